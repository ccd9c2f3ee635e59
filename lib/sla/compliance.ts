import type { Metric } from './clock';
import { absorb, bucketOf, emptySketch, meanOf, quantile, record, type Sketch } from './quantiles';
import type { Reckoning, Target } from './reckon';
import type { Track } from './tracks';
import { DAY, localTime } from './zone';

/**
 * How many clocks were met, in one pass over any number of them (R-000-SLA-20, R-004-SLA-06 to 11; ANCHORS section 6,
 * rule 16). What is kept grows with the number of groups, never with that of tickets, and the number of groups is
 * bounded too.
 */

/** What became of one clock of one ticket. Durations are seconds in the clock's own counting. */
export type Verdict = {
  metric: Metric;
  state: Reckoning['state'];
  /** Nothing has stopped it yet. One that is open and over its target is a miss. */
  open: boolean;
  /** Its target was changed while it was open. */
  moved: boolean;
  elapsed: number;
  target: number;
  priority?: string;
  channel?: string;
  tier?: string;
  agent?: string;
  /** ISO week of the stop, of the due instant while it is open: `2026-W03`. */
  week?: string;
};

export type Dimension = 'priority' | 'channel' | 'tier' | 'agent' | 'week';

/** How many names of a dimension are told apart; clocks of all others are counted together. */
export const MOST_NAMES: Record<Dimension, number> = {
  priority: 20,
  channel: 20,
  tier: 100,
  agent: 300,
  week: 160,
};
const DIMENSIONS = Object.keys(MOST_NAMES) as Dimension[];

/** Counts of clocks. `missed` holds `openMissed`; re-targeted ones are in `met` and `missed` and again apart. */
export type Tally = {
  met: number;
  missed: number;
  /** Not stopped yet and already too late. */
  openMissed: number;
  running: number;
  paused: number;
  movedMet: number;
  movedMissed: number;
  /** Elapsed seconds of those that were stopped. */
  elapsed: Sketch;
};

/** The tallies of one dimension. Which names are kept depends on the names alone, never on the order in which they came. */
export type Groups = {
  named: Map<string, Tally>;
  /** Of clocks that have no such name. */
  unnamed: Tally | null;
  /** Of names beyond the most: those last in the alphabet, of weeks the oldest. */
  others: Tally | null;
  /** Once there are as many names as are kept: the one that makes room. */
  last: string | null;
};

export type Tallies = { all: Tally; by: Record<Dimension, Groups> };

/** Plain data that can be cloned and sent. */
export type Compliance = Map<Metric, Tallies>;

const emptyTally = (): Tally => ({
  met: 0,
  missed: 0,
  openMissed: 0,
  running: 0,
  paused: 0,
  movedMet: 0,
  movedMissed: 0,
  elapsed: emptySketch(),
});

const emptyGroups = (): Groups => ({ named: new Map(), unnamed: null, others: null, last: null });

function talliesOf(compliance: Compliance, metric: Metric): Tallies {
  let tallies = compliance.get(metric);
  if (!tallies) {
    const by = Object.fromEntries(DIMENSIONS.map((one) => [one, emptyGroups()]));
    tallies = { all: emptyTally(), by: by as Record<Dimension, Groups> };
    compliance.set(metric, tallies);
  }
  return tallies;
}

/** Does `a` stay rather than `b`? */
const isBefore = (dimension: Dimension, a: string, b: string) =>
  dimension === 'week' ? a > b : a < b;

const lastOf = (dimension: Dimension, names: Iterable<string>) =>
  [...names].reduce((last, name) => (isBefore(dimension, last, name) ? name : last));

/** The tally of a name that has none yet. The first names in order stay, so none that was folded ever comes back. */
function newTally(groups: Groups, dimension: Dimension, name: string): Tally {
  const { named, last } = groups;
  if (last !== null) {
    groups.others ??= emptyTally();
    if (!isBefore(dimension, name, last)) return groups.others;
    add(groups.others, named.get(last)!);
    named.delete(last);
  }
  const tally = emptyTally();
  named.set(name, tally);
  if (named.size === MOST_NAMES[dimension]) groups.last = lastOf(dimension, named.keys());
  return tally;
}

function tallyOf(groups: Groups, dimension: Dimension, name: string | undefined): Tally {
  if (name === undefined) return (groups.unnamed ??= emptyTally());
  return groups.named.get(name) ?? newTally(groups, dimension, name);
}

function add(tally: Tally, other: Tally): void {
  tally.met += other.met;
  tally.missed += other.missed;
  tally.openMissed += other.openMissed;
  tally.running += other.running;
  tally.paused += other.paused;
  tally.movedMet += other.movedMet;
  tally.movedMissed += other.movedMissed;
  absorb(tally.elapsed, other.elapsed);
}

