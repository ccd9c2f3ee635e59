import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  absorb,
  bucketOf,
  emptySketch,
  meanOf,
  quantile,
  record,
  type Sketch,
} from '../../lib/sla/quantiles';

function sketchOf(values: number[]): Sketch {
  const sketch = emptySketch();
  for (const value of values) record(sketch, value);
  return sketch;
}

const SHARES = [0, 0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];
const answers = (sketch: Sketch) => [
  sketch.count,
  sketch.sum,
  ...SHARES.map((share) => quantile(sketch, share)),
];

/** Nearest rank, straight from the sorted values. */
function truth(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length), 1) - 1]!;
}

/** Seconds of every order of magnitude, up to 31 years. */
const seconds = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 999_999_999 }),
);
const few = fc.array(seconds, { minLength: 1, maxLength: 64 });
const many = fc.array(seconds, { minLength: 65, maxLength: 600 });

describe('percentiles from a sketch', () => {
  test('of nothing there are none, nor a mean', () => {
    expect(quantile(emptySketch(), 0.5)).toBeNull();
    expect(meanOf(emptySketch())).toBeNull();
  });

  test('ten answers: p50 is the fifth, p90 the ninth, p95 the tenth', () => {
    const sketch = sketchOf([100, 30, 70, 10, 50, 90, 20, 80, 40, 60]);
    expect([0.5, 0.75, 0.9, 0.95].map((share) => quantile(sketch, share))).toEqual([
      50, 80, 90, 100,
    ]);
    expect(meanOf(sketch)).toBe(55);
  });

  test('of up to 64 values they are exact', () => {
    fc.assert(
      fc.property(few, (values) => {
        const sketch = sketchOf(values);
        for (const share of SHARES) expect(quantile(sketch, share)).toBe(truth(values, share));
      }),
    );
  });

  test('of more they are at most 1 % beside the true ones', () => {
    fc.assert(
      fc.property(many, (values) => {
        const sketch = sketchOf(values);
        for (const share of SHARES) {
          const exact = truth(values, share);
          expect(Math.abs(quantile(sketch, share)! - exact)).toBeLessThanOrEqual(exact * 0.01);
        }
      }),
    );
  });

  test('every whole second up to 200,000 is taken for one at most 1 % beside it', () => {
    const edges = [0, 1e9];
    for (let value = 0; value <= 200_000; value += 1) {
      const sketch = emptySketch();
      sketch.buckets = new Uint32Array(bucketOf(1e9) + 2);
      sketch.buckets[bucketOf(value)] = 1;
      Object.assign(sketch, { count: 1, min: edges[0], max: edges[1] });
      const off = Math.abs(quantile(sketch, 0.5)! - value);
      if (off > value * 0.01) expect.fail(`${value} is taken for ${quantile(sketch, 0.5)}`);
    }
  });

  test('what lasts longer than 31 years counts as the longest seen', () => {
    const sketch = sketchOf([...Array<number>(65).fill(60), ...Array<number>(65).fill(5e9)]);
    expect(quantile(sketch, 0.25)).toBe(60);
    expect(quantile(sketch, 0.95)).toBe(5e9);
  });

  test('a hundred thousand equal values are that value', () => {
    const sketch = sketchOf(Array<number>(100_000).fill(901));
    expect(SHARES.map((share) => quantile(sketch, share))).toEqual(SHARES.map(() => 901));
  });

  test('two sketches add up to that of all values, whichever comes first', () => {
    fc.assert(
      fc.property(fc.oneof(few, many), fc.oneof(few, many), (left, right) => {
        const whole = answers(sketchOf([...left, ...right]));
        for (const [a, b] of [
          [left, right],
          [right, left],
        ]) {
          const sum = sketchOf(a!);
          absorb(sum, sketchOf(b!));
          expect(answers(sum)).toEqual(whole);
        }
      }),
    );
  });

  test('it does not matter in which order values come', () => {
    fc.assert(
      fc.property(many, (values) => {
        const backwards = sketchOf([...values].reverse());
        expect(answers(backwards)).toEqual(answers(sketchOf(values)));
      }),
    );
  });

  test('a sketch does not grow with its values', () => {
    const size = ({ few: kept, buckets }: Sketch) => kept.length + buckets!.length;
    const values = Array.from({ length: 50_000 }, (_, index) => index * 7);
    expect(size(sketchOf(values))).toBe(size(sketchOf(values.slice(0, 65))));
  });

  test('a time that is negative or no number is refused', () => {
    for (const value of [-1, NaN])
      expect(() => record(emptySketch(), value)).toThrow(`${value} is no duration.`);
  });
});
