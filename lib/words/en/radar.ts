import { plural } from '../plural';
import type { Part, Snooze } from '../../radar';

const PARTS: Record<Part, string> = {
  breached: 'Breached',
  hour: 'Next hour',
  today: 'Today',
  later: 'Later',
  unknown: 'Unknown, may be late',
  waiting: 'Waiting',
  snoozed: 'Snoozed',
};

const tickets = (count: number) =>
  plural('en', count, { one: '1 ticket', other: `${count} tickets` });

/** The queue over all helpdesks, next due first. */
export const radar = {
  title: 'Queue',
  part: (part: Part) => PARTS[part],
  /** What the eye sees first: how many are late, and how many are due within the hour. */
  summary: ({ late, soon }: { late: number; soon: number }) =>
    late && soon
      ? `${late} late, ${soon} due soon`
      : late
        ? `${late} late`
        : soon
          ? `${soon} due soon`
          : 'Nothing due soon',
  tracked: (shown: number, all: number, sites: string) =>
    shown === all ? `${tickets(all)} in ${sites}` : `${shown} of ${tickets(all)}`,
  seen: 'As last seen in this browser.',
  looking: 'Looking through the tickets',
  lookingFar: (count: number) => `Looking through the tickets, ${count} so far`,
  none: {
    title: 'No open tickets yet',
    text: 'Tickets that you open, and those that a helpdesk’s list shows, gather here with what is due next.',
  },
  noMatch: 'No ticket fits.',
  all: 'Show all',
  filter: 'Filter',
  filterHint: 'Subject, customer, helpdesk…',
  mine: 'Mine',
  moved: 'Update order',
  list: 'Tickets, what is due next first',
  due: (when: string) => `due ${when}`,
  dueAtLatest: (when: string) => `due ${when} at the latest`,
  wasDue: (when: string) => `was due ${when}`,
  atMost: (time: string) => `≤ ${time}`,
  backAt: (when: string) => `back ${when}`,
  notRead: 'not read',
  still: 'nothing due',
  openOnce: 'Open it once to read its times',
  assumed: (level: string) => `${level}, assumed`,
  noSubject: 'No subject',
  acts: {
    open: 'Open',
    snooze: 'Snooze',
    wake: 'Wake',
    note: 'Note',
    of: (act: string, id: string) => `${act} ${id}`,
  },
  choose: (id: string) => `Snooze ${id} until`,
  back: 'It comes back 15 minutes before anything is due, or when the customer writes.',
  until: {
    hour: 'In an hour',
    opening: 'Opening tomorrow',
    update: 'Next update',
  } as Record<Snooze, string>,
  early: (when: string) => `${when}, before it is due`,
  tooSoon: 'Due too soon to snooze.',
  snoozed: (id: string, when: string) => `${id} is snoozed until ${when}.`,
  woken: (id: string) => `${id} is back.`,
  undo: 'Undo',
  noteFor: (id: string) => `Note on ${id}, for yourself`,
  noteSave: 'Keep',
  noted: (id: string) => `Note on ${id} kept.`,
  unnoted: (id: string) => `Note on ${id} taken away.`,
  cancel: 'Cancel',
  keys: { move: 'move', open: 'open', filter: 'filter' },
  toTicket: 'Ticket',
  count: ({ late, soon }: { late: number; soon: number }) =>
    late ? `${late} late` : soon ? `${soon} due soon` : '',
  nowLate: (id: string, metric: string) => `${id}: ${metric} is breached.`,
  stripNote: 'Your note',
  change: 'Change',
};
