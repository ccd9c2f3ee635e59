import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import * as calendar from '../../lib/sla/calendar';
import { addDays as addBusinessDays } from '../../lib/sla/days';
import type { Hours } from '../../lib/sla/hours';
import { timetable } from '../../lib/sla/timetable';

const add = (hours: Hours, start: number, seconds: number) =>
  calendar.add(timetable(hours), start, seconds);
const addDays = (hours: Hours, start: number, days: number) =>
  addBusinessDays(timetable(hours), start, days);
const between = (hours: Hours, from: number, to: number) =>
  calendar.between(timetable(hours), from, to);
const isOpen = (hours: Hours, instant: number) => calendar.isOpen(timetable(hours), instant);
const nextOpen = (hours: Hours, instant: number) => calendar.nextOpen(timetable(hours), instant);

const weekdays = (from: number, to: number): Hours['week'] =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, to]]]));
const newYork: Hours = { zone: 'America/New_York', week: weekdays(480, 1080) };
const fixed: Hours = { ...newYork, zone: 'Etc/GMT+5' };

const at = (instant: string) => Date.parse(instant) / 1000;
const iso = (seconds: number | null) =>
  seconds && new Date(seconds * 1000).toISOString().slice(0, 16);
/** January in New York: five hours behind UTC. */
const est = (local: string) => at(`2026-01-${local}:00-05:00`);
const january = (seconds: number | null) =>
  seconds && new Date((seconds - 5 * 3600) * 1000).toISOString().slice(8, 16);

const HOUR = 3600;

describe('the deadlines of the runbook’s hours', () => {
  // Received, then 2 h, 4 h, 8 h, 24 h and 72 h in open hours, then 24 h, 72 h and 7 days as business days.
  const rows = [
    [
      '13T09:00',
      '13T11:00',
      '13T13:00',
      '13T17:00',
      '15T13:00',
      '22T11:00',
      '14T09:00',
      '16T09:00',
      '22T09:00',
    ],
    [
      '09T16:00',
      '09T18:00',
      '12T10:00',
      '12T14:00',
      '14T10:00',
      '20T18:00',
      '12T16:00',
      '14T16:00',
      '20T16:00',
    ],
    [
      '09T17:00',
      '12T09:00',
      '12T11:00',
      '12T15:00',
      '14T11:00',
      '21T09:00',
      '12T17:00',
      '14T17:00',
      '20T17:00',
    ],
    [
      '10T03:00',
      '12T10:00',
      '12T12:00',
      '12T16:00',
      '14T12:00',
      '21T10:00',
      '13T08:00',
      '15T08:00',
      '21T08:00',
    ],
    [
      '12T06:30',
      '12T10:00',
      '12T12:00',
      '12T16:00',
      '14T12:00',
      '21T10:00',
      '13T08:00',
      '15T08:00',
      '21T08:00',
    ],
  ] as const;

  test.each(rows)('a ticket received on %s is due at the catalogue’s times', (received, ...due) => {
    const start = est(received);
    const hours = [2, 4, 8, 24, 72].map((limit) => january(add(newYork, start, limit * HOUR)));
    const days = [1, 3, 7].map((count) => january(addDays(newYork, start, count)));
    expect([...hours, ...days]).toEqual(due);
  });

  test('two hours from Friday evening end on Monday morning when clocks go forward in between', () => {
    expect(iso(add(newYork, at('2026-03-06T22:00:00Z'), 2 * HOUR))).toBe('2026-03-09T13:00');
  });

  test('and when they go back', () => {
    expect(iso(add(newYork, at('2026-10-30T21:00:00Z'), 2 * HOUR))).toBe('2026-11-02T14:00');
  });

  test('a July date tells New York from a fixed zone five hours behind', () => {
    expect(iso(add(newYork, at('2026-07-01T12:30:00Z'), 2 * HOUR))).toBe('2026-07-01T14:30');
    expect(iso(add(fixed, at('2026-07-01T12:30:00Z'), 2 * HOUR))).toBe('2026-07-01T15:00');
    expect(iso(add(newYork, at('2026-07-01T22:30:00Z'), 2 * HOUR))).toBe('2026-07-02T14:00');
    expect(iso(add(fixed, at('2026-07-01T22:30:00Z'), 2 * HOUR))).toBe('2026-07-02T14:30');
  });

  test('hours of nine to five count the same way', () => {
    const hours: Hours = { zone: 'America/New_York', week: weekdays(540, 1020) };
    expect(january(add(hours, est('09T15:00'), 4 * HOUR))).toBe('12T11:00');
    expect(january(add(hours, est('09T16:30'), 2 * HOUR))).toBe('12T10:30');
    expect(january(add(hours, est('13T16:45'), HOUR / 2))).toBe('14T09:15');
  });
});

