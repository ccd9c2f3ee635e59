import { gzipSync } from 'node:zlib';
import type { Metrics } from './metrics';
import type { RuleMetrics } from './shipped';

const WIDTHS = [12, 7, 7, 9, 9, 7, 7, 7, 7, 8, 8];
const row = (cells: (string | number)[]): string =>
  cells
    .map((cell, at) => String(cell)[at === 0 ? 'padEnd' : 'padStart'](WIDTHS[at] ?? 8))
    .join(' ');
const share = (value: number): string => value.toFixed(3);

export function printHead(): void {
  console.log(
    row(['task', 'rows', 'labels', 'accuracy', 'macro-F1', 's50', 's80', 's90', 'ECE', 'us', 'KB']),
  );
}

export function printMetrics(found: Metrics): void {
  const { task, rows, labels, accuracy, macroF1, selective, calibrationError, bytes } = found;
  const { at50, at80, at90 } = selective;
  console.log(
    row([
      task,
      rows,
      labels,
      ...[accuracy, macroF1, at50, at80, at90, calibrationError].map(share),
      found.microseconds?.toFixed(1) ?? '-',
      bytes ? (bytes.length / 1024).toFixed(0) : '-',
    ]),
  );
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** What would be said, and how often rightly; the rest of what is known. */
export function printShown(found: Metrics): void {
  const { threshold, bytes, trainMs, learned, explained, length } = found;
  const told = [
    ...[threshold, 0.6, 0.7]
      .filter((from) => from !== undefined)
      .map((from) => {
        const shown = found.shownFrom(from);
        return `from ${from.toFixed(2)}: says ${percent(shown.share)}, right ${percent(shown.precision)}`;
      }),
    ...(explained === undefined ? [] : [`shown words decide in ${percent(explained)}`]),
    ...(learned === undefined
      ? []
      : [`learned ${learned} in ${((trainMs ?? 0) / 1000).toFixed(1)} s`]),
    ...(bytes ? [`${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(0)} KB gzipped`] : []),
    ...(length === undefined ? [] : [`mean length ${length.toFixed(0)}`]),
  ];
  console.log(`  ${told.join('; ')}`);
}

export function printRules({ task, rows, fired, precision, accuracy }: RuleMetrics): void {
  console.log(
    `${task}, rules alone: ${rows} rows, say ${percent(fired)}, right ${percent(precision)} of what they say, ` +
      `${percent(accuracy)} of all.`,
  );
}
