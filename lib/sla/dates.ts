import { TZDate } from '@date-fns/tz';
import { add, differenceInCalendarDays } from 'date-fns';

/**
 * Deadlines and recurrences in days of the calendar, which no opening hours and no time of day touch: reviews, check-ins with
 * customers, certifications, weeks of a programme (requirements 8.1, 8.4 and 9). Dates are local, `YYYY-MM-DD`.
 */

/** A date in UTC: there no day is skipped or doubled. Throws a RangeError for what is no date. */
function read(date: string): TZDate {
  const day = new TZDate(`${date}T00:00:00Z`, 'UTC');
  if (Number.isNaN(day.getTime()) || written(day) !== date)
    throw new RangeError(`"${date}" is no date.`);
  return day;
}

const written = (day: Date) => new Date(day).toISOString().slice(0, 10);

/** So much later; where the month has no such day, its last one (2026-01-31 and three months are 2026-04-30). */
export const dateAfter = (
  date: string,
  later: { days?: number; weeks?: number; months?: number },
): string => written(add(read(date), later));

/** Recurs after so many weeks each, and then every so many months (R-002-ONB-05: 1, 2, 4, 8 and 3). */
export type Rhythm = { weeks: readonly number[]; thenMonths: number };

/** The first `count` dates of a rhythm that begins on `start`. Months count from the last of the weeks, so no date drifts. */
export function datesIn(start: string, { weeks, thenMonths }: Rhythm, count: number): string[] {
  const early = weeks.map((number) => dateAfter(start, { weeks: number }));
  const base = early.at(-1) ?? start;
  return Array.from(
    { length: count },
    (_, index) =>
      early[index] ?? dateAfter(base, { months: thenMonths * (index - early.length + 1) }),
  );
}

/** The week of a programme, from 1, on a date; `null` before its start and once its weeks are over. */
export function weekOn(start: string, weeks: number, date: string): number | null {
  const days = differenceInCalendarDays(read(date), read(start));
  return days >= 0 && days < 7 * weeks ? Math.floor(days / 7) + 1 : null;
}
