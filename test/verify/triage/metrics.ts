import {
  accuracyOf,
  calibrationErrorOf,
  macroF1Of,
  selectiveOf,
  shownFrom,
  topOf,
} from '../../../lib/model/measure';
import type { Guess } from '../../../lib/model/model';

/** What is told of one task. Shares 0..1. */
export type Metrics = {
  task: string;
  rows: number;
  labels: number;
  accuracy: number;
  macroF1: number;
  selective: { at50: number; at80: number; at90: number };
  calibrationError: number;
  shownFrom: (threshold: number) => { share: number; precision: number };
  microseconds?: number;
  length?: number;
  bytes?: Uint8Array;
  trainMs?: number;
  learned?: number;
  /** Share of rows whose shown words decided more than others. */
  explained?: number;
  threshold?: number;
};

/** Guesses against answers; a label that no guess knows counts as wrong. */
export function metricsOf(task: string, right: string[], guesses: Guess[][]): Metrics {
  const names = [...new Set([...right, ...guesses.flat().map(({ label }) => label)])].sort();
  const placeOf = new Map(names.map((name, at) => [name, at]));
  const shares = new Float32Array(right.length * names.length);
  guesses.forEach((own, row) => {
    for (const { label, share } of own)
      shares[row * names.length + (placeOf.get(label) ?? 0)] = share;
  });
  const answers = Uint16Array.from(right, (name) => placeOf.get(name) ?? 0);
  const top = topOf({ rows: right.length, labels: names.length, shares, answers });
  return {
    task,
    rows: right.length,
    labels: new Set(right).size,
    accuracy: accuracyOf(top),
    macroF1: macroF1Of(top, answers, names.length),
    selective: {
      at50: selectiveOf(top, 0.5),
      at80: selectiveOf(top, 0.8),
      at90: selectiveOf(top, 0.9),
    },
    calibrationError: calibrationErrorOf(top),
    shownFrom: (threshold) => shownFrom(top, threshold),
  };
}

const WARM_UPS = 3;
const LEAST_TIMED = 4000;

/** Mean time of one classification from the string on, after three passes to warm up, over 4,000 texts or more. */
export function microseconds(texts: readonly string[], judge: (text: string) => unknown): number {
  for (let pass = 0; pass < WARM_UPS; pass += 1) for (const text of texts) judge(text);
  const passes = Math.ceil(LEAST_TIMED / texts.length);
  const began = performance.now();
  for (let pass = 0; pass < passes; pass += 1) for (const text of texts) judge(text);
  return ((performance.now() - began) * 1000) / (passes * texts.length);
}
