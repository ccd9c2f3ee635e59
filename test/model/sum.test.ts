import { describe, expect, test } from 'vitest';
import { newMet, remember } from '../../lib/model/met';
import type { Model } from '../../lib/model/model';
import { addRuns, fullOf, sumOf } from '../../lib/model/sum';
import { chances } from '../../lib/model/train';

const WORDS = 20;

/** A model of which each feature weighs on so large a share of the labels; the last five features are runs of letters. */
function modelWith(labels: number, dense: number): Model {
  const chance = chances(labels);
  const entries = Array.from({ length: WORDS + 5 }, () =>
    Array.from({ length: labels }, (_, label) => label).filter(() => chance() < dense),
  );
  const starts = new Uint32Array(entries.length + 1);
  entries.forEach((own, feature) => (starts[feature + 1] = starts[feature]! + own.length));
  return {
    labels: Array.from({ length: labels }, (_, label) => `label ${label}`),
    temperature: 1,
    threshold: 0.5,
    lessons: 1,
    lean: 0,
    hashes: new Uint32Array(entries.length),
    words: WORDS,
    rarities: new Float32Array(entries.length),
    starts,
    label: Uint8Array.from(entries.flat()),
    weight: Int8Array.from(entries.flat(), () => Math.floor(chance() * 255) - 127),
    scale: new Float32Array(labels),
    bias: new Float32Array(labels),
  };
}

/** What a person would sum up with a pencil. */
function byHand({ labels, starts, label, weight }: Model, features: number[], values: number[]) {
  const sums = labels.map(() => 0);
  features.forEach((feature, at) => {
    for (let entry = starts[feature]!; entry < starts[feature + 1]!; entry += 1)
      sums[label[entry]!]! += values[at]! * weight[entry]!;
  });
  return sums;
}

const FEATURES = [3, 19, 0, 7];
const VALUES = [0.5, 0.25, -1.5, 2];

const summed = (model: Model, size: number): number[] => [
  ...sumOf(model, fullOf(model), Uint32Array.from(FEATURES), Float32Array.from(VALUES), size),
];

describe('The weights of a text are summed up', () => {
  test.each([
    [1, 1, false],
    [2, 1, true],
    [4, 1, true],
    [7, 0.9, true],
    [9, 0.9, true],
    [9, 0.2, false],
    [77, 0.1, false],
  ])('for %i labels, of which a feature weighs on %f', (labels, dense, isFull) => {
    const model = modelWith(labels, dense);
    expect(fullOf(model) !== null).toBe(isFull);
    const hand = byHand(model, FEATURES, VALUES);
    summed(model, 4).forEach((sum, label) => expect(sum).toBeCloseTo(hand[label]!, 3));
  });

  test('as a full table and one by one to the same bits', () => {
    const model = modelWith(6, 0.9);
    const [features, values] = [Uint32Array.from(FEATURES), Float32Array.of(0.1, 0.7, -1.3, 2.9)];
    const full = fullOf(model);
    expect(full).not.toBeNull();
    expect(sumOf(model, full, features, values, 4)).toEqual(
      sumOf(model, null, features, values, 4),
    );
  });

  test.each([1, 0.2])('of so many features as are asked, and none of none', (dense) => {
    const model = modelWith(9, dense);
    expect(summed(model, 0)).toEqual(Array(9).fill(0));
    const hand = byHand(model, FEATURES.slice(0, 2), VALUES);
    summed(model, 2).forEach((sum, label) => expect(sum).toBeCloseTo(hand[label]!, 3));
  });

  test('a full table has no room for runs of letters, which are summed up word by word', () => {
    const full = fullOf(modelWith(8, 1));
    expect(full?.weights).toHaveLength(WORDS * 8);
  });
});

describe('What the runs of letters of words weigh', () => {
  test('is added, word by word, times what each counts', () => {
    const met = newMet(3);
    const [first, second, third] = [11, 12, 13].map((hash) => remember(met, hash));
    met.runs.set([1, 2, 3], first! * 3);
    met.runs.set([10, 20, 30], second! * 3);
    met.runs.set([100, 200, 300], third! * 3);
    const sums = Float32Array.of(7, 0, -7);
    addRuns(met, Uint32Array.of(third!, first!, second!), Float32Array.of(2, 0.5, 9), 2, sums);
    expect([...sums]).toEqual([7 + 200.5, 401, -7 + 601.5]);
  });
});
