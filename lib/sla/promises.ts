import type { Ticket } from '../ticket/schema';
import { fromAgentToCustomer } from '../ticket/conversation';
import { nameOf, type Clock } from './clock';
import type { Event } from './events';
import { doubtOf, type Told } from './history';
import { ALWAYS } from './hours';
import { instantFrom, secondsOf } from './instant';
import { tracksOf, type Track } from './tracks';
import { clockOf, ticked, type Rule } from './verdict';

/**
 * What a reply promised, as it was put into the composer at `placedAt`: by an instant, so long after it is sent, again and again
 * until the ticket is solved, or that the ticket stays open so long (R-000-TPL-08, -09, -10, -18, -36; X-14). Times are
 * elapsed, whatever the opening hours. `byPerson`: the next reply alone does not prove it, a person says that it is kept.
 * `toOneself`: it waits for no reply to be sent, it begins as it is made.
 */
export type Promised = {
  ref: string;
  text: string;
  placedAt: string;
  afterSeconds?: number;
  everySeconds?: number;
  by?: string;
  keepsOpen?: boolean;
  byPerson?: boolean;
  toOneself?: boolean;
};

/** A text that was put into a composer and not sent within a day was thrown away. */
const SENT_WITHIN = 86_400;
const MINUTE = 60;
const WARNS_AT = 75;

/** When the reply was sent: the next public one, on pages that show minutes only the one of the same minute. */
function sentAt({ placedAt, toOneself }: Promised, ticket: Ticket): number | undefined {
  const placed = secondsOf(placedAt);
  if (toOneself) return placed;
  const times = ticket.messages
    .filter(fromAgentToCustomer)
    .flatMap((message) => (message.sentAt ? secondsOf(message.sentAt) : []))
    .filter((at) => at >= placed - (placed % MINUTE) && at <= placed + SENT_WITHIN);
  return times.length ? Math.min(...times) : undefined;
}

const FOLLOWED = { promise: ['promise'], update: ['update'], keepOpen: ['keepOpen'] } as const;

const followedBy = ({ everySeconds, keepsOpen }: Promised): keyof typeof FOLLOWED =>
  keepsOpen ? 'keepOpen' : everySeconds === undefined ? 'promise' : 'update';

function limitOf({ afterSeconds, everySeconds, by }: Promised, sent: number): number | undefined {
  if (by === undefined) return everySeconds ?? afterSeconds;
  return Math.max(0, secondsOf(by) - sent);
}

/** The ticket's events with the promise among them, right behind the reply that made it. */
function withPromise(events: Event[], promise: Promised, sent: number): Event[] {
  const behind = events.findLastIndex(({ at, is }) => at <= sent && is === 'agentReply') + 1;
  const later = events.slice(behind).filter(({ is }) => !promise.byPerson || is !== 'agentReply');
  return [...events.slice(0, behind), { at: sent, is: 'promised' }, ...later];
}

/** An open ticket is what this one promises: its time is up in the good sense, and only an early closing breaks it. */
function keepOpenClock(clock: Clock, { start, stop }: Track, limit: number, now: number): Clock {
  const until = start + limit;
  const shown = { ...clock, dueAt: undefined, breachAt: undefined, warnings: [] };
  const opensAt = instantFrom(until);
  if (stop !== null && stop < until)
    return { ...shown, opensAt, state: 'missed', because: { key: 'closedEarly' } };
  return now < until
    ? { ...shown, opensAt, state: 'waiting', because: { key: 'staysOpen' } }
    : { ...shown, opensAt, state: 'met', because: { key: 'stayedOpen' } };
}

function clockOfPromise(
  promise: Promised,
  ticket: Ticket,
  events: Event[],
  told: Told,
  now: number,
): Clock[] {
  const { ref, text, keepsOpen, byPerson } = promise;
  const sent = sentAt(promise, ticket);
  const limit = sent === undefined ? undefined : limitOf(promise, sent);
  if (sent === undefined || limit === undefined) return [];
  const metrics = FOLLOWED[followedBy(promise)];
  const tracks = tracksOf(withPromise(events, promise, sent), { metrics, pauses: {} });
  const track = tracks.findLast(({ start }) => start >= sent);
  if (!track) return [];
  const rule: Rule = {
    id: ref,
    ref,
    metric: keepsOpen ? 'keepOpen' : 'promise',
    label: text,
    rank: null,
    limitSeconds: limit,
    comparator: '<=',
    asWritten: text,
    calendar: '',
    count: 'elapsed',
  };
  const setting = { rule, hours: ALWAYS, received: sent, now, shares: [WARNS_AT] };
  if (keepsOpen) return [keepOpenClock(clockOf(track, {}, setting), track, limit, now)];
  const ended = ticked(track, nameOf(rule), told.ticks ?? []);
  const doubt = doubtOf(byPerson ? 'resolution' : 'update', ticket, told);
  return [clockOf(ended, doubt, setting)];
}

/**
 * The clocks of what was promised, in the order of the promises. One that was made again begins anew, and only the newest of the same
 * words is shown. A promise without a time has no clock. `now` is whole seconds since 1970.
 */
export function promiseClocks(ticket: Ticket, events: Event[], told: Told, now: number): Clock[] {
  const clocks = (told.promises ?? []).flatMap((promise) =>
    clockOfPromise(promise, ticket, events, told, now),
  );
  return clocks.filter(
    (clock, index) => !clocks.slice(index + 1).some((later) => nameOf(later) === nameOf(clock)),
  );
}
