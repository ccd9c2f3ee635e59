import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../lib/model/corpus';
import { columnsOf, dampened, matrixOf, rarity } from '../../lib/model/matrix';
import { eachRun } from '../../lib/model/words';
import { deskOf } from './desk';

const { texts } = deskOf(3, 20).tickets(200, 1);

const runsOf = (word: string): number[] => {
  const runs: number[] = [];
  eachRun(word, 0, word.length, (run) => runs.push(run));
  return runs;
};

/** The values of a row by the number of the feature in the text. */
function valuesIn(corpus: ReturnType<typeof corpusOf>, row: number, least = 1) {
  const columns = columnsOf(corpus, least);
  const { starts, features, values } = matrixOf(corpus, columns);
  const found = new Map<number, number>();
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
    found.set(corpus.hashes[columns.features[features[at]!]!]!, values[at]!);
  expect(found.size).toBe(starts[row + 1]! - starts[row]!);
  return found;
}

describe('The rows of a matrix', () => {
  test('have length one in words', () => {
    const both = corpusOf(texts);
    const columns = columnsOf(both, 2);
    const { starts, features, values } = matrixOf(both, columns);
    for (let row = 0; row < texts.length; row += 1) {
      let squares = 0;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
        if (columns.blocks[features[at]!] === 0) squares += values[at]! ** 2;
      expect(Math.sqrt(squares)).toBeCloseTo(1, 4);
    }
  });

  test('have length 0.7 in runs of letters where no two words share any', () => {
    const corpus = corpusOf(['printer', 'bill', 'printer bill']);
    for (const row of [0, 1, 2]) {
      const squares = [...valuesIn(corpus, row)]
        .filter(([hash]) => corpus.blocks[corpus.hashes.indexOf(hash)] === 1)
        .reduce((sum, [, value]) => sum + value ** 2, 0);
      expect(Math.sqrt(squares)).toBeCloseTo(0.7, 5);
    }
  });

  test('give a run the sum of what its words are worth, each as often as it stands there', () => {
    const corpus = corpusOf(['resting resting rested', 'bill']);
    const values = valuesIn(corpus, 0);
    const worth = new Map<number, number>();
    let squares = 0;
    for (const [word, times] of [
      ['resting', 2],
      ['rested', 1],
    ] as const)
      for (const run of runsOf(word)) {
        const value = dampened(times) * rarity(2, 1);
        worth.set(run, (worth.get(run) ?? 0) + value);
        squares += value ** 2;
      }
    for (const [run, value] of worth)
      expect(values.get(run)).toBeCloseTo((0.7 * value) / Math.sqrt(squares), 5);
  });

  test('are the same whether a row is read alone or among others', () => {
    const corpus = corpusOf(texts);
    const columns = columnsOf(corpus, 2);
    const all = matrixOf(corpus, columns);
    const one = matrixOf(corpus, columns, Uint32Array.of(7, 3));
    for (const [at, row] of [7, 3].entries())
      for (const part of ['features', 'values'] as const)
        expect(one[part].slice(one.starts[at], one.starts[at + 1])).toEqual(
          all[part].slice(all.starts[row], all.starts[row + 1]),
        );
  });

  test('leave out what stands in fewer rows than asked, and count only the rows that are named', () => {
    const some = corpusOf(['one two', 'one three', 'one two'], { spell: false });
    expect(columnsOf(some, 3).features.length).toBeLessThan(columnsOf(some, 2).features.length);
    expect(columnsOf(some, 1, Uint32Array.of(1)).features).toHaveLength(5);
    expect(matrixOf(some, columnsOf(some, 1), Uint32Array.of(2, 1)).rows).toBe(2);
  });

  test('count a run once for each row, however many words it stands in', () => {
    const some = corpusOf(['resting rested resting', 'rests', 'bill']);
    const all = columnsOf(some, 1);
    const named = columnsOf(some, 1, Uint32Array.of(0, 1, 2));
    expect(named).toEqual(all);
    const [run = 0] = runsOf('rest');
    expect(all.rarities[some.hashes.indexOf(run)]).toBeCloseTo(rarity(3, 2), 5);
  });

  test('weigh a rare word more than one that all have', () => {
    const some = corpusOf(['so slow', 'so fast', 'so red', 'so blue'], { spell: false });
    const { rarities } = columnsOf(some, 1);
    expect(Math.max(...rarities)).toBeCloseTo(Math.log(5 / 2) + 1, 5);
    expect(Math.min(...rarities)).toBeCloseTo(Math.log(5 / 5) + 1, 5);
  });
});
