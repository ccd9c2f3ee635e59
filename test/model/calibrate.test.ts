import { describe, expect, test } from 'vitest';
import { sharesOf, surpriseOf, temperatureFor, thresholdFor } from '../../lib/model/calibrate';
import type { Top } from '../../lib/model/measure';
import { chances } from '../../lib/model/train';

const told = (...rows: [share: number, right: 0 | 1][]): Top => ({
  label: new Uint16Array(rows.length),
  share: Float32Array.from(rows, ([share]) => share),
  right: Uint8Array.from(rows, ([, right]) => right),
});

describe('Scores become shares', () => {
  test('of each row on its own, and a higher temperature brings them nearer', () => {
    const scores = Float32Array.of(2, 0, 0, 2);
    const [first = 0, second = 0, third = 0, fourth = 0] = sharesOf(scores, 2, 1);
    expect(first).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 1), 5);
    expect(first + second).toBeCloseTo(1, 6);
    expect([third, fourth]).toEqual([second, first]);
    expect(sharesOf(scores, 2, 4)[0]).toBeLessThan(first);
    expect(sharesOf(scores, 2, 0.25)[0]).toBeGreaterThan(first);
  });

  test('what stands beside them is not divided', () => {
    const [share] = sharesOf(Float32Array.of(0, 0), 2, 20, Float32Array.of(1, 0));
    expect(share).toBeCloseTo(Math.E / (Math.E + 1), 5);
  });

  test('huge scores are no overflow', () => {
    expect([...sharesOf(Float32Array.of(1e30, -1e30), 2, 0.05)]).toEqual([1, 0]);
  });
});

describe('The temperature', () => {
  /** Rows whose answers are drawn by shares that the scores overstate three times. */
  function drawn(rows: number, overstated: number): [Float32Array, Uint16Array] {
    const chance = chances(11);
    const true_ = Float32Array.from({ length: rows * 3 }, () => chance() * 4 - 2);
    const shares = sharesOf(true_, 3, 1);
    const answers = Uint16Array.from({ length: rows }, (_, row) => {
      const lot = chance();
      const [first = 0, second = 0] = shares.subarray(row * 3);
      return lot < first ? 0 : lot < first + second ? 1 : 2;
    });
    return [true_.map((score) => score * overstated), answers];
  }

  test.each([0.5, 1, 3])('undoes scores that overstate %f times', (overstated) => {
    const found = temperatureFor(...drawn(5000, overstated), 3);
    expect(found / overstated).toBeGreaterThan(0.9);
    expect(found / overstated).toBeLessThan(1.1);
  });

  test('a few rows that are all right make nothing certain', () => {
    const scores = Float32Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 1 : 0));
    const answers = new Uint16Array(20);
    const [share = 0] = sharesOf(scores, 2, temperatureFor(scores, answers, 2));
    expect(share).toBeGreaterThan(0.95);
    expect(share).toBeLessThan(0.99);
  });

  test('of no rows is one', () => {
    expect(temperatureFor(new Float32Array(0), new Uint16Array(0), 3)).toBe(1);
  });

  test('is never one at which the answers surprise more than undivided', () => {
    const [scores, answers] = drawn(60, 2);
    const found = temperatureFor(scores, answers, 3);
    expect(surpriseOf(scores, answers, 3, found)).toBeLessThanOrEqual(
      surpriseOf(scores, answers, 3, 1),
    );
  });
});

describe('The threshold', () => {
  test('is the least share from which on the promise is kept, a point to spare', () => {
    // From 0.9: 1 of 1. From 0.8: 2 of 2. From 0.7: 2 of 3. From 0.6: 3 of 4. From 0.5: 4 of 5. From 0.4: 4 of 6.
    const rows = told([0.9, 1], [0.8, 1], [0.7, 0], [0.6, 1], [0.5, 1], [0.4, 0]);
    expect(thresholdFor(rows, 0.7)).toBeCloseTo(0.5);
    expect(thresholdFor(rows, 0.79)).toBeCloseTo(0.5);
    expect(thresholdFor(rows, 0.8)).toBeCloseTo(0.8);
  });

  test('takes rows of one share together', () => {
    expect(thresholdFor(told([0.9, 1], [0.6, 1], [0.6, 0], [0.6, 0]), 0.7)).toBeCloseTo(0.9);
  });

  test('is never where the promise is never kept', () => {
    expect(thresholdFor(told([0.9, 0], [0.8, 0]), 0.8)).toBeGreaterThan(1);
    expect(thresholdFor(told(), 0.8)).toBeGreaterThan(1);
  });
});
