import type { Counting } from './counting';
import type { Run, Track } from './tracks';

/** Counts what a track ran. Instants and durations are whole seconds. */

/** `seconds` in the counting of the clock; `<` when the last second is already too late. */
export type Target = { seconds: number; comparator: '<' | '<=' };

export type Reckoning = {
  state: 'running' | 'paused' | 'met' | 'missed';
  elapsed: number;
  /** More than the target is used up, or all of it where the limit is strict. */
  over: boolean;
  /** When the target was or will be used up, if nothing more happens; `null` while it stands still before that. */
  due: number | null;
  /** The first instant after `due` at which time counts. */
  breach: number | null;
  /** When each share of the target was or will be used up. */
  warnings: (number | null)[];
};

/** Is so much more than the target allows? */
export const isOver = ({ seconds, comparator }: Target, elapsed: number): boolean =>
  comparator === '<' ? elapsed >= seconds : elapsed > seconds;

/** Which counting each run has: always the same, or that of the calendar in force then. */
export type CountingOf = (run: Run) => Counting;

export function elapsedOf(runs: readonly Run[], countingOf: CountingOf, asOf: number): number {
  let seconds = 0;
  for (const run of runs) seconds += countingOf(run).between(run.from, Math.min(run.to, asOf));
  return seconds;
}

/** The instant at which so many counted seconds have passed, if nothing more happens. */
export function reach(
  runs: readonly Run[],
  countingOf: CountingOf,
  seconds: number,
): number | null {
  let left = seconds;
  for (const run of runs) {
    const counting = countingOf(run);
    if (run.to === Infinity) return counting.after(run.from, left);
    const passed = counting.between(run.from, run.to);
    if (left <= passed && run.from < run.to) return counting.after(run.from, left);
    left -= passed;
  }
  return null;
}

/**
 * What a track has used of its target, and when each of the `shares` (in percent) of it was or will be used up; `null` as for `due`.
 * `<=`: a stop on the dot is in time; `<`: it is not. An open clock that is over is missed (requirements section 9; ANCHORS
 * section 6, rules 4, 9, 10 and 14). One walk over the runs: reports ask this for millions.
 */
export function reckon(
  { runs, stop }: Track,
  { seconds, comparator }: Target,
  countingOf: CountingOf,
  asOf: number,
  shares: readonly number[] = [],
): Reckoning {
  const end = stop ?? asOf;
  const marks = shares.map((share) => Math.ceil((seconds * share) / 100));
  const warnings: (number | null)[] = shares.map(() => null);
  let due: number | null = null;
  let elapsed = 0;
  let reached = 0;
  for (const run of runs) {
    const { from, to } = run;
    if (from >= to) continue;
    const counting = countingOf(run);
    const passed = counting.between(from, Math.min(to, end));
    const whole = to === Infinity ? Infinity : to <= end ? passed : counting.between(from, to);
    if (due === null && seconds <= reached + whole) due = counting.after(from, seconds - reached);
    for (let index = 0; index < marks.length; index += 1)
      if (warnings[index] === null && marks[index]! <= reached + whole)
        warnings[index] = counting.after(from, marks[index]! - reached);
    elapsed += passed;
    reached += whole;
  }
  const over = isOver({ seconds, comparator }, elapsed);
  const last = runs[runs.length - 1];
  const breach = due === null || !last ? null : countingOf(last).resumes(due);
  const open = last?.to === Infinity ? 'running' : 'paused';
  const state = over ? 'missed' : stop === null ? open : 'met';
  return { state, elapsed, over, due, breach, warnings };
}
