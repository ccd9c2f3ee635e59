import { countingOf, instantFrom, secondsOf } from '../../../lib/sla/counting';
import type { Event } from '../../../lib/sla/events';
import { reach, reckon } from '../../../lib/sla/reckon';
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
const SHARES = [50, 75, 80];

const counting = countingOf('businessHours', OFFICE);
const count = () => counting;
const measured = new Set<string>(METRICS);
const isMeasured = (track: Track) => measured.has(track.metric);
const written = (instant: number | null) => (instant === null ? null : instantFrom(instant));

export const eventsOf = ({ events }: Pick<WrittenTicket, 'events'>): Event[] =>
  events.map((event) => ({ ...event, at: secondsOf(event.at) }));

export const tracksOfTicket = (events: readonly Event[]) =>
  tracksOf(events, { pauses: PAUSES }).filter(isMeasured);

export const targetOf = ({ metric, facts }: Track) => ({
  seconds: TARGETS[facts.priority as Priority][metric as Measured] * 60,
  comparator: '<=' as const,
});

/** What a clock shows, in seconds: no string yet. */
function clockOf(track: Track, asOf: number) {
  const target = targetOf(track);
  return {
    track,
    ...reckon(track, target, count, asOf),
    warnings: SHARES.map((share) =>
      reach(track.runs, count, Math.ceil((target.seconds * share) / 100)),
    ),
  };
}

/** The clocks of one ticket as they would be sent on. */
export function replayed(ticket: WrittenTicket) {
  const asOf = secondsOf(ticket.asOf);
  return tracksOfTicket(eventsOf(ticket)).map((track) => {
    const { due, breach, warnings, ...clock } = clockOf(track, asOf);
    return {
      metric: track.metric,
      state: clock.state,
      elapsedSeconds: clock.elapsed,
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

export function measureReplay(rounds: number): Replayed {
  const tickets = [...ticketsFrom(1, TICKETS)];
  const inSeconds = tickets.map((ticket) => ({
    events: eventsOf(ticket),
    asOf: secondsOf(ticket.asOf),
  }));
  const answers = tickets.map(replayed);
  const read = tickets.map(({ events, asOf }) => [...events.map(({ at }) => at), asOf]);
  const told = answers.map((clocks) => instantsOf(clocks).map((instant) => Date.parse(instant)));

  let sum = 0;
  const rate = (work: () => void) => (TICKETS / cpuOf(work)) * 1000;
  const result: Replayed = {
    events: tickets.reduce((all, { events }) => all + events.length, 0) / TICKETS,
    clocks: answers.flat().length / TICKETS,
    instants: told.flat().length / TICKETS,
    whole: [],
    inSeconds: [],
    dates: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    result.whole.push(
      rate(() => {
        for (const ticket of tickets) sum += replayed(ticket).length;
      }),
    );
    result.inSeconds.push(
      rate(() => {
        for (const { events, asOf } of inSeconds)
          for (const track of tracksOfTicket(events)) sum += clockOf(track, asOf).elapsed;
      }),
    );
    result.dates.push(
      rate(() => {
        for (const instants of read) for (const instant of instants) sum += Date.parse(instant);
        for (const instants of told)
          for (const instant of instants) sum += new Date(instant).toISOString().length;
      }),
    );
  }
  if (!(sum > 0)) throw new Error('Nothing was replayed.');
  return result;
}