describe('opening hours', () => {
  test('open at eight on the dot and closed at six on the dot', () => {
    expect(isOpen(newYork, est('13T08:00'))).toBe(true);
    expect(isOpen(newYork, est('13T18:00'))).toBe(false);
    expect(isOpen(newYork, est('13T17:59'))).toBe(true);
    expect(january(nextOpen(newYork, est('13T18:00')))).toBe('14T08:00');
  });

  test('a holiday is skipped, and so is the tail of the night shift before it', () => {
    const nights: Hours = { zone: 'UTC', week: { mon: [[1320, 1800]] }, holidays: ['2026-01-13'] };
    expect(between(nights, at('2026-01-12T00:00:00Z'), at('2026-01-14T00:00:00Z'))).toBe(2 * HOUR);
    const closed: Hours = { ...newYork, holidays: ['2026-01-13'] };
    expect(january(addDays(closed, est('12T09:00'), 1))).toBe('14T09:00');
  });

  test('a night shift is an hour shorter when clocks go forward and longer when they go back', () => {
    const nights: Hours = { zone: 'Europe/Berlin', week: { sun: [[0, 360]] } };
    expect(between(nights, at('2026-03-28T00:00:00Z'), at('2026-03-30T00:00:00Z'))).toBe(5 * HOUR);
    expect(between(nights, at('2026-10-24T00:00:00Z'), at('2026-10-26T00:00:00Z'))).toBe(7 * HOUR);
  });

  test('a business day keeps the time of day when clocks change', () => {
    const due = addDays(newYork, at('2026-03-06T22:00:00Z'), 1);
    expect(iso(due)).toBe('2026-03-09T21:00');
  });

  test('a business day ends at closing time where the next date is shorter', () => {
    const shortFriday: Hours = { ...newYork, week: { ...newYork.week, fri: [[600, 720]] } };
    expect(january(addDays(shortFriday, est('08T16:00'), 1))).toBe('09T12:00');
    expect(january(addDays(shortFriday, est('08T08:00'), 1))).toBe('09T10:00');
  });

  test('a business day from the small hours of a night shift ends in the next night shift', () => {
    const nights: Hours = { zone: 'UTC', week: { mon: [[1320, 1800]], tue: [[1320, 1800]] } };
    expect(iso(addDays(nights, at('2026-01-13T02:00:00Z'), 1))).toBe('2026-01-14T02:00');
  });

  test('hours that never open have no deadline', () => {
    const never: Hours = { zone: 'UTC', week: {} };
    expect(add(never, est('13T08:00'), 60)).toBeNull();
    expect(addDays(never, est('13T08:00'), 1)).toBeNull();
    expect(nextOpen(never, est('13T08:00'))).toBeNull();
  });

  test('a date that Samoa skipped has no hours', () => {
    const apia: Hours = {
      zone: 'Pacific/Apia',
      week: { thu: [[540, 1020]], fri: [[540, 1020]], sat: [[540, 1020]] },
    };
    expect(between(apia, at('2011-12-29T00:00:00Z'), at('2012-01-01T12:00:00Z'))).toBe(16 * HOUR);
  });

  test('whatever is added is what lies between', () => {
    const calendars = [newYork, { zone: 'Australia/Lord_Howe', always: true, week: {} }, fixed];
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars),
        fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') }),
        fc.integer({ min: 1, max: 40 * 86_400 }),
        (hours, start, seconds) => {
          const due = add(hours, start, seconds)!;
          expect(between(hours, start, due)).toBe(seconds);
          expect(between(hours, start, due - 1)).toBe(seconds - 1);
        },
      ),
      { numRuns: 300 },
    );
  });
});
