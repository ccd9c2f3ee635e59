import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, between, isOpen, nextOpen, subtract } from '../../lib/sla/calendar';
import { countingOf, ledgerOf } from '../../lib/sla/counting';
import { secondsOf } from '../../lib/sla/instant';
import type { Event } from '../../lib/sla/events';
import { hasHours } from '../../lib/playbook/calendars';
import type { Hours, Minutes } from '../../lib/sla/hours';
import { elapsedOf, reach } from '../../lib/sla/reckon';
import { timetable } from '../../lib/sla/timetable';
import { tracksOf } from '../../lib/sla/tracks';

/** What holds for every calendar and every history, whatever zone the host is in. */

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
];
const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const shift: fc.Arbitrary<Minutes> = fc
  .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 15, max: 900 }))
  .map(([start, length]) => [start, start + length]);
const shifts = fc.array(shift, { maxLength: 3 });
const date = fc
  .integer({ min: 0, max: 1460 })
  .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));

const hours: fc.Arbitrary<Hours> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    week: fc
      .array(shifts, { minLength: 7, maxLength: 7 })
      .map((days) => Object.fromEntries(days.map((day, index) => [WEEK[index]!, day]))),
    holidays: fc.array(date, { maxLength: 20 }),
    overrides: fc.dictionary(date, shifts, { maxKeys: 10 }),
  })
  .filter((one) => WEEK.some((day) => one.week[day]?.length) && hasHours(one));

const START = secondsOf('2024-01-15T00:00:00Z');
const instant = fc.integer({ min: START, max: START + 1400 * 86_400 });
const seconds = fc.integer({ min: 1, max: 200 * 3600 });

describe('for every calendar', () => {
  test('what is added lies between, and no second earlier', () => {
    fc.assert(
      fc.property(hours, instant, seconds, (written, start, target) => {
        const table = timetable(written);
        const due = add(table, start, target);
        if (due === null) return;
        expect(between(table, start, due)).toBe(target);
        expect(between(table, start, due - 1)).toBe(target - 1);
        expect(isOpen(table, due - 1)).toBe(true);
      }),
    );
  });

  test('what is subtracted lies between, and no second later', () => {
    fc.assert(
      fc.property(hours, instant, seconds, (written, end, target) => {
        const table = timetable(written);
        const start = subtract(table, end, target);
        if (start === null) return;
        expect(between(table, start, end)).toBe(target);
        expect(between(table, start + 1, end)).toBe(target - 1);
        expect(isOpen(table, start)).toBe(true);
      }),
    );
  });

  test('a span is the sum of its parts, and closed time is worth nothing', () => {
    fc.assert(
      fc.property(hours, instant, seconds, seconds, (written, from, first, second) => {
        const table = timetable(written);
        const middle = from + first;
        const to = middle + second;
        expect(between(table, from, middle) + between(table, middle, to)).toBe(
          between(table, from, to),
        );
        const open = nextOpen(table, from);
        if (open !== null) expect(between(table, from, open)).toBe(0);
      }),
    );
  });

  test('who starts later or needs more is never due earlier', () => {
    fc.assert(
      fc.property(hours, instant, seconds, seconds, (written, start, target, more) => {
        const table = timetable(written);
        const due = add(table, start, target) ?? Infinity;
        expect(add(table, start, target + more) ?? Infinity).toBeGreaterThanOrEqual(due);
        expect(add(table, start + more, target) ?? Infinity).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  test('an answer does not depend on what was asked before', () => {
    fc.assert(
      fc.property(hours, fc.array(instant, { maxLength: 5 }), instant, seconds, (...given) => {
        const [written, asked, start, target] = given;
        const used = timetable(written);
        for (const other of asked) between(used, other, other + 86_400);
        const fresh = timetable({ ...written });
        expect(add(used, start, target)).toBe(add(fresh, start, target));
        expect(between(used, start, start + target)).toBe(between(fresh, start, start + target));
      }),
    );
  });
});

const STATUSES = ['open', 'waiting', 'solved'];
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    at: fc.integer({ min: 0, max: 500_000 }),
    is: fc.constantFrom('agentReply' as const, 'customerReply' as const),
  }),
  fc.record({
    at: fc.integer({ min: 0, max: 500_000 }),
    is: fc.constant('changed' as const),
    to: fc.constantFrom(...STATUSES).map((status) => ({ status })),
  }),
);
const history = fc
  .array(event, { maxLength: 20 })
  .map((events): Event[] => [
    { at: START, is: 'changed', to: { status: 'open' } },
    { at: START, is: 'created', by: 'customer' },
    ...events.map((one) => ({ ...one, at: START + one.at })).toSorted((a, b) => a.at - b.at),
  ]);
const habits = { pauses: { resolution: ['waiting'], update: ['waiting'] } };
const asOf = START + 600_000;

describe('for every history', () => {
  test('the ledger sums to the elapsed time and leaves no gap', () => {
    fc.assert(
      fc.property(hours, history, (written, events) => {
        const counting = countingOf('businessHours', written);
        for (const track of tracksOf(events, habits)) {
          const end = track.stop ?? asOf;
          const ledger = ledgerOf(() => counting, track.runs, track.start, end);
          const counted = ledger.filter(({ kind }) => kind === 'counted');
          const sum = counted.reduce(
            (all, { from, to, seconds: folded }) =>
              all + (folded ?? secondsOf(to) - secondsOf(from)),
            0,
          );
          expect(sum).toBe(elapsedOf(track.runs, () => counting, end));
          const edges = ledger.flatMap(({ from, to }) => [secondsOf(from), secondsOf(to)]);
          for (let index = 1; index < edges.length - 1; index += 2)
            expect(edges[index]).toBe(edges[index + 1]);
        }
      }),
    );
  });

  test('each clock runs within its life, one of a kind at a time', () => {
    fc.assert(
      fc.property(history, (events) => {
        const tracks = tracksOf(events, habits);
        for (const { start, stop, runs } of tracks) {
          let reached = start;
          for (const run of runs) {
            expect(run.from).toBeGreaterThanOrEqual(reached);
            reached = run.to;
          }
          if (stop !== null) expect(reached).toBeLessThanOrEqual(stop);
        }
        const open = tracks.filter(({ stop }) => stop === null).map(({ metric }) => metric);
        expect(new Set(open).size).toBe(open.length);
      }),
    );
  });

  test('a span solved and reopened in one instant costs nothing', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 500_000 }), (events, after) => {
        const at = START + after;
        const solved = events.some(
          (one) => one.is === 'changed' && one.to.status !== 'open' && one.at <= at,
        );
        if (solved) return;
        const twice: Event[] = [
          { at, is: 'changed', to: { status: 'solved' } },
          { at, is: 'changed', to: { status: 'open' } },
        ];
        const place = events.findLastIndex((one) => one.at <= at) + 1;
        const resolutionOf = (all: Event[]) =>
          tracksOf(all, habits).find(({ metric }) => metric === 'resolution')!;
        const counting = countingOf('elapsed', { zone: 'UTC', week: {} });
        const used = (all: Event[]) => elapsedOf(resolutionOf(all).runs, () => counting, asOf);
        expect(used(events.toSpliced(place, 0, ...twice))).toBe(used(events));
      }),
    );
  });

  test('what was used up when it was reached is the target', () => {
    fc.assert(
      fc.property(hours, history, seconds, (written, events, target) => {
        const counting = countingOf('businessHours', written);
        for (const track of tracksOf(events, habits)) {
          const due = reach(track.runs, () => counting, target);
          if (due !== null) expect(elapsedOf(track.runs, () => counting, due)).toBe(target);
        }
      }),
    );
  });
});
