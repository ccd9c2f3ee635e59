import type { Metric } from './clock';
import { countVerdict, verdictOf, weekIn, type Compliance, type Verdict } from './compliance';
import type { Event, Facts } from './events';
import { reckon, type CountingOf, type Target } from './reckon';
import { tracksOf, type Habits, type Track } from './tracks';

/** The same past under several sets of policies and calendars, side by side. */

/** What a set of policies asks of a clock; `null` where it sets no such clock. */
export type Choose = (
  metric: Metric,
  facts: Facts,
) => { target: Target; countingOf: CountingOf } | null;

export type Side = { name: string; choose: Choose; habits: Habits };

/** One ticket's events, oldest first. */
export type History = { id: string; events: readonly Event[]; agent?: string };

/** `open` is in time still, running or paused; `none` when that side has no such clock. */
export type Outcome = 'met' | 'missed' | 'open' | 'none';

/** One kind of change against the first side, with the number of clocks to which it happened. */
export type Change = { side: string; metric: Metric; was: Outcome; is: Outcome; clocks: number };

/** One clock that fares differently than on the first side; `start` is a whole second since 1970. */
export type Example = {
  id: string;
  side: string;
  metric: Metric;
  start: number;
  was: Outcome;
  is: Outcome;
};

export type Backtest = {
  tickets: number;
  /** `changedTickets`: tickets of which a clock fares differently than on the first side. */
  sides: { name: string; compliance: Compliance; changedTickets: number }[];
  changes: Change[];
  /** The first of them in the order of the histories. */
  examples: Example[];
};

type Judged = { track: Track; outcome: Outcome };

const outcomeOf = ({ state }: Verdict): Outcome =>
  state === 'met' || state === 'missed' ? state : 'open';

/** Clocks of two sides are the same when they have one metric and start, counted where several start at once. */
function byClock(judged: Judged[]): Map<string, Judged> {
  const clocks = new Map<string, Judged>();
  for (const one of judged) {
    const { metric, start } = one.track;
    let number = 0;
    while (clocks.has(`${metric} ${start} ${number}`)) number += 1;
    clocks.set(`${metric} ${start} ${number}`, one);
  }
  return clocks;
}

/** Clocks that fare differently; one that is missing on a side has no outcome there. */
function differences(before: Judged[], after: Judged[]) {
  const [was, is] = [byClock(before), byClock(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const { track } = (was.get(key) ?? is.get(key))!;
    const change = {
      metric: track.metric,
      start: track.start,
      was: was.get(key)?.outcome ?? 'none',
      is: is.get(key)?.outcome ?? 'none',
    };
    return change.was === change.is ? [] : [change];
  });
}

/**
 * Replays every history under each side, as of one instant (whole seconds since 1970), and compares each with the first. Weeks are those
 * of `zone`; at most `most` changed clocks are listed. Memory grows with `most` and the number of groups, not with the
 * histories. Throws a RangeError when the host doesn't know the zone.
 */
export function backtest(
  histories: Iterable<History>,
  sides: readonly [Side, ...Side[]],
  asOf: number,
  { zone, most = 200 }: { zone: string; most?: number },
): Backtest {
  const weekOf = weekIn(zone);
  const results: Backtest['sides'] = sides.map(({ name }) => ({
    name,
    compliance: new Map(),
    changedTickets: 0,
  }));
  const changes = new Map<string, Change>();
  const examples: Example[] = [];
  let tickets = 0;

  const judge = ({ choose }: Side, tracks: Track[], agent: string | undefined, to: Compliance) =>
    tracks.flatMap((track): Judged[] => {
      const policy = choose(track.metric, track.facts);
      if (!policy) return [];
      const { target, countingOf } = policy;
      const reckoning = reckon(track, target, countingOf, asOf);
      const verdict = verdictOf(track, reckoning, target, weekOf, agent);
      countVerdict(to, verdict);
      return [{ track, outcome: outcomeOf(verdict) }];
    });

  for (const { id, events, agent } of histories) {
    tickets += 1;
    const replayed = new Map<Habits, Track[]>();
    let first: Judged[] = [];
    for (const [index, side] of sides.entries()) {
      const result = results[index]!;
      const tracks = replayed.get(side.habits) ?? tracksOf(events, side.habits);
      replayed.set(side.habits, tracks);
      const judged = judge(side, tracks, agent, result.compliance);
      if (index === 0) {
        first = judged;
        continue;
      }
      const changed = differences(first, judged);
      if (changed.length > 0) result.changedTickets += 1;
      for (const { metric, start, was, is } of changed) {
        const key = `${index} ${metric} ${was} ${is}`;
        const known = changes.get(key);
        if (known) known.clocks += 1;
        else changes.set(key, { side: side.name, metric, was, is, clocks: 1 });
        if (examples.length < most) examples.push({ id, side: side.name, metric, start, was, is });
      }
    }
  }
  return { tickets, sides: results, changes: [...changes.values()], examples };
}
