import { plural } from '../plural';
import type { BecauseKey, ClockState, Metric } from '../../sla/clock';
import type { Ground } from '../../sla/policy';

type Values = Record<string, string | number>;

const BECAUSE: Record<BecauseKey, (values: Values) => string> = {
  startUnknown: () => 'when it came in was not read',
  roleUnknown: () => 'who wrote each message was not read',
  replyTimeUnknown: () => 'the time of the reply was not read',
  solvedTimeUnknown: () => 'when it was solved was not read',
  statusUnknown: () => 'the status was not read',
  waitsForCustomer: () => 'starts with the customer’s answer',
  waitsForFirstReply: () => 'starts with your first reply',
  waitsForSolution: () => 'starts when it is solved',
  counting: () => 'counting',
  standsStill: () => 'stands still in this status',
  assessed: () => 'assessed in time',
  assessedLate: () => 'assessed late',
  answered: () => 'answered in time',
  answeredLate: () => 'answered late',
  solved: () => 'solved in time',
  solvedLate: () => 'solved late',
  overdue: () => 'past its time',
  done: () => 'done in time',
  doneLate: () => 'done late',
  staysOpen: () => 'the ticket stays open until then',
  stayedOpen: () => 'the ticket may be closed',
  closedEarly: () => 'closed before the time that was promised',
};

const METRICS: Record<Metric, string> = {
  assessment: 'Assessment',
  acknowledgement: 'Acknowledgement',
  firstResponse: 'First reply',
  nextResponse: 'Next reply',
  update: 'Next update',
  resolution: 'Resolution',
  followUp: 'Follow-up',
  stage: 'Stage',
  escalation: 'Escalation',
  survey: 'Survey',
  hold: 'On hold',
  promise: 'Promise',
  keepOpen: 'Closing',
  autoCloseWarn: 'Reminder before closing',
  autoClose: 'Closing without an answer',
  statusPage: 'Status page',
  rca: 'Root cause summary',
};

const STATES: Record<ClockState | 'lastQuarter', string> = {
  waiting: 'Waiting',
  running: 'Running',
  lastQuarter: 'Last quarter',
  paused: 'Paused',
  met: 'Met',
  missed: 'Breached',
  unknown: 'Unknown',
};