function count(tally: Tally, verdict: Verdict, bucket: number): void {
  const { state, open, moved } = verdict;
  if (state === 'met') {
    tally.met += 1;
    if (moved) tally.movedMet += 1;
  } else if (state === 'missed') {
    tally.missed += 1;
    if (open) tally.openMissed += 1;
    if (moved) tally.movedMissed += 1;
  } else tally[state] += 1;
  if (!open) record(tally.elapsed, verdict.elapsed, bucket);
}

/** Counts one more clock. */
export function countVerdict(compliance: Compliance, verdict: Verdict): void {
  const { all, by } = talliesOf(compliance, verdict.metric);
  const bucket = bucketOf(verdict.elapsed);
  count(all, verdict, bucket);
  for (const dimension of DIMENSIONS)
    count(tallyOf(by[dimension], dimension, verdict[dimension]), verdict, bucket);
}

/** The compliance of all these clocks, in one pass. */
export function complianceOf(verdicts: Iterable<Verdict>): Compliance {
  const compliance: Compliance = new Map();
  for (const verdict of verdicts) countVerdict(compliance, verdict);
  return compliance;
}

/** The same of clocks that come bit by bit. */
export async function complianceOfEach(verdicts: AsyncIterable<Verdict>): Promise<Compliance> {
  const compliance: Compliance = new Map();
  for await (const verdict of verdicts) countVerdict(compliance, verdict);
  return compliance;
}

/** The compliance of everything that the parts counted; the parts stay as they are. */
export function mergeCompliance(parts: Iterable<Compliance>): Compliance {
  const whole: Compliance = new Map();
  for (const part of parts)
    for (const [metric, tallies] of part) {
      const { all, by } = talliesOf(whole, metric);
      add(all, tallies.all);
      for (const dimension of DIMENSIONS) {
        const { named, unnamed, others } = tallies.by[dimension];
        const groups = by[dimension];
        if (unnamed) add((groups.unnamed ??= emptyTally()), unnamed);
        if (others) add((groups.others ??= emptyTally()), others);
        for (const [name, tally] of named) add(tallyOf(groups, dimension, name), tally);
      }
    }
  return whole;
}

/** One tally of several, as for all priorities of which a playbook wants one share (R-004-SLA-07). */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const tally of tallies) add(sum, tally);
  return sum;
}

export type Figures = Omit<Tally, 'elapsed'> & {
  /** Met of all that were judged, 0 to 1; `null` when none was. */
  compliance: number | null;
  /** Elapsed seconds of stopped clocks, in their own counting; percentiles are at most 1 % beside the true ones. */
  mean: number | null;
  p50: number | null;
  p75: number | null;
  p90: number | null;
  p95: number | null;
};

/** Open clocks that are still in time, running or paused, are not judged. */
export function figuresOf({ elapsed, ...counts }: Tally): Figures {
  const judged = counts.met + counts.missed;
  return {
    ...counts,
    compliance: judged === 0 ? null : counts.met / judged,
    mean: meanOf(elapsed),
    p50: quantile(elapsed, 0.5),
    p75: quantile(elapsed, 0.75),
    p90: quantile(elapsed, 0.9),
    p95: quantile(elapsed, 0.95),
  };
}

/** Weeks told apart before the names are made anew; so many are 38 years. */
const MOST_WEEKS = 2000;

/**
 * Names the ISO week of an instant in a zone: `2026-W53` may hold days of 2027. Throws a RangeError when the host doesn't know the zone.
 */
export function weekIn(zone: string): (instant: number) => string {
  const names = new Map<number, string>();
  return (instant) => {
    // Weeks since that of Thursday, 1970-01-01. A week belongs to the year of its Thursday.
    const week = Math.floor((localTime(zone, instant) / DAY + 3) / 7);
    const known = names.get(week);
    if (known) return known;
    const year = new Date(week * 7 * DAY * 1000).getUTCFullYear();
    const number = Math.floor((week * 7 - Date.UTC(year, 0, 1) / DAY / 1000) / 7) + 1;
    const name = `${year}-W${String(number).padStart(2, '0')}`;
    if (names.size >= MOST_WEEKS) names.clear();
    names.set(week, name);
    return name;
  };
}

/**
 * What became of a track; `weekOf` is `weekIn` of the team's zone. One that is paused in time is due at no instant and has
 * no week.
 */
export function verdictOf(
  track: Track,
  { state, elapsed, due }: Reckoning,
  target: Target,
  weekOf: (instant: number) => string,
  agent?: string,
): Verdict {
  const { metric, stop, moved, facts } = track;
  const at = stop ?? due;
  return {
    metric,
    state,
    open: stop === null,
    moved,
    elapsed,
    target: target.seconds,
    priority: facts.priority,
    channel: facts.channel,
    tier: facts.tier,
    agent,
    week: at === null ? undefined : weekOf(at),
  };
}
