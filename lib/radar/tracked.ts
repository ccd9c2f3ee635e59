import { timingFor } from '../assess';
import { withHours } from '../playbook/opening';
import type { Filled, Memory } from '../assessment';
import { ticketInRow, timeLeft, type Listed } from '../mark';
import type { Calendar, Playbook } from '../playbook/schema';
import { nameOf, type Clock } from '../sla/clock';
import { RULES } from '../sla/events';
import { secondsOf } from '../sla/instant';
import type { Change } from '../ticket/changes';
import type { Person, QueueRow, Ref, Ticket } from '../ticket/schema';
import { standingOf } from '../ticket/status';
import type { Triage } from '../triage';

/** What is stored of one ticket: the reading of its own page, the row of a list, or both. Instants in ISO. */
export type Met = {
  key: string;
  read?: { ticket: Ticket; seenAt: string; changes?: Change[] };
  listed?: { row: QueueRow; firstSeenAt: string; seenAt: string };
};

/** The priority that the clocks run on, one `of` so many. */
export type Level = { rank: number; of: number; name: string; code?: string; assumed: boolean };

/** One ticket of the queue, with the clock that it is about. Instants in ISO. */
export type Tracked = {
  key: string;
  ref: Ref;
  subject?: string;
  requester?: Person;
  assignee?: string;
  level?: Level;
  /**
   * `asking`: something is due; `unknown`: what is due could not be read; `still`: it waits for somebody else, or for nothing. A
   * ticket whose times nobody knows is never still.
   */
  is: 'asking' | 'unknown' | 'still';
  /** The clock that asks first, could not be read, or stands still; none where the playbook sets none for now. */
  clock?: Clock;
  calendar?: Calendar;
  /** The desk's own zone, where the playbook names one. */
  zone?: string;
  /** When an answer is wanted: the due time, and after it, while the desk is closed, the moment it opens. */
  wantedAt?: string;
  /** Nobody knows when it came, only that it was no later. */
  atLatest: boolean;
  /** When the next update is due, where one is. */
  updateAt?: string;
  /** When the customer wrote last. */
  heardAt?: string;
  /** When this was concluded, and the next instant at which it may be another. */
  asOf: string;
  until?: string;
};

/** What both tell together: a row adds only what it showed after the page was read. Nothing for what is done or unheard of. */
export function ticketOf({ read, listed }: Met, now: string): Listed | null {
  if (listed && (!read || listed.seenAt > read.seenAt))
    return ticketInRow(listed.row, listed.firstSeenAt, now, read?.ticket);
  return read ? { ticket: read.ticket, atLatest: false } : null;
}

/** A solved ticket is past, unless a clock outlives the solution or something was promised (as for badge and notices). */
const isPast = (ticket: Ticket, { clocks }: Playbook, { promises }: Memory): boolean =>
  standingOf(ticket.status) === 'solved' &&
  !promises?.length &&
  !clocks.some(({ metric }) => RULES[metric].outlives);

/** The next instant after `now` at which a clock enters another state. */
function changesAfter(clocks: readonly Clock[], now: string): string | undefined {
  const at = clocks
    .filter(({ stoppedAt }) => stoppedAt === undefined)
    .flatMap(({ warnings, dueAt, breachAt, opensAt }) => [
      ...warnings.map((warning) => warning.at),
      ...[dueAt, breachAt, opensAt].filter((instant) => instant !== undefined),
    ])
    .filter((instant) => instant >= now)
    .reduce<string | undefined>((a, b) => (a !== undefined && a < b ? a : b), undefined);
  // The last second of a target is still in time.
  return at && new Date((secondsOf(at) + 1) * 1000).toISOString();
}

/** When the customer wrote last. */
export const heardLast = ({ messages }: Ticket): string | undefined =>
  messages.findLast(({ role, sentAt }) => role === 'customer' && sentAt !== undefined)?.sentAt;

/** A clock that could not be read, unless it is for after the solution. */
const unread = (clocks: readonly Clock[]): Clock | undefined =>
  clocks.find(({ state, metric }) => state === 'unknown' && !RULES[metric].outlives);

/** A clock that stands still. */
const resting = (clocks: readonly Clock[]): Clock | undefined =>
  clocks.find(({ state }) => state === 'paused');

function levelOf(
  runsOn: { rank: number; assumed: boolean } | null | undefined,
  { scale }: Playbook,
): Level | undefined {
  const levels = scale?.levels ?? [];
  const level = levels.find(({ rank }) => rank === runsOn?.rank);
  if (!runsOn || !level) return undefined;
  const { rank, name, code } = level;
  return {
    rank,
    of: levels.length,
    name,
    ...(code !== undefined && { code }),
    assumed: runsOn.assumed,
  };
}

/**
 * The ticket as the queue shows it, judged by the clocks of marks, badge and notices; `null` for one that wants nothing any more. `now` in ISO, UTC.
 * `proposed` is the triage of `listed.ticket`.
 */
export function track(
  { key, read, listed }: Met,
  { ticket, atLatest }: Listed,
  playbook: Playbook,
  memory: Memory,
  now: string,
  filled: Filled,
  proposed: Triage,
): Tracked | null {
  if (isPast(ticket, playbook, memory)) return null;
  const known = { ...memory, changes: read?.changes };
  const { clocks, runsOn } = timingFor(ticket, playbook, known, now, filled, proposed);
  const left = timeLeft(clocks, now, read !== undefined);
  if (!left && standingOf(ticket.status) === 'solved') return null;
  const asking = left && clocks.find((clock) => nameOf(clock) === nameOf(left));
  const blank = asking ? undefined : unread(clocks);
  const clock = asking ?? blank ?? resting(clocks);
  const { calendars } = withHours(playbook, filled);
  const update = clocks.find(({ metric, state }) => metric === 'update' && state === 'running');
  const row = listed && (!read || listed.seenAt > read.seenAt) ? listed.row : undefined;
  const calendar = calendars.find(({ id }) => id === clock?.calendarId);
  return {
    key,
    ref: ticket.ref,
    subject: row?.subject ?? ticket.subject,
    requester: row?.requester ?? ticket.requester,
    assignee: row?.assignee ?? ticket.assignee,
    level: levelOf(runsOn, playbook),
    is: asking ? 'asking' : blank ? 'unknown' : 'still',
    clock,
    calendar,
    zone: calendar?.zone ?? calendars[0]?.zone,
    wantedAt: left?.wantedAt,
    atLatest,
    updateAt: update?.dueAt,
    heardAt: heardLast(ticket),
    asOf: now,
    until: changesAfter(clocks, now),
  };
}
