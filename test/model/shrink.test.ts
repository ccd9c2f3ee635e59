import { describe, expect, test } from 'vitest';
import { PER_FEATURE, weightiest } from '../../lib/model/shrink';

/** Rows of single words, as long as each other: the first column stands in four of five rows, the second in one. */
const matrix = {
  rows: 5,
  columns: 2,
  starts: Uint32Array.of(0, 1, 2, 3, 4, 5),
  features: Uint32Array.of(0, 0, 0, 0, 1),
  values: new Float32Array(5).fill(1),
};
const columns = {
  features: Uint32Array.of(7, 9),
  rarities: Float32Array.of(1.5, 3),
  blocks: Uint8Array.of(0, 1),
};
const weightsOf = (...weights: number[]) => ({
  labels: 2,
  columns: 2,
  weights: Float32Array.from(weights),
  bias: Float32Array.of(0.5, -0.5),
});
/** Bytes for so many weights of so many columns. */
const room = (features: number, weights: number) => features * PER_FEATURE + weights * 2;
const kept = (weights: number[], bytes: number) =>
  weightiest(columns, matrix, weightsOf(...weights), bytes);

describe('Of many labels the weights stay that weigh most', () => {
  test('of two that weigh the same, the one that stands in more texts', () => {
    const { columns: left, weights } = kept([1, 0, 1, 0], room(1, 1));
    expect([...left.features]).toEqual([7]);
    expect([...left.rarities]).toEqual([1.5]);
    expect([...weights.weights]).toEqual([1, 0]);
  });

  test('one that stands in a fourth of them has to weigh more than its size’s root makes up for', () => {
    // Sizes of the columns: √0.8 and √0.2, of which the roots stand as √2 to 1.
    expect([...kept([1, 0, 1.4, 0], room(1, 1)).columns.features]).toEqual([7]);
    expect([...kept([1, 0, 1.43, 0], room(1, 1)).columns.features]).toEqual([9]);
  });

  test('it is the size that counts, not the sign', () => {
    expect([...kept([0.5, 0, 0, -2], room(1, 1)).weights.weights]).toEqual([0, -2]);
  });

  test('a weight that does not fit goes alone, and its column where nothing is left of it', () => {
    const { columns: left, weights } = kept([3, 1, -4, 0.1], room(2, 3));
    expect([...left.features]).toEqual([7, 9]);
    expect([...left.blocks]).toEqual([0, 1]);
    expect([...weights.weights]).toEqual([3, 1, -4, 0]);
    expect([...kept([3, 1, -4, 0.1], room(1, 2)).columns.features]).toEqual([7]);
  });

  test('all of them where there is room, none where there is none; zeros never take any', () => {
    expect([...kept([3, 0, 4, 0], room(2, 2)).weights.weights]).toEqual([3, 0, 4, 0]);
    expect(kept([3, 0, 4, 0], 0).columns.features).toHaveLength(0);
    expect([...kept([3, 0, 0, 0], 1000).columns.features]).toEqual([7]);
  });

  test('what is believed before a word is read stays as it was', () => {
    expect([...kept([1, 0, 1, 0], 0).weights.bias]).toEqual([0.5, -0.5]);
  });
});
