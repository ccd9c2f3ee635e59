import { learn } from '../../lib/model/learn';
import { pack, unpack } from '../../lib/model/pack';
import { classify, classifierOf } from '../../lib/model/classify';
import { rowsIn, textOf, withTask, type Row } from '../train/rows';
import { curveOf } from './triage/curve';
import { explained } from './triage/explained';
import { metricsOf, microseconds, type Metrics } from './triage/metrics';
import { printHead, printMetrics, printRules, printShown } from './triage/print';
import { asShipped } from './triage/shipped';

/**
 * `verify triage FILE [--train FILE] [--curve]`: judges labelled texts (test/train/rows.ts). With a file to train on, each task by a model
 * of that file alone; without one, as the product does before it has learned anything: the model that ships, and the runbook's rules.
 */

/** Many labels need more room than few. */
const bytesFor = (labels: number): number => (labels > 12 ? 295 : 195) * 1024;

const tasksOf = (rows: readonly Row[]): string[] =>
  [...new Set(rows.flatMap(({ labels }) => Object.keys(labels)))].sort();

/** Rows of the same sources that have no label for the task: earlier tickets of the same desk that nobody labelled. */
function unlabelledOf(rows: readonly Row[], own: readonly Row[], task: string): Row[] {
  const sources = new Set(own.map(({ source }) => source));
  return rows.filter((row) => sources.has(row.source) && !Object.hasOwn(row.labels, task));
}

function judgeTrained(train: readonly Row[], test: readonly Row[], task: string): Metrics | null {
  const own = withTask(train, task);
  const judged = withTask(test, task);
  const answers = own.map(({ labels }) => labels[task] ?? '');
  if (judged.length === 0 || new Set(answers).size < 2) return null;
  const began = performance.now();
  const { model } = learn(
    { texts: own.map(textOf), answers, unlabelled: unlabelledOf(train, own, task).map(textOf) },
    { bytes: bytesFor(new Set(answers).size) },
  );
  const trainMs = performance.now() - began;
  const bytes = pack(model);
  const classifier = classifierOf(unpack(bytes));
  const texts = judged.map(textOf);
  const guesses = texts.map((text) => classify(classifier, text));
  return {
    ...metricsOf(
      task,
      judged.map(({ labels }) => labels[task] ?? ''),
      guesses,
    ),
    microseconds: microseconds(texts, (text) => classify(classifier, text)),
    bytes,
    trainMs,
    learned: own.length,
    explained: explained(classifier, texts),
    threshold: model.threshold,
  };
}

const words = process.argv.slice(2);
const trainAt = words.indexOf('--train');
const trainFile = trainAt < 0 ? undefined : words[trainAt + 1];
const file = words.find((word) => !word.startsWith('--') && word !== trainFile);
if (file === undefined || (trainAt >= 0 && trainFile === undefined)) {
  console.error('Which file of labelled texts? verify triage FILE [--train FILE] [--curve]');
  process.exit(2);
}
const rows = rowsIn(file);
if (trainFile === undefined) {
  const { metrics, rules } = asShipped(rows);
  printHead();
  for (const one of metrics) {
    printMetrics(one);
    printShown(one);
  }
  for (const one of rules) printRules(one);
} else {
  const train = rowsIn(trainFile);
  printHead();
  for (const task of tasksOf(rows)) {
    const found = judgeTrained(train, rows, task);
    if (!found) console.log(`${task}: ${trainFile} has no two labels for it.`);
    else {
      printMetrics(found);
      printShown(found);
      if (words.includes('--curve')) curveOf(train, rows, task);
    }
  }
}
