import { readFileSync } from 'node:fs';
import { assess } from '../../lib/assess';
import type { Assessment, Filled, Memory, MoodSign } from '../../lib/assessment';
import { isEscalated } from '../../lib/escalation';
import { packOf } from '../../lib/playbook';
import type { Ticket } from '../../lib/ticket/schema';

/** Judges whole tickets, one JSON object a line, and compares every key of `expect` with the assessment. */

type Line = {
  id: string;
  playbook: string;
  now: string;
  ticket: Ticket;
  memory?: Partial<Memory>;
  settings?: Record<string, unknown>;
  expect: Record<string, unknown>;
};

/** Names are equal whatever their case, spaces, hyphens and slashes. */
const plain = (name: unknown) =>
  String(name)
    .toLowerCase()
    .replace(/[\s\-/–—]+/g, '');
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `09:00` as minutes of the day; numbers stay. */
function minutes(time: unknown): number {
  if (typeof time === 'number') return time;
  const [hours = 0, rest = 0] = String(time).split(':').map(Number);
  return hours * 60 + rest;
}

/** Filled slots of a line in the product's own form: the shape of the acceptance lines has `weekly` hours. */
function filledFrom(settings: Record<string, unknown> = {}): Filled {
  const filled: Filled = {};
  if (isRecord(settings.calendar)) {
    const { zone, weekly, week = weekly, holidays = [] } = settings.calendar;
    const days = isRecord(week) ? Object.entries(week) : [];
    filled.calendar = {
      zone: String(zone),
      week: Object.fromEntries(
        days.map(([day, spans]) => [
          day,
          (spans as unknown[][]).map(([from, to]): [number, number] => [
            minutes(from),
            minutes(to),
          ]),
        ]),
      ),
      holidays: (holidays as unknown[]).map(String),
    };
  }
  const figures = Object.entries(settings).filter(([, value]) => typeof value === 'number');
  filled.hours = Object.fromEntries(
    figures.map(([key, value]) => [key.split('.').at(-1) ?? key, value as number]),
  );
  if (Array.isArray(settings.holidays)) filled.holidays = settings.holidays.map(String);
  const vip = settings.vip ?? settings.vipList;
  if (Array.isArray(vip)) filled.vip = vip.map(String);
  return filled;
}

type Check = (expected: unknown, got: Assessment) => string | null;

const says = (got: unknown, expected: unknown) =>
  `got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`;
const named = (expected: unknown, got: string | undefined): string | null =>
  expected === null
    ? got === undefined
      ? null
      : says(got, null)
    : got !== undefined && plain(got) === plain(expected)
      ? null
      : says(got ?? null, expected);

function priorityDiffers(expected: unknown, { priority }: Assessment): string | null {
  if (expected === null) return priority.value === null ? null : says(priority.value, null);
  if (!isRecord(expected) || !priority.value) return says(priority.value, expected);
  const { rank, code, name } = priority.value;
  const right =
    (expected.rank === undefined || expected.rank === rank) &&
    (expected.code === undefined || plain(expected.code) === plain(code)) &&
    (expected.name === undefined || plain(expected.name) === plain(name));
  return right ? null : says(priority.value, expected);
}

function clocksDiffer(expected: unknown, { clocks }: Assessment): string | null {
  for (const [metric, wanted] of Object.entries(isRecord(expected) ? expected : {})) {
    const clock = clocks.find((one) => plain(one.metric) === plain(metric));
    if (!clock) return `${metric}: there is no such clock`;
    for (const [key, value] of Object.entries(isRecord(wanted) ? wanted : {})) {
      const got: unknown = clock[key as keyof typeof clock];
      const equal = /At$/.test(key)
        ? Date.parse(String(got)) === Date.parse(String(value))
        : got === value;
      if (!equal) return `${metric}.${key}: ${says(got ?? null, value)}`;
    }
  }
  return null;
}

/** Everything listed must be there; an empty list means that nothing may be. */
function triggersDiffer(expected: unknown, { triggers }: Assessment): string | null {
  const raised = triggers.map(({ ref }) => ref);
  const wanted = Array.isArray(expected) ? expected : [];
  const right = wanted.length ? wanted.every((ref) => raised.includes(ref)) : raised.length === 0;
  return right ? null : says(raised, expected);
}

/** Each one listed must be among the proposed, by its level, track or name; an empty list means that nobody is. */
function escalationsDiffer(expected: unknown, { escalations }: Assessment): string | null {
  const wanted = (Array.isArray(expected) ? expected : []).filter(isRecord);
  const fits = (want: Record<string, unknown>) =>
    escalations.some(
      ({ level, track = '', to }) =>
        (want.level === undefined || want.level === level) &&
        [want.track, want.to].every(
          (name) => name === undefined || [track, to].some((own) => plain(own) === plain(name)),
        ),
    );
  const right = wanted.length ? wanted.every(fits) : !isEscalated(escalations);
  return right ? null : says(escalations, expected);
}

const MOODS: Readonly<Record<MoodSign['kind'], readonly string[]>> = {
  upset: ['upset', 'dissatisfied', 'dissatisfaction', 'frustrated', 'angry'],
  leaving: ['leaving', 'churn'],
  legal: ['legal'],
  safety: ['safety'],
  manager: ['manager'],
};

/** One sign by its name, or all of a list; `null` and "calm" say that there is none. */
function moodDiffers(expected: unknown, { mood }: Assessment): string | null {
  const seen = mood.signs.map(({ kind }) => kind);
  const isCalm = expected === null || expected === 'calm';
  const wanted: unknown[] = isCalm ? [] : Array.isArray(expected) ? expected : [expected];
  const isSeen = (name: unknown) => seen.some((kind) => MOODS[kind].includes(plain(name)));
  const right = wanted.length ? wanted.every(isSeen) : seen.length === 0;
  return right ? null : says(seen, expected);
}

const CHECKS: Record<string, Check> = {
  category: (expected, { category }) => named(expected, category.value?.name),
  topic: (expected, { topic }) => named(expected, topic.value?.text),
  priority: priorityDiffers,
  clocks: clocksDiffer,
  tier: (expected, { tier }) => named(expected, tier.value?.name),
  queue: (expected, { queue }) => named(expected, queue.value?.name),
  mood: moodDiffers,
  escalations: escalationsDiffer,
  triggers: triggersDiffer,
  templates: (expected, { suggestions }) =>
    named((expected as unknown[])[0] ?? null, suggestions[0]?.ref),
};

/** What is wrong with a line, key by key; empty when it passes. */
function misses(line: Line): string[] {
  const playbook = packOf(line.playbook);
  if (!playbook) return [`the playbook "${line.playbook}" does not ship yet`];
  const memory: Memory = { tickets: [], decisions: [], ...line.memory };
  const got = assess(line.ticket, playbook, memory, line.now, filledFrom(line.settings));
  return Object.entries(line.expect).flatMap(([key, expected]) => {
    const check = CHECKS[key];
    const miss = check ? check(expected, got) : 'is not judged yet';
    return miss === null ? [] : [`${key}: ${miss}`];
  });
}

const file = process.argv[2];
if (!file) {
  console.error('Which file of tickets? verify assess FILE');
  process.exit(2);
}
let passed = 0;
let failed = 0;
for (const text of readFileSync(file, 'utf8').split('\n')) {
  if (!text.trim()) continue;
  const line = JSON.parse(text) as Line;
  const wrong = misses(line);
  if (wrong.length === 0) passed += 1;
  else {
    failed += 1;
    console.log(`${line.id}: ${wrong.join('; ')}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
