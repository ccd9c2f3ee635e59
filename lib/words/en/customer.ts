import { plural } from '../plural';

export const customer = {
  title: 'Customer',
  first: 'No other ticket of theirs was seen here.',
  noAddress: 'Their address was not read, so earlier tickets can’t be told to be theirs.',
  seen: (count: number, open: number) =>
    `${plural('en', count, { one: '1 other ticket', other: `${count} other tickets` })}${open > 0 ? `, ${open} open` : ''}`,
  since: (when: string) => `First seen ${when}`,
  more: (count: number) => plural('en', count, { one: '1 more', other: `${count} more` }),
  owed: 'Promised elsewhere',
  promise: (what: string, number: string) => `${what}, in ${number}`,
  due: (when: string) => `due ${when}`,
  late: (when: string) => `was due ${when}`,
  standing: {
    open: 'open',
    waiting: 'waits for them',
    paused: 'paused',
    solved: 'solved',
  } as Record<string, string>,
  unread: 'state not read',
  mood: {
    manager: 'asked for a manager',
    safety: 'spoke of safety',
    legal: 'spoke of law',
    leaving: 'thought of leaving',
    upset: 'was upset',
  } as Record<string, string>,
  programme: {
    began: 'Customer since',
    beganHelp: 'The check-ins of the playbook are counted from this day.',
    checkIn: (number: number) => `Check-in ${number}`,
    due: (date: string) => `due ${date}`,
    overdue: (date: string) => `was due ${date}`,
    done: (what: string) => `Done: ${what}`,
    undo: (what: string) => `Take back: ${what}`,
    saidDone: (what: string) => `Done: ${what}.`,
    saidUndone: 'Taken back.',
    saidBegan: 'Noted.',
    none: 'Nothing is due with them.',
    isDue: 'a check-in is due',
  },
};
