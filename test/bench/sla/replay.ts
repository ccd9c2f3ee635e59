import { countingOf } from '../../../lib/sla/counting';
import { instantFrom, secondsOf } from '../../../lib/sla/instant';
import type { Event } from '../../../lib/sla/events';
import { reckon } from '../../../lib/sla/reckon';
import { tracksOf, type Track } from '../../../lib/sla/tracks';
import { cpuOf } from './cpu';
import { OFFICE } from './office';
import {
  METRICS,
  PAUSES,
  TARGETS,
  ticketsFrom,
  type Measured,
  type Priority,
  type WrittenTicket,
} from './tickets';

/** Whole tickets replayed: ISO strings in, the clocks' ISO strings out, with a warning at each of three shares. */

const TICKETS = 10_000;
const BATCH = 500;
const SHARES = [50, 75, 80];

const counting = countingOf('businessHours', OFFICE);
const count = () => counting;
const written = (instant: number | null) => (instant === null ? null : instantFrom(instant));

export const eventsOf = ({ events }: Pick<WrittenTicket, 'events'>): Event[] =>
  events.map((event) => ({ ...event, at: secondsOf(event.at) }));

export const tracksOfTicket = (events: readonly Event[]) =>
  tracksOf(events, { metrics: METRICS, pauses: PAUSES });

export const targetOf = ({ metric, facts }: Track) => ({
  seconds: TARGETS[facts.priority as Priority][metric as Measured] * 60,
  comparator: '<=' as const,
});

/** What a clock shows, in seconds: no string yet. */
const reckoned = (track: Track, asOf: number) =>
  reckon(track, targetOf(track), count, asOf, SHARES);

/** The clocks of one ticket as they would be sent on. */
export function replayed(ticket: WrittenTicket) {
  const asOf = secondsOf(ticket.asOf);
  return tracksOfTicket(eventsOf(ticket)).map((track) => {
    const { state, elapsed, due, breach, warnings } = reckoned(track, asOf);
    return {
      metric: track.metric,
      state,
      elapsedSeconds: elapsed,
      startedAt: instantFrom(track.start),
      stoppedAt: written(track.stop),
      dueAt: written(due),
      breachAt: written(breach),
      warnings: warnings.map(written),
    };
  });
}

const instantsOf = (clocks: ReturnType<typeof replayed>) =>
  clocks.flatMap(({ startedAt, stoppedAt, dueAt, breachAt, warnings }) =>
    [startedAt, stoppedAt, dueAt, breachAt, ...warnings].filter((instant) => instant !== null),
  );

export type Replayed = {
  events: number;
  clocks: number;
  instants: number;
  /** Tickets a second of processor time, by round. */
  whole: number[];
  /** The same from seconds to seconds. */
  inSeconds: number[];
  /** Only the instants of the same tickets, read and written by the platform's `Date`. */
  dates: number[];
};

const eventsIn = ({ asOf, ...ticket }: WrittenTicket) => ({
  events: eventsOf(ticket),
  asOf: secondsOf(asOf),
});

/** Nothing that is answered is kept: the engine makes things that once survived for a long life, at three times the cost. */
export function measureReplay(rounds: number): Replayed {
  const tickets = [...ticketsFrom(1, TICKETS)];
  const batches = Array.from({ length: TICKETS / BATCH }, (_, number) =>
    tickets.slice(number * BATCH, (number + 1) * BATCH),
  );
  const read = tickets.map(({ events, asOf }) => [...events.map(({ at }) => at), asOf]);
  const told = tickets.map((ticket) => instantsOf(replayed(ticket)).map((at) => Date.parse(at)));

  let sum = 0;
  const rate = (milliseconds: number) => (TICKETS / milliseconds) * 1000;
  const result: Replayed = {
    events: tickets.reduce((all, { events }) => all + events.length, 0) / TICKETS,
    clocks: tickets.reduce((all, ticket) => all + replayed(ticket).length, 0) / TICKETS,
    instants: told.flat().length / TICKETS,
    whole: [],
    inSeconds: [],
    dates: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    let [whole, inSeconds] = [0, 0];
    for (const batch of batches) {
      whole += cpuOf(() => {
        for (const ticket of batch) sum += replayed(ticket).length;
      });
      const counted = batch.map(eventsIn);
      inSeconds += cpuOf(() => {
        for (const { events, asOf } of counted)
          for (const track of tracksOfTicket(events)) sum += reckoned(track, asOf).elapsed;
      });
    }
    result.whole.push(rate(whole));
    result.inSeconds.push(rate(inSeconds));
    const dates = cpuOf(() => {
      for (const instants of read) for (const instant of instants) sum += Date.parse(instant);
      for (const instants of told)
        for (const instant of instants) sum += new Date(instant).toISOString().length;
    });
    result.dates.push(rate(dates));
  }
  if (!(sum > 0)) throw new Error('Nothing was replayed.');
  return result;
}
