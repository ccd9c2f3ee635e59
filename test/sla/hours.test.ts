import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { nextOpen } from '../../lib/sla/calendar';
import { hasHours } from '../../lib/playbook/calendars';
import type { Hours, Minutes } from '../../lib/sla/hours';
import { timetable } from '../../lib/sla/timetable';

describe('a calendar that can be saved', () => {
  const never: Hours = { zone: 'UTC', week: {} };

  test('opens at some time: always, in the week, or on a single date', () => {
    expect(hasHours({ ...never, always: true })).toBe(true);
    expect(hasHours({ ...never, week: { sun: [[0, 1]] } })).toBe(true);
    expect(hasHours({ ...never, week: { fri: [[1320, 1800]] } })).toBe(true);
    expect(hasHours({ ...never, overrides: { '2026-12-24': [[480, 720]] } })).toBe(true);
  });

  test('has hours: none, empty days and windows that end where they begin are none', () => {
    expect(hasHours(never)).toBe(false);
    expect(hasHours({ ...never, always: false, week: { mon: [], tue: [] } })).toBe(false);
    expect(hasHours({ ...never, week: { mon: [[540, 540]] } })).toBe(false);
    expect(hasHours({ ...never, week: { mon: [[540, 480]] } })).toBe(false);
    expect(hasHours({ ...never, overrides: { '2026-12-24': [] } })).toBe(false);
  });

  test('is one in which something is open within the year', () => {
    const window = fc.tuple(
      fc.integer({ min: 0, max: 1440 }),
      fc.integer({ min: 0, max: 1440 }),
    ) as fc.Arbitrary<Minutes>;
    const day = fc.array(window, { maxLength: 2 });
    const hours: fc.Arbitrary<Hours> = fc.record({
      zone: fc.constantFrom('UTC', 'America/New_York', 'Pacific/Chatham', 'Australia/Lord_Howe'),
      always: fc.boolean(),
      week: fc.dictionary(fc.constantFrom('mon', 'thu', 'sun'), day),
      overrides: fc.dictionary(fc.constantFrom('2026-02-03', '2026-10-05'), day),
    });
    const newYear = Date.parse('2026-01-01T00:00:00Z') / 1000;
    fc.assert(
      fc.property(hours, (any) => {
        expect(hasHours(any)).toBe(nextOpen(timetable(any), newYear) !== null);
      }),
    );
  });
});
