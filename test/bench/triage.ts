import { parseArgs } from 'node:util';
import { tellLines } from './harness/line';
import { measureAlike, tellAlike } from './triage/alike';
import { measureClassifier, tellClassifier } from './triage/classifier';
import { measureHostile, tellHostile } from './triage/hostile';
import { madeUp, taskOf } from './triage/labelled';
import { measurePhrases, tellPhrases } from './triage/phrases';
import { measureReady, tellReady } from './triage/ready';

/**
 * Triage beside what the platform takes and what others offer, in one run: the median of rounds in turn. Phrases are found, and terms made ready, in
 * Chromium, the engine that ships; what a text or a term can block is told in processor time here.
 * `npm run bench -- triage [ROUNDS] [--data TRAIN --dev DEV]`: the classifier learns from labelled tickets of files (read by
 * test/train/rows.ts), or from made-up ones. Ends with 1 when a line is over its limit.
 */

const {
  positionals,
  values: { data, dev },
} = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, dev: { type: 'string' } },
});
if ((data === undefined) !== (dev === undefined)) {
  console.error('Which files? --data TRAIN and --dev DEV go together.');
  process.exit(2);
}
const rounds = Number(positionals.find((word) => /^\d+$/.test(word)) ?? 7);
const few = Math.min(rounds, 5);

tellLines([
  ...tellPhrases(await measurePhrases(2 * rounds)),
  ...tellClassifier(measureClassifier(rounds, data && dev ? taskOf(data, dev) : madeUp())),
  ...tellAlike(measureAlike(few)),
  ...tellReady(await measureReady(few)),
  ...tellHostile(measureHostile(few)),
]);
