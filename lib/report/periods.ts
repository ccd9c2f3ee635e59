import { TZDate } from '@date-fns/tz';
import { subDays } from 'date-fns';

/** From an instant on, until before another (ISO, UTC). */
export type Period = { from: string; to: string };

export const within = (at: string, { from, to }: Period): boolean => from <= at && at < to;

const named = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;

/** The calendar month of an instant where the desk is: `2026-01`. */
export function monthOf(instant: string, zone: string): string {
  const local = new TZDate(instant, zone);
  return named(local.getFullYear(), local.getMonth() + 1);
}

const startOf = (year: number, month: number, zone: string): string =>
  new Date(+new TZDate(year, month - 1, 1, zone)).toISOString();

const partsOf = (month: string) => month.split('-').map(Number) as [number, number];

/** A calendar month from its first midnight in the zone to the next one's. */
export function calendarMonth(month: string, zone: string): Period {
  const [year, number] = partsOf(month);
  return { from: startOf(year, number, zone), to: startOf(year, number + 1, zone) };
}

/** So many times 24 hours up to `now`, which still belongs to them. */
export const lastDays = (days: number, now: string): Period => ({
  from: subDays(now, days).toISOString(),
  to: new Date(Date.parse(now) + 1).toISOString(),
});

/** So many months up to one that is counted with them, oldest first. */
export function monthsUpTo(last: string, count: number): string[] {
  const [year, number] = partsOf(last);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const months = year * 12 + number - count + index;
    return named(Math.floor(months / 12), (months % 12) + 1);
  });
}

/** All months from one to another, both counted, oldest first; none where the first comes after the last. */
export function monthsFrom(first: string, last: string): string[] {
  const [year, number] = partsOf(first);
  const [lastYear, lastNumber] = partsOf(last);
  return monthsUpTo(last, (lastYear - year) * 12 + lastNumber - number + 1);
}
