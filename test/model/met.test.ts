import { describe, expect, test } from 'vitest';
import { makeRoom, newMet, remember, wordIn } from '../../lib/model/met';
import { chances } from '../../lib/model/train';

const numbers = (many: number, seed: number): number[] => {
  const chance = chances(seed);
  return [...new Set(Array.from({ length: many }, () => Math.floor(chance() * 2 ** 32)))];
};

describe('Words that were met', () => {
  test('are found again where they were put, and others are not', () => {
    const met = newMet(4);
    const [known, others] = [numbers(5000, 1), new Set(numbers(5000, 2))];
    const places = known.map((hash) => remember(met, hash));
    expect(new Set(places).size).toBe(known.length);
    known.forEach((hash, at) => expect(wordIn(met, hash)).toBe(places[at]));
    for (const hash of known) others.delete(hash);
    for (const hash of others) expect(wordIn(met, hash)).toBe(-1);
  });

  test('are told apart where their numbers end alike', () => {
    const met = newMet(2);
    const alike = [0, 1, 2, 3].map((high) => ((high << 28) | 0x7fff) >>> 0);
    const places = alike.map((hash) => remember(met, hash));
    expect(alike.map((hash) => wordIn(met, hash))).toEqual(places);
    expect(wordIn(met, 0x4000_7fff)).toBe(-1);
  });

  test('a word with the number zero is one like any other', () => {
    const met = newMet(2);
    expect(wordIn(met, 0)).toBe(-1);
    expect(wordIn(met, remember(met, 0))).toBe(0);
  });

  test('start with nothing known of them, also where another was before', () => {
    const met = newMet(3);
    const before = remember(met, 1);
    met.plain[before] = 7;
    met.opening[before] = 8;
    met.squares[before] = 9;
    met.runs.fill(5, before * 3, before * 3 + 3);
    makeRoom(met, met.most);
    const after = remember(met, 2);
    expect(after).toBe(before);
    expect([met.plain[after], met.opening[after], met.squares[after]]).toEqual([-1, -1, 0]);
    expect([...met.runs.subarray(after * 3, after * 3 + 3)]).toEqual([0, 0, 0]);
  });
});

describe('Room for words', () => {
  test.each([1, 8, 77, 255])(
    'of %i labels is enough for the longest text, and has an end',
    (many) => {
      const { most, runs } = newMet(many);
      expect(most).toBeGreaterThanOrEqual(750);
      expect(most).toBeLessThanOrEqual(16_384);
      expect(runs).toHaveLength(most * many);
    },
  );

  test('is made by forgetting all, only when it is short', () => {
    const met = newMet(255);
    const known = numbers(met.most - 10, 3);
    for (const hash of known) remember(met, hash);
    makeRoom(met, 10);
    expect(known.every((hash) => wordIn(met, hash) >= 0)).toBe(true);
    makeRoom(met, 11);
    expect(met.size).toBe(0);
    expect(known.every((hash) => wordIn(met, hash) < 0)).toBe(true);
  });
});
