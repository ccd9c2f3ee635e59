import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../lib/model/corpus';
import { directionsOf, project } from '../../lib/model/lsa';
import { columnsOf, matrixOf } from '../../lib/model/matrix';
import { deskOf } from './desk';

const SIZE = 6;
const desk = deskOf(3, 20);
const { texts, answers } = desk.tickets(200, 1);
const corpus = corpusOf(texts, { spell: false });
const matrix = matrixOf(corpus, columnsOf(corpus, 3));

/** The product of two directions, summed over the columns. */
const product = ({ directions }: { directions: Float32Array }, one: number, other: number) =>
  Array.from({ length: matrix.columns }).reduce<number>(
    (sum, _, column) =>
      sum + (directions[column * SIZE + one] ?? 0) * (directions[column * SIZE + other] ?? 0),
    0,
  );

describe('Directions in which words go together', () => {
  const found = directionsOf(matrix, SIZE, 1);

  test('stand at right angles, each of length one', () => {
    for (let one = 0; one < SIZE; one += 1)
      for (let other = 0; other <= one; other += 1)
        expect(product(found, one, other)).toBeCloseTo(one === other ? 1 : 0, 4);
  });

  test('are the same for the same seed', () => {
    expect(directionsOf(matrix, SIZE, 1)).toEqual(found);
    expect(directionsOf(matrix, SIZE, 2)).not.toEqual(found);
  });

  test('come strongest first', () => {
    const along = project(matrix, found, new Float32Array(matrix.rows * SIZE));
    const strength = Array.from({ length: SIZE }, (_, one) =>
      Array.from({ length: matrix.rows }).reduce<number>(
        (sum, _, row) => sum + along[row * SIZE + one]! ** 2,
        0,
      ),
    );
    expect(strength[0]).toBeGreaterThan(strength[SIZE - 1]! * 1.5);
  });

  test('bring tickets of one label nearer to each other than to the rest', () => {
    const along = project(matrix, found, new Float32Array(matrix.rows * SIZE));
    const near = (one: number, other: number): number => {
      const [a, b] = [one, other].map((row) => along.subarray(row * SIZE, (row + 1) * SIZE));
      const dot = a!.reduce((sum, value, at) => sum + value * b![at]!, 0);
      return dot / (Math.hypot(...a!) * Math.hypot(...b!));
    };
    const sums = { same: [0, 0], other: [0, 0] };
    for (let one = 0; one < 60; one += 1)
      for (let other = 0; other < one; other += 1) {
        const sum = sums[answers[one] === answers[other] ? 'same' : 'other'];
        sum[0]! += near(one, other);
        sum[1]! += 1;
      }
    expect(sums.same[0]! / sums.same[1]!).toBeGreaterThan(sums.other[0]! / sums.other[1]! + 0.3);
  });

  test('of texts that are all the same are numbers all the same', () => {
    const same = corpusOf(texts.map(() => 'it does not work'));
    const { directions } = directionsOf(matrixOf(same, columnsOf(same, 1)), 32, 1);
    expect(directions.every(Number.isFinite)).toBe(true);
  });

  test('of no texts are none', () => {
    const none = corpusOf([]);
    expect(directionsOf(matrixOf(none, columnsOf(none, 1)), 4, 1).directions).toHaveLength(0);
  });
});
