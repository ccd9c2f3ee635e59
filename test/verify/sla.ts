import { readFileSync } from 'node:fs';
import { add, between, isOpen, nextOpen, type Hours } from '../../lib/sla/calendar';

/**
 * Reads golden vectors, one JSON object a line, through the shipped engine and prints how many of each kind pass.
 * Kinds that the engine doesn't know count as failed and are named.
 */

type Written = Omit<Hours, 'zone' | 'week'> & { tz: string; week?: Hours['week'] };
type Vector = { id: string; kind: string; calendar: Written; [key: string]: unknown };

const seconds = (instant: unknown) => Math.floor(Date.parse(String(instant)) / 1000);
const written = (instant: number | null) =>
  instant === null ? null : new Date(instant * 1000).toISOString().replace('.000Z', 'Z');

/** Vectors repeat their calendar on every line; one object a calendar keeps the engine's day cache useful. */
const calendars = new Map<string, Hours>();
function hoursOf({ tz, week = {}, ...rest }: Written): Hours {
  const key = JSON.stringify([tz, week, rest]);
  let hours = calendars.get(key);
  if (!hours) calendars.set(key, (hours = { ...rest, zone: tz, week }));
  return hours;
}

/** `null` when the answer is right, else what was said instead; `undefined` for a kind that is not supported. */
function wrong(vector: Vector): string | null | undefined {
  const differs = (got: unknown, expected: unknown) =>
    got === expected ? null : `got ${String(got)}, expected ${String(expected)}`;
  if (vector.kind === 'add') {
    const hours = hoursOf(vector.calendar);
    const limit =
      vector.seconds === undefined ? Number(vector.minutes) * 60 : Number(vector.seconds);
    const due = add(hours, seconds(vector.start), limit);
    const miss = differs(written(due), vector.expected);
    if (miss !== null || due === null || vector.expectedNextOpen === undefined) return miss;
    return differs(written(nextOpen(hours, due)), vector.expectedNextOpen);
  }
  if (vector.kind === 'between') {
    const got = between(hoursOf(vector.calendar), seconds(vector.from), seconds(vector.to));
    return differs(got, vector.expectedSeconds);
  }
  if (vector.kind === 'open') {
    return differs(
      isOpen(hoursOf(vector.calendar), Math.floor(seconds(vector.at) / 60) * 60),
      vector.expected,
    );
  }
  return undefined;
}

const file = process.argv[2];
if (!file) {
  console.error('Which file of vectors? verify sla FILE');
  process.exit(2);
}
const tally = new Map<string, { passed: number; failed: number; unsupported: boolean }>();
let shown = 0;
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (!line.trim()) continue;
  const vector = JSON.parse(line) as Vector;
  const count = tally.get(vector.kind) ?? { passed: 0, failed: 0, unsupported: false };
  tally.set(vector.kind, count);
  const miss = wrong(vector);
  if (miss === null) count.passed += 1;
  else {
    count.failed += 1;
    count.unsupported ||= miss === undefined;
    if (miss !== undefined && shown++ < 20) console.log(`${vector.id} (${vector.kind}): ${miss}`);
  }
}
let passed = 0;
let failed = 0;
for (const [kind, count] of tally) {
  passed += count.passed;
  failed += count.failed;
  const note = count.unsupported ? ' (not supported yet: counted as failed)' : '';
  console.log(`${kind}: ${count.passed} passed, ${count.failed} failed${note}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
