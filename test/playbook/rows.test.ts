import { describe, expect, test } from 'vitest';
import { PACKS } from '../../lib/playbook';
import rows from './rows.json';

/** Every fact of the five documents, by its row in the catalogue, is carried by the pack of its document. */

/** Every row that a pack names, wherever it stands. */
function refsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^R-\d{3}-[A-Z]+-\d{2}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(refsIn);
}

describe.each(Object.entries(rows))('%s', (id, wanted) => {
  const carried = new Set(refsIn(PACKS[id]));

  test(`carries all ${wanted.length} facts of its document`, () => {
    expect(wanted.filter((row) => !carried.has(row))).toEqual([]);
  });

  test('names no row of another document, and none that is not there', () => {
    expect([...carried].filter((row) => !wanted.includes(row))).toEqual([]);
  });
});

test('the catalogue has 674 rows', () => {
  expect(Object.values(rows).flat()).toHaveLength(674);
});
