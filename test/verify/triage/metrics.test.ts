import { describe, expect, test } from 'vitest';
import { metricsOf, microseconds } from './metrics';

const guess = (shares: Record<string, number>) =>
  Object.entries(shares).map(([label, share]) => ({ label, share }));

describe('What verify prints of a task', () => {
  const right = ['a', 'a', 'b', 'c'];
  const found = metricsOf('task', right, [
    guess({ a: 0.9, b: 0.1 }),
    guess({ b: 0.6, a: 0.4 }),
    guess({ b: 0.8, a: 0.2 }),
    guess({ a: 0.7, b: 0.3 }),
  ]);

  test('is what a hand comes to; a label that no guess knows is never right', () => {
    expect(found).toMatchObject({ task: 'task', rows: 4, labels: 3, accuracy: 0.5 });
    // a: one of two said and one of two meant; b: one of two said and all meant; c: none.
    expect(found.macroF1).toBeCloseTo((2 / 4 + 2 / 3 + 0) / 3);
    expect(found.selective).toEqual({ at50: 1, at80: 2 / 3, at90: 2 / 3 });
    expect(found.calibrationError).toBeCloseTo((0.1 + 0.6 + 0.2 + 0.7) / 4);
    expect(found.shownFrom(0.75)).toEqual({ share: 0.5, precision: 1 });
  });

  test('does not depend on the order of the guesses of a row', () => {
    const turned = metricsOf('task', ['a'], [guess({ b: 0.1, a: 0.9 })]);
    expect(turned.accuracy).toBe(1);
  });

  test('has a time for one text of many, after they were judged to warm up', () => {
    let judged = 0;
    expect(microseconds(['x', 'y', 'z'], () => (judged += 1))).toBeGreaterThan(0);
    expect(judged).toBeGreaterThanOrEqual(4000 + 9);
  });
});
