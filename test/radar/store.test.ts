import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asideOf, keepNote, keepSnooze } from '../../lib/store/asides';
import { db } from '../../lib/store/database';
import { decide, keepReading } from '../../lib/store';
import { followRadar, type Radar } from '../../lib/store/radar';
import { keepRows } from '../../lib/store/rows';
import { servePackFiles } from '../store/packFiles';
import { keyOf, listedAs, readAs } from './queue';

/** The queue out of the store, followed as an open surface follows it. */

const DAY = 24 * 3_600_000;

let stop: (() => void) | undefined;
const told: Radar[] = [];
/** What was told last that is no memory of an earlier look. */
const latest = () => told.findLast(({ is }) => is === 'now')!;
const keys = () => latest().tracked.map(({ key }) => key);
const follow = () => {
  stop = followRadar((radar) => told.push(radar));
};
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 10_000, interval: 20 });

beforeEach(async () => {
  servePackFiles();
  told.length = 0;
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  await db.open();
});

afterEach(async () => {
  stop?.();
  vi.unstubAllGlobals();
  await db.delete();
});

test('tickets that were opened and those that only a list has shown are one queue, each once', async () => {
  const now = Date.now();
  await db.tickets.bulkPut([
    readAs({ id: 1, ago: 5 }, now),
    readAs({ id: 2, ago: 5, site: 1 }, now),
  ]);
  await db.rows.bulkPut([
    listedAs({ id: 2, ago: 5, site: 1 }, now),
    listedAs({ id: 3, ago: 5, site: 2 }, now),
  ]);
  follow();
  await until(() =>
    expect(keys().sort()).toEqual(
      [keyOf({ id: 3, site: 2 }), keyOf({ id: 1 }), keyOf({ id: 2, site: 1 })].sort(),
    ),
  );
});

test('what was seen last counts: not more than 1,000 of a kind, and none from before 14 days', async () => {
  const now = Date.now();
  const old = {
    ...readAs({ id: 9_000, ago: 5 }, now),
    seenAt: new Date(now - 15 * DAY).toISOString(),
  };
  const many = Array.from({ length: 1_010 }, (_, id) => listedAs({ id, ago: 5 }, now - id * 1_000));
  await db.tickets.put(old);
  await db.rows.bulkPut(many);
  follow();
  await until(() => expect(keys()).toHaveLength(1_000));
  expect(latest().is).toBe('now');
  expect(keys()).toContain(keyOf({ id: 999 }));
  expect(keys()).not.toContain(keyOf({ id: 1_000 }));
  expect(keys()).not.toContain(old.key);
}, 30_000);

test('it follows what is read, listed, decided, noted and put to sleep', async () => {
  const now = Date.now();
  follow();
  await until(() => expect(keys()).toEqual([]));

  const { ticket } = readAs({ id: 1, ago: 30 }, now);
  await keepReading(1, { is: 'ticket', ticket, gaps: [], source: {} }, new Date(now).toISOString());
  await until(() => expect(keys()).toEqual([keyOf({ id: 1 })]));
  await keepRows([listedAs({ id: 2, ago: 5, site: 1 }, now).row], new Date(now).toISOString());
  await until(() => expect(keys()).toHaveLength(2));

  const before = latest().tracked.find(({ key }) => key === keyOf({ id: 1 }))!.level!.rank;
  const rank = before === 0 ? 1 : 0;
  await decide({
    ticket: keyOf({ id: 1 }),
    field: 'priority',
    value: String(rank),
    proposed: String(before),
    at: new Date(now).toISOString(),
    playbook: { id: 'runbook', version: '1' },
  });
  await until(() =>
    expect(latest().tracked.find(({ key }) => key === keyOf({ id: 1 }))?.level?.rank).toBe(rank),
  );

  await keepNote(keyOf({ id: 1 }), '  ask\n Rosa ');
  await until(() => expect(latest().asides.get(keyOf({ id: 1 }))?.note).toBe('ask Rosa'));
  stop?.();
  const count = told.length;
  await keepNote(keyOf({ id: 1 }), 'gone');
  await new Promise((go) => setTimeout(go, 200));
  expect(told.length).toBe(count);
}, 30_000);

test('whoever follows anew sees at once what was told last', async () => {
  const now = Date.now();
  await db.tickets.put(readAs({ id: 1, ago: 5 }, now));
  follow();
  await until(() => expect(keys()).toEqual([keyOf({ id: 1 })]));
  const others: Radar[] = [];
  const stopOther = followRadar((radar) => others.push(radar));
  expect(others).toEqual([latest()]);
  stopOther();
  stop?.();
  const before = latest();
  await db.tickets.put(readAs({ id: 2, ago: 5 }, now));
  told.length = 0;
  follow();
  expect(told).toEqual([{ ...before, is: 'earlier' }]);
  await until(() => expect(keys()).toHaveLength(2));
  expect(latest().is).toBe('now');
});

test('a ticket that did not change is not judged again', async () => {
  const now = Date.now();
  await db.tickets.bulkPut([readAs({ id: 1, ago: 30 }, now), readAs({ id: 2, ago: 30 }, now)]);
  follow();
  await until(() => expect(keys()).toHaveLength(2));
  const same = latest().tracked.find(({ key }) => key === keyOf({ id: 1 }));
  await db.tickets.put({
    ...readAs({ id: 2, ago: 29 }, now),
    seenAt: new Date(now + 1).toISOString(),
  });
  await until(() => expect(told.length).toBeGreaterThan(1));
  expect(latest().tracked.find(({ key }) => key === keyOf({ id: 1 }))).toBe(same);
});

test('a note and a snooze leave each other alone, and a row that holds nothing goes', async () => {
  const key = keyOf({ id: 1 });
  const slept = { snoozedAt: '2026-01-14T15:00:00.000Z', snoozedUntil: '2026-01-14T16:00:00.000Z' };
  await keepNote(key, 'ask Rosa');
  await keepSnooze(key, slept);
  expect(await asideOf(key)).toEqual({ key, note: 'ask Rosa', ...slept });
  await keepNote(key, '');
  expect(await asideOf(key)).toEqual({ key, ...slept });
  await keepSnooze(key);
  expect(await asideOf(key)).toBeUndefined();
});
