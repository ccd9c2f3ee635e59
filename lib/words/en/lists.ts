/** The time left, as it stands in a helpdesk's own list of tickets, and the switch for it. */
export const lists = {
  left: (time: string) => time,
  atMost: (time: string) => `≤ ${time}`,
  underAMinute: '< 1m',
  late: (time: string) => `${time} late`,
  atLeastLate: (time: string) => `≥ ${time} late`,
  due: (metric: string, time: string, when: string) => `${metric} due in ${time}, ${when}`,
  dueAtLatest: (metric: string, time: string, when: string) =>
    `${metric} due in ${time} at most, ${when} at the latest: the list does not say when the ticket came`,
  wasDue: (metric: string, time: string, when: string) =>
    `${metric} is ${time} late, it was due ${when}`,
  wasDueAtLatest: (metric: string, time: string, when: string) =>
    `${metric} is at least ${time} late, it was due ${when} at the latest`,
  underAMinuteLong: 'less than a minute',
  switch: {
    title: 'Lists of tickets',
    marks: 'Time left in lists',
    help: 'Beside each ticket in Zendesk, Gmail, Request Tracker, Freshdesk, Jira, osTicket, FreeScout and Zammad, until its next deadline. “≤ 2h” means two hours at most, where the list does not say when the ticket came.',
  },
};
