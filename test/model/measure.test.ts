import { describe, expect, test } from 'vitest';
import {
  accuracyOf,
  calibrationErrorOf,
  f1Of,
  macroF1Of,
  selectiveOf,
  shownFrom,
  topOf,
  type Top,
} from '../../lib/model/measure';

/** Answers with their share, and whether they are right. */
const told = (...rows: [share: number, right: 0 | 1][]): Top => ({
  label: new Uint16Array(rows.length),
  share: Float32Array.from(rows, ([share]) => share),
  right: Uint8Array.from(rows, ([, right]) => right),
});

/** Five rows of three labels, the third of which none of them has. */
const answers = Uint16Array.of(0, 0, 0, 1, 1);
const top = topOf({
  rows: 5,
  labels: 3,
  shares: Float32Array.of(
    0.7,
    0.2,
    0.1,
    0.6,
    0.3,
    0.1,
    0.2,
    0.5,
    0.3,
    0.1,
    0.8,
    0.1,
    0.2,
    0.3,
    0.5,
  ),
  answers,
});

describe('What is said of answers is what a hand comes to', () => {
  test('the top label of a row is the one with the largest share, and the first of equal ones', () => {
    expect([...top.label]).toEqual([0, 0, 1, 1, 2]);
    expect([...top.right]).toEqual([1, 1, 0, 1, 0]);
    const tied = topOf({
      rows: 1,
      labels: 2,
      shares: Float32Array.of(0.5, 0.5),
      answers: Uint16Array.of(0),
    });
    expect([...tied.label]).toEqual([0]);
  });

  test('accuracy is the share of right rows', () => {
    expect(accuracyOf(top)).toBeCloseTo(3 / 5);
  });

  test('F1 is the harmonic mean of precision and recall, and none for a label that no row has', () => {
    // First label: said twice, both right, meant three times. Second: said twice, one right, meant twice.
    expect(f1Of(top, answers, 3)).toEqual([4 / 5, 2 / 4, null]);
  });

  test('macro-F1 is the mean over the labels that occur, not over those that were only said', () => {
    expect(macroF1Of(top, answers, 3)).toBeCloseTo((0.8 + 0.5) / 2);
  });

  test('selective accuracy is that of the surest floor(c·n) rows', () => {
    const rows = told([0.5, 0], [0.9, 1], [0.8, 1], [0.7, 0], [0.6, 1]);
    expect(selectiveOf(rows, 0.8)).toBeCloseTo(3 / 4);
    expect(selectiveOf(rows, 0.5)).toBeCloseTo(2 / 2);
    expect(selectiveOf(rows, 0.79)).toBeCloseTo(2 / 3);
    expect(selectiveOf(rows, 1)).toBeCloseTo(3 / 5);
  });

  test('calibration error sums what each of 15 bins is off by its share of the rows', () => {
    // 0.95 and 0.97 share a bin [14/15, 1]; 0.92 stands in [13/15, 14/15); 0.40 stands on the edge of [6/15, 7/15).
    const rows = told([0.95, 1], [0.97, 0], [0.92, 1], [0.4, 0]);
    const apart = (2 / 4) * Math.abs(0.96 - 0.5) + (1 / 4) * (1 - 0.92) + (1 / 4) * 0.4;
    expect(calibrationErrorOf(rows)).toBeCloseTo(apart, 5);
  });

  test('what is too sure and what is too unsure do not cancel out between bins', () => {
    expect(calibrationErrorOf(told([0.9, 0], [0.1, 1]))).toBeCloseTo(0.9, 5);
  });

  test('a share of one belongs to the last bin', () => {
    expect(calibrationErrorOf(told([1, 1], [1, 1]))).toBe(0);
    expect(calibrationErrorOf(told([1, 0]))).toBe(1);
  });

  test('what is said from a threshold on counts the rows that stand on it', () => {
    const rows = told([0.9, 1], [0.75, 0], [0.5, 1], [0.25, 0]);
    expect(shownFrom(rows, 0.75)).toEqual({ share: 2 / 4, precision: 1 / 2 });
    expect(shownFrom(rows, 0.76)).toEqual({ share: 1 / 4, precision: 1 });
  });

  test('of no rows everything is nothing, and never a division by none', () => {
    const none = told();
    expect(accuracyOf(none)).toBe(0);
    expect(macroF1Of(none, new Uint16Array(0), 3)).toBe(0);
    expect(selectiveOf(none, 0.8)).toBe(0);
    expect(calibrationErrorOf(none)).toBe(0);
    expect(shownFrom(none, 0.5)).toEqual({ share: 0, precision: 0 });
  });
});
