import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_NOTICES, noticesAt, quietUntil, type NoticeSettings } from '../../lib/notices';
import { HOUR, later, ticketAt, type Course } from './given';

/** Whatever the looks, the kills and the nights: each mark once, and none lost. */

const start = '2026-03-27T08:00:00.000Z';
const zone = 'Europe/Berlin';
const DAYS = 3;

const courses = fc.array(
  fc.record({
    startedAt: fc.integer({ min: 0, max: 24 * HOUR }).map((seconds) => later(start, seconds)),
    targetSeconds: fc.integer({ min: 60, max: 30 * HOUR }),
    shares: fc.constantFrom<number[]>([75], [50, 75], [50, 80]),
  }),
  { minLength: 1, maxLength: 8 },
);

const looks = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 8 * HOUR }),
    killed: fc.boolean(),
    tighter: fc.boolean(),
    settings: fc.record({
      early: fc.boolean(),
      lastQuarter: fc.boolean(),
      overdue: fc.boolean(),
      quiet: fc.boolean(),
    }),
  }),
  { minLength: 2, maxLength: 25 },
);

const watch = (now: string, all: Course[], tighter: boolean) =>
  all.map((course, index) =>
    ticketAt(now, [tighter ? { ...course, targetSeconds: course.targetSeconds! / 2 } : course], {
      id: String(index),
      critical: index === 0,
    }),
  );

test('no mark is told twice, and none of a kind that is off', () => {
  fc.assert(
    fc.property(courses, looks, (all, sequence) => {
      const told: string[] = [];
      const settled = new Set<string>();
      let now = start;
      let lastLook: string | undefined = start;
      for (const { after, killed, tighter, settings: change } of sequence) {
        now = later(now, after);
        const settings: NoticeSettings = { ...DEFAULT_NOTICES, ...change };
        const look = { now, lastLook, settled, settings, zone };
        const { notices, silent } = noticesAt(watch(now, all, tighter), look);
        // A worker that is killed before it wrote anything leaves everything as it was.
        if (killed) continue;
        for (const mark of notices.flatMap(({ marks }) => marks)) {
          told.push(mark.id);
          expect(settings[mark.kind]).toBe(true);
          settled.add(mark.id);
        }
        silent.forEach(({ id }) => settled.add(id));
        lastLook = now;
      }
      expect(told).toEqual([...new Set(told)]);
    }),
    { numRuns: 300 },
  );
});

test('once the quiet hours are over, the strongest news of every clock has been told', () => {
  fc.assert(
    fc.property(courses, looks, (all, sequence) => {
      const settings = { ...DEFAULT_NOTICES, early: true, quiet: true };
      const told = new Set<string>();
      const settled = new Set<string>();
      let lastLook: string | undefined = start;
      const lookAt = (now: string) => {
        const look = { now, lastLook, settled, settings, zone };
        const { notices, silent } = noticesAt(watch(now, all, false), look);
        for (const { id } of notices.flatMap(({ marks }) => marks)) {
          told.add(id);
          settled.add(id);
        }
        silent.forEach(({ id }) => settled.add(id));
        lastLook = now;
      };
      let now = start;
      for (const { after, killed } of sequence) {
        now = later(now, after);
        if (!killed) lookAt(now);
      }
      now = quietUntil(settings, now, zone) ?? now;
      lookAt(now);
      for (const { ticket, clocks } of watch(now, all, false))
        for (const { warnings, state, startedAt, targetSeconds } of clocks) {
          const come = warnings.filter(({ at }) => at <= now);
          const name =
            state === 'missed' ? 'breach' : come.length && `warn${come.at(-1)!.elapsedPct}`;
          const id = `${ticket} firstResponse ${startedAt} ${name} ${targetSeconds}`;
          if (name) expect([id, told.has(id)]).toEqual([id, true]);
        }
    }),
    { numRuns: 300 },
  );
});

test('whoever wakes when told to misses nothing: each mark is told within a second of its instant', () => {
  fc.assert(
    fc.property(courses, (all) => {
      const settings = { ...DEFAULT_NOTICES, early: true };
      const settled = new Set<string>();
      const told = new Map<string, string>();
      let now: string | null = start;
      let lastLook = start;
      while (now !== null && now < later(start, DAYS * 24 * HOUR)) {
        const { notices, silent, wakeAt } = noticesAt(watch(now, all, false), {
          now,
          lastLook,
          settled,
          settings,
          zone,
        });
        for (const { missed, marks } of notices)
          for (const { id, at } of marks) {
            expect(missed).toBe(false);
            expect(Date.parse(now) - Date.parse(at)).toBeLessThanOrEqual(1_000);
            told.set(id, now);
            settled.add(id);
          }
        silent.forEach(({ id }) => settled.add(id));
        lastLook = now;
        now = wakeAt;
      }
      const marks = all.reduce((sum, { shares }) => sum + shares.length + 1, 0);
      expect(told.size).toBe(marks);
    }),
    { numRuns: 200 },
  );
});
