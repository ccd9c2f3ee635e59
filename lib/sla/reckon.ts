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
};

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
 * What a track has used of its target. `<=`: a stop on the dot is in time; `<`: it is not. An open clock that is over is missed
 * (requirements section 9; ANCHORS section 6, rules 4, 9 and 10).
 */
export function reckon(
  track: Track,
  target: Target,
  countingOf: CountingOf,
  asOf: number,
): Reckoning {
  const { runs, stop } = track;
  const elapsed = elapsedOf(runs, countingOf, stop ?? asOf);
  const over = target.comparator === '<' ? elapsed >= target.seconds : elapsed > target.seconds;
  const due = reach(runs, countingOf, target.seconds);
  const last = runs.at(-1);
  const breach = due === null || !last ? null : countingOf(last).resumes(due);
  const open = last?.to === Infinity ? 'running' : 'paused';
  const state = over ? 'missed' : stop === null ? open : 'met';
  return { state, elapsed, over, due, breach };
}
