import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHECKS, type Vector } from '../verify/vectors';

/**
 * Golden vectors: facts from public test suites and vendors' documents (`public`), and answers of a brute-force oracle that tries second by
 * second (`oracle`; every kind of zone, shift, pause and change of clocks). `npm run verify -- sla FILE` runs any file of this form.
 */

const vectorsIn = (name: string): Vector[] =>
  readFileSync(new URL(`./vectors/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Vector);

describe.each(['public', 'oracle'])('the %s vectors', (name) => {
  const vectors = vectorsIn(name);
  test.each(Object.keys(CHECKS))('of the kind %s hold', (kind) => {
    const wrong = vectors
      .filter((vector) => vector.kind === kind)
      .flatMap((vector) => CHECKS[kind]!(vector).map((miss) => `${vector.id}: ${miss}`));
    expect(wrong).toEqual([]);
  });

  test('are of known kinds', () => {
    expect(vectors.map(({ kind }) => kind).filter((kind) => !(kind in CHECKS))).toEqual([]);
    expect(vectors.length).toBeGreaterThan(200);
  });
});
