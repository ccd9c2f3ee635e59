import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CHECKS, type Vector } from './vectors';

/**
 * Reads golden vectors, one JSON object a line, through the shipped engine and prints how many of each kind pass.
 * A kind that the engine doesn't know, or a line that is no JSON, counts as failed and is named.
 */

const SHOWN = 20;

const file = process.argv[2];
if (!file) {
  console.error('Which file of vectors? verify sla FILE');
  process.exit(2);
}

const missesOf = (vector: Vector): string[] => {
  const check = CHECKS[vector.kind];
  if (!check) return [`the kind ${vector.kind} is not known`];
  try {
    return check(vector);
  } catch (error) {
    return [`failed: ${String(error)}`];
  }
};

const tally = new Map<string, { passed: number; failed: number }>();
let shown = 0;
let number = 0;
for await (const line of createInterface({ input: createReadStream(file) })) {
  number += 1;
  if (!line.trim()) continue;
  let vector: Vector;
  try {
    vector = JSON.parse(line) as Vector;
  } catch {
    vector = { id: `line ${number}`, kind: 'no JSON' } as Vector;
  }
  const count = tally.get(vector.kind) ?? { passed: 0, failed: 0 };
  tally.set(vector.kind, count);
  const misses = missesOf(vector);
  if (misses.length === 0) count.passed += 1;
  else {
    count.failed += 1;
    if (shown++ < SHOWN) console.log(`${vector.id} (${vector.kind}): ${misses.join('; ')}`);
  }
}

let passed = 0;
let failed = 0;
for (const [kind, count] of tally) {
  passed += count.passed;
  failed += count.failed;
  console.log(`${kind}: ${count.passed} passed, ${count.failed} failed`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