const CHANNELS: Record<string, string> = {
  email: 'e-mail',
  chat: 'chat',
  phone: 'phone',
  social: 'social media',
  web: 'web form',
};
const GROUNDS: Record<Ground['fact'], (value: string) => string> = {
  priority: (value) => value,
  channel: (value) => CHANNELS[value] ?? value,
  tier: (value) => `${value} customer`,
  tags: (value) => `tag ${value}`,
};

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export const clocks = {
  title: 'Clocks',
  metric: (metric: Metric) => METRICS[metric],
  /** A clock by what it is about: its own words where it has some. */
  name: ({ metric, label }: { metric: Metric; label?: string }) => {
    if (label === undefined || metric === 'keepOpen') return METRICS[metric];
    return metric === 'promise' ? `Promised: ${lowered(label)}` : label;
  },
  everyHour: 'every hour counts',
  state: (state: keyof typeof STATES) => STATES[state],
  because: (key: BecauseKey, values: Values = {}) => BECAUSE[key](values),
  used: (percent: number) => `${percent} % used`,
  closedNow: 'closed now',
  now: 'now',
  due: 'Due',
  wasDue: 'Was due',
  lateBy: (time: string) => `−${time}`,
  byTheClock: (time: string) => `in ${time}`,
  wallPast: 'now',
  zones: {
    title: 'The same time elsewhere',
    desk: (place: string) => `Desk, ${place}`,
    you: (place: string) => `You, ${place}`,
    customer: (place: string) => `Customer, ${place}`,
    theirs: 'Customer',
    unknown: 'the ticket names no time zone',
  },
  answered: {
    title: (when: string | undefined) =>
      when ? `The customer has answered ${when}.` : 'The customer has answered.',
    still: (clocks: string, status: string) =>
      `Standing still: ${clocks}, because the status is still “${status}”. Set it back to open, or answer, and the time counts again.`,
    runs: (status: string) =>
      `The status is still “${status}”, but the time counts on from their answer. Set it back to open, so that nobody overlooks it.`,
  },
  notCounted: 'Not counted',
  none: 'This playbook sets no clocks for this ticket.',
  allMet: 'Every clock is met.',
  opens: (when: string) => `from ${when}`,
  tick: (name: string) => `Done: ${name}`,
  why: 'Why this time, and what if',
  whyAssumed: 'On an assumed priority: why, and what if',
  /** `grounds`: the level and whatever else the rule is for. */
  allows: (metric: string, grounds: string[]) => {
    const scope = grounds.filter(Boolean).join(', ');
    return scope ? `${scope}, ${lowered(metric)}: allowed` : `${metric}: allowed`;
  },
  rival: (grounds: string[]) =>
    `Another rule fits${grounds.map((one) => `, ${one}`).join('')}, but asks for less`,
  inHours: (time: string, hours: string) => `${time}, ${hours}`,
  ground: (fact: Ground['fact'], value: string) => GROUNDS[fact](value),
  counted: (from: string, to: string) => `Counted ${from} to ${to}`,
  paused: (from: string, to: string) => `Paused ${from} to ${to}`,
  closed: (from: string, to: string) => `Closed ${from} to ${to}`,
  notAdded: (time: string) => `${time}, not counted`,
  earlier: (count: number) =>
    plural('en', count, { one: `${count} earlier stretch`, other: `${count} earlier stretches` }),
  countedIn: 'Counted in',
  onDay: (day: string) => `Counted ${day}`,
  ofThat: (counted: string, rest: string) => `${counted}, ${rest} not counted`,
  sumLeft: 'Left',
  sumLate: 'Late',
  warnsAt: (percent: number, when: string) => `${percent} % used at ${when}`,
  whatIf: {
    title: 'What if, now',
    reply: 'You reply',
    status: {
      open: 'You set it back to open',
      waiting: 'You set it to waiting',
      solved: 'You solve it',
    } as Record<'open' | 'waiting' | 'solved', string>,
    rank: (level: string) => `It is ${level}`,
    handOver: (hours: string) => `A desk open ${hours} takes over`,
    nothing: 'no clock changes',
    shift: {
      ends: () => 'met',
      endsLate: ({ time }) => `breached, −${time}`,
      starts: ({ due }) => `starts, due ${due}`,
      pauses: ({ left }) => `stands still, ${left} left`,
      resumes: ({ due }) => `runs again, due ${due}`,
      recovers: ({ due }) => (due ? `in time again, due ${due}` : 'in time after all'),
      breaches: ({ time }) => `breached at once, −${time}`,
      sooner: ({ due, time }) => `due ${due}, ${time} sooner`,
      later: ({ due, time }) => `due ${due}, ${time} later`,
      gone: () => 'ends without a verdict',
      unknown: () => 'nobody could tell',
    } as Record<
      | 'ends'
      | 'endsLate'
      | 'starts'
      | 'pauses'
      | 'resumes'
      | 'recovers'
      | 'breaches'
      | 'sooner'
      | 'later'
      | 'gone'
      | 'unknown',
      (told: { due: string; time: string; left: string }) => string
    >,
  },
  assumed: 'Runs on an assumed priority.',
  ribbon: (used: number, due: string) => `${used} percent of the time is used. Due ${due}.`,
  ribbonUnknown: 'No time could be counted.',
  said: {
    missed: (metric: string) => `${metric} is breached.`,
    lastQuarter: (metric: string, due: string) => `${metric}: last quarter. Due ${due}.`,
    met: (metric: string) => `${metric} is met.`,
    ticked: 'Ticked off.',
    unticked: 'Taken back.',
  },
};
