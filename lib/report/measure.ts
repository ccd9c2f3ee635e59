import { wilson } from './wilson';

/** Met or missed; `tooFew` where so few were judged that neither can be said. */
export type Verdict = 'met' | 'missed' | 'tooFew';

/** How many of those answered were right. `share`, `low` and `high` from 0 to 1; `share` is null where none was answered. */
export type Measure = {
  answered: number;
  right: number;
  share: number | null;
  low: number;
  high: number;
  verdict: Verdict;
  /** The whole interval lies on the verdict's side of the target. */
  sure: boolean;
};

/** In percent. The only document that names one asks for it each month (R-004-TAG-06). */
export const TARGET = 85;

/**
 * Below the first number nothing is said of a sample. Below the second, whose size the row's own examples have, it gets a verdict
 * only where the whole interval lies on one side of the target.
 */
export const ENOUGH = [5, 20] as const;

/** Measures a sample against a target in percent: 17 of 20 meet 85 %, 16 of 20 miss it (R-004-TAG-06). */
export function measure(right: number, answered: number, target: number = TARGET): Measure {
  const { low, high } = wilson(right, answered);
  // In whole numbers: 0.85 has no exact form.
  const isMet = right * 100 >= target * answered;
  const sure = isMet ? low * 100 >= target : high * 100 < target;
  const [least, enough] = ENOUGH;
  const isKnown = answered >= enough || (sure && answered >= least);
  return {
    answered,
    right,
    share: answered === 0 ? null : right / answered,
    low,
    high,
    verdict: !isKnown ? 'tooFew' : isMet ? 'met' : 'missed',
    sure,
  };
}
