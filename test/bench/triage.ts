import { tellLines } from './harness/line';
import { measureHostile, tellHostile } from './triage/hostile';
import { measurePhrases, tellPhrases } from './triage/phrases';

/**
 * Triage beside what the platform takes and what others offer, in one run: the median of rounds in turn, in processor time.
 * `npm run bench -- triage [ROUNDS]`. Ends with 1 when a line is over its limit.
 */

const rounds = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 7);

tellLines([
  ...tellPhrases(measurePhrases(rounds)),
  ...tellHostile(measureHostile(Math.min(rounds, 5))),
]);
