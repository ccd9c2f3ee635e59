import { expect, test } from 'vitest';
import {
  calendarMonth,
  lastDays,
  monthOf,
  monthsFrom,
  monthsUpTo,
  within,
} from '../../lib/report/periods';

/** Calendar months where the desk is, and the last days before now. */

test('a month begins at the first midnight of its zone', () => {
  expect(calendarMonth('2026-01', 'America/New_York')).toEqual({
    from: '2026-01-01T05:00:00.000Z',
    to: '2026-02-01T05:00:00.000Z',
  });
  expect(calendarMonth('2026-01', 'Asia/Tokyo')).toEqual({
    from: '2025-12-31T15:00:00.000Z',
    to: '2026-01-31T15:00:00.000Z',
  });
});

test('a month in which the clocks change is an hour shorter or longer', () => {
  expect(calendarMonth('2026-03', 'Europe/Berlin')).toEqual({
    from: '2026-02-28T23:00:00.000Z',
    to: '2026-03-31T22:00:00.000Z',
  });
});

test('December ends with the year', () => {
  expect(calendarMonth('2026-12', 'UTC').to).toBe('2027-01-01T00:00:00.000Z');
});

test('the same instant lies in different months east and west', () => {
  const instant = '2026-01-01T03:00:00.000Z';
  expect(monthOf(instant, 'America/New_York')).toBe('2025-12');
  expect(monthOf(instant, 'UTC')).toBe('2026-01');
  expect(monthOf('2025-12-31T15:00:00.000Z', 'Asia/Tokyo')).toBe('2026-01');
});

test('every instant lies in exactly the month that it is named after', () => {
  for (const zone of ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Asia/Kolkata']) {
    for (const at of ['2026-01-31T23:59:59.999Z', '2026-02-01T00:00:00.000Z']) {
      const month = monthOf(at, zone);
      const lying = ['2025-12', '2026-01', '2026-02', '2026-03'].filter((one) =>
        within(at, calendarMonth(one, zone)),
      );
      expect(lying).toEqual([month]);
    }
  }
});

test('the first instant of a month belongs to it, that of the next does not', () => {
  const january = calendarMonth('2026-01', 'UTC');
  expect(within('2026-01-01T00:00:00.000Z', january)).toBe(true);
  expect(within('2026-02-01T00:00:00.000Z', january)).toBe(false);
});

test('the last 30 days reach from 720 hours ago up to this very instant', () => {
  const now = '2026-03-10T12:00:00.000Z';
  const days = lastDays(30, now);
  expect(days.from).toBe('2026-02-08T12:00:00.000Z');
  expect(within(now, days)).toBe(true);
  expect(within('2026-03-10T12:00:00.001Z', days)).toBe(false);
  expect(within('2026-02-08T11:59:59.999Z', days)).toBe(false);
});

test('months follow each other over the end of a year', () => {
  expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsFrom('2026-02', '2026-02')).toEqual(['2026-02']);
  expect(monthsFrom('2026-03', '2026-02')).toEqual([]);
  expect(monthsUpTo('2026-02', 3)).toEqual(['2025-12', '2026-01', '2026-02']);
});
