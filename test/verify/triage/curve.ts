import { createHash } from 'node:crypto';
import { classify, classifierOf } from '../../../lib/model/classify';
import { learn } from '../../../lib/model/learn';
import { textOf, withTask, type Row } from '../../train/rows';
import { metricsOf } from './metrics';

/** How good a desk's own model becomes with 100, 300, 1,000 … labelled tickets, alone and with 1,000 unlabelled beside them. */

const STEPS: [lessons: number, starts: number][] = [
  [100, 5],
  [300, 5],
  [1000, 2],
  [3000, 1],
  [10_000, 1],
];
const UNLABELLED = 1000;

/** An order that is the same wherever it is made: by the digest of the text, numbers and signs aside. */
function keyOf(row: Row): string {
  const key = `${row.subject ?? ''} ${row.text}`
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
  return createHash('md5').update(`lc:${key}`).digest('hex');
}

const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

export function curveOf(train: readonly Row[], test: readonly Row[], task: string): void {
  const stream = withTask(train, task)
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
  const judged = withTask(test, task);
  const right = judged.map(({ labels }) => labels[task] ?? '');
  for (const [lessons, starts] of STEPS) {
    if (lessons > stream.length) return;
    for (const beside of [0, UNLABELLED]) {
      const found = Array.from({ length: starts }, (_, start) => {
        const from = Math.floor((start * stream.length) / starts);
        const turned = [...stream.slice(from), ...stream.slice(0, from)];
        const own = turned.slice(0, lessons);
        const { model } = learn({
          texts: own.map(textOf),
          answers: own.map(({ labels }) => labels[task] ?? ''),
          unlabelled: turned.slice(lessons, beside).map(textOf),
        });
        const classifier = classifierOf(model);
        return metricsOf(
          task,
          right,
          judged.map((row) => classify(classifier, textOf(row))),
        );
      });
      const told = [
        ['accuracy', mean(found.map(({ accuracy }) => accuracy))],
        ['macro-F1', mean(found.map(({ macroF1 }) => macroF1))],
        ['s80', mean(found.map(({ selective }) => selective.at80))],
        ['ECE', mean(found.map(({ calibrationError }) => calibrationError))],
      ] as const;
      console.log(
        `  ${lessons} lessons, ${Math.max(0, beside - lessons)} unlabelled beside them, ${starts} starts: ` +
          told.map(([name, value]) => `${name} ${value.toFixed(3)}`).join(', '),
      );
      if (lessons >= UNLABELLED) break;
    }
  }
}
