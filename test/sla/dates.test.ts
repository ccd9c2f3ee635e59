import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateAfter, datesIn, weekOn } from '../../lib/sla/dates';

/** Requirements 9: the dates that hang on the calendar alone. */

describe('a date after another', () => {
  test('three months after the end of January is the end of April', () => {
    expect(dateAfter('2026-01-31', { months: 3 })).toBe('2026-04-30');
  });

  test('a certification is due 30 days after the hire', () => {
    expect(dateAfter('2026-01-05', { days: 30 })).toBe('2026-02-04');
  });

  test('leap days and changes of clocks are days like others', () => {
    expect(dateAfter('2028-02-28', { days: 1 })).toBe('2028-02-29');
    expect(dateAfter('2026-03-07', { days: 2 })).toBe('2026-03-09');
    expect(dateAfter('2011-12-29', { days: 2 })).toBe('2011-12-31');
  });

  test('what is no date is refused', () => {
    for (const wrong of ['2026-02-30', '2026-1-5', 'soon', ''])
      expect(() => dateAfter(wrong, { days: 1 })).toThrow(RangeError);
  });
});

describe('check-ins with a customer', () => {
  const rhythm = { weeks: [1, 2, 4, 8], thenMonths: 3 };

  test('come after 1, 2, 4 and 8 weeks, then every quarter', () => {
    expect(datesIn('2026-01-01', rhythm, 7)).toEqual([
      '2026-01-08',
      '2026-01-15',
      '2026-01-29',
      '2026-02-26',
      '2026-05-26',
      '2026-08-26',
      '2026-11-26',
    ]);
  });

  test('on a last day of the month do not drift to the 28th', () => {
    expect(datesIn('2026-11-30', { weeks: [], thenMonths: 1 }, 5)).toEqual([
      '2026-12-30',
      '2027-01-30',
      '2027-02-28',
      '2027-03-30',
      '2027-04-30',
    ]);
  });
});

describe('a programme of four weeks', () => {
  test('that begins on Monday, 5 January, has its weeks until 1 February', () => {
    const week = (date: string) => weekOn('2026-01-05', 4, date);
    expect(week('2026-01-04')).toBeNull();
    expect(['2026-01-05', '2026-01-11'].map(week)).toEqual([1, 1]);
    expect(['2026-01-12', '2026-01-18'].map(week)).toEqual([2, 2]);
    expect(['2026-01-19', '2026-01-25'].map(week)).toEqual([3, 3]);
    expect(['2026-01-26', '2026-02-01'].map(week)).toEqual([4, 4]);
    expect(week('2026-02-02')).toBeNull();
  });

  test('has as many days as its weeks, whenever it begins', () => {
    const start = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => dateAfter('1970-01-01', { days }));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 8 }), (from, weeks) => {
        expect(weekOn(from, weeks, from)).toBe(1);
        expect(weekOn(from, weeks, dateAfter(from, { days: 7 * weeks - 1 }))).toBe(weeks);
        expect(weekOn(from, weeks, dateAfter(from, { days: 7 * weeks }))).toBeNull();
      }),
    );
  });
});
