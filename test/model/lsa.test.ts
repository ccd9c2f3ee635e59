import { describe, expect, test } from 'vitest';
import { columnsOf, corpusOf, matrixOf } from '../../lib/model/corpus';
import { directionsOf, project } from '../../lib/model/lsa';
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

describe('The rows of a matrix', () => {
  test('have length one in words, and 0.7 in runs of letters', () => {
    const both = corpusOf(texts);
    const columns = columnsOf(both, 2);
    const { starts, features, values } = matrixOf(both, columns);
    for (let row = 0; row < texts.length; row += 1) {
      const squares = [0, 0];
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
        squares[columns.blocks[features[at]!]!]! += values[at]! ** 2;
      expect(Math.sqrt(squares[0]!)).toBeCloseTo(1, 4);
      expect(Math.sqrt(squares[1]!)).toBeCloseTo(0.7, 4);
    }
  });

  test('leave out what stands in fewer rows than asked, and count only the rows that are named', () => {
    const some = corpusOf(['one two', 'one three', 'one two'], { spell: false });
    expect(columnsOf(some, 3).features.length).toBeLessThan(columnsOf(some, 2).features.length);
    expect(columnsOf(some, 1, Uint32Array.of(1)).features).toHaveLength(5);
    expect(matrixOf(some, columnsOf(some, 1), Uint32Array.of(2, 1)).rows).toBe(2);
  });

  test('weigh a rare word more than one that all have', () => {
    const some = corpusOf(['so slow', 'so fast', 'so red', 'so blue'], { spell: false });
    const { rarities } = columnsOf(some, 1);
    expect(Math.max(...rarities)).toBeCloseTo(Math.log(5 / 2) + 1, 5);
    expect(Math.min(...rarities)).toBeCloseTo(Math.log(5 / 5) + 1, 5);
  });
});

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
