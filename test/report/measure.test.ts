import { describe, expect, test } from 'vitest';
import { measure } from '../../lib/report/measure';
import { wilson } from '../../lib/report/wilson';

/** Shares with the sample that they rest on, against the target of 85 %. */

describe('the interval of a share', () => {
  /** R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the score method without continuity correction. */
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is the published one', (right, of, low, high) => {
    const found = wilson(right, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('mirrors itself: what is right and what is wrong are equally uncertain', () => {
    const [right, wrong] = [wilson(17, 20), wilson(3, 20)];
    expect(right.low).toBeCloseTo(1 - wrong.high, 12);
    expect(right.high).toBeCloseTo(1 - wrong.low, 12);
  });

  test('narrows with the sample around the same share', () => {
    const [few, lots] = [wilson(17, 20), wilson(1700, 2000)];
    expect(lots.high - lots.low).toBeLessThan((few.high - few.low) / 5);
  });

  test('reaches the whole way only where all or none were right', () => {
    expect(wilson(20, 20).high).toBe(1);
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(19, 20).high).toBeLessThan(1);
  });

  test('says nothing without a sample', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('the target', () => {
  test('17 of 20 meet it, 16 of 20 miss it (R-004-TAG-06)', () => {
    expect(measure(17, 20).verdict).toBe('met');
    expect(measure(16, 20).verdict).toBe('missed');
  });

  test('of neither can anybody be sure with 20 tickets', () => {
    expect(measure(17, 20).sure).toBe(false);
    expect(measure(16, 20).sure).toBe(false);
  });

  test('with more tickets the same shares become sure', () => {
    expect(measure(900, 1000)).toMatchObject({ verdict: 'met', sure: true });
    expect(measure(800, 1000)).toMatchObject({ verdict: 'missed', sure: true });
    expect(measure(850, 1000)).toMatchObject({ verdict: 'met', sure: false });
  });

  test('below 20 tickets it is too few to say, even where all were right', () => {
    expect(measure(19, 19).verdict).toBe('tooFew');
    expect(measure(16, 19).verdict).toBe('tooFew');
    expect(measure(0, 0)).toMatchObject({ verdict: 'tooFew', share: null, sure: false });
  });

  test('below 20 tickets a result that no chance explains is still called', () => {
    expect(measure(1, 8)).toMatchObject({ verdict: 'missed', sure: true });
  });

  test('below 5 tickets nothing is called, however clear it looks', () => {
    expect(measure(0, 4).verdict).toBe('tooFew');
    expect(measure(0, 5).verdict).toBe('missed');
  });

  test('another target is measured the same way, without a slip of rounding', () => {
    expect(measure(57, 100, 57).verdict).toBe('met');
    expect(measure(56, 100, 57).verdict).toBe('missed');
    expect(measure(1149, 1352, 85).verdict).toBe('missed');
  });
});
