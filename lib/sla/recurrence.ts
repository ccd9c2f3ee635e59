/**
 * The dates of a yearly, monthly, weekly or daily RRULE (RFC 5545, 3.3.10) of a whole-day event. Every date in question is
 * asked whether it fits, so that no rule, however odd, runs without end and dates that do not exist, such as February 30, are left out.
 * A date is its number of days since 1970.
 */

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Numbers below zero count from the end. */
export type Recurrence = {
  frequency: (typeof FREQUENCIES)[number];
  interval: number;
  count: number;
  until: number;
  months?: number[];
  weeks?: number[];
  yearDays?: number[];
  monthDays?: number[];
  /** `nth` 0 is every such day. */
  days?: { nth: number; weekday: number }[];
  positions?: number[];
  weekStart: number;
};

type Day = {
  date: number;
  year: number;
  month: number;
  day: number;
  daysInMonth: number;
  yearDay: number;
  daysInYear: number;
  weekday: number;
};

export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;

/** `YYYYMMDD`, with or without a time of day behind it; `null` when there is no such date. */
export function dateFrom(written: string): number | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?$/.exec(written) ?? [];
  if (!year || Number(year) < 1000) return null;
  const date = dayNumber(Number(year), Number(month), Number(day));
  const read = new Date(date * 86_400_000);
  const exists = read.getUTCMonth() + 1 === Number(month) && read.getUTCDate() === Number(day);
  return exists ? date : null;
}

const weekdayOf = (date: number) => (((date + 4) % 7) + 7) % 7;

/** Numbers from 1, or from -1 down where `signed`; `null` when one is not within `most`. */
function numbers(written: string, most: number, signed = true): number[] | null {
  const read = written.split(',').map((one) => (/^[+-]?\d{1,5}$/.test(one) ? Number(one) : 0));
  const isGood = (one: number) => one !== 0 && Math.abs(one) <= most && (signed || one > 0);
  return read.every(isGood) ? read : null;
}

function daysFrom(written: string): Recurrence['days'] | null {
  const days = written.split(',').map((one) => {
    const [, nth = '0', day = ''] = /^([+-]?[1-9]\d?)?([A-Z]{2})$/.exec(one) ?? [];
    return { nth: Number(nth), weekday: WEEKDAYS.indexOf(day) };
  });
  return days.every(({ nth, weekday }) => weekday >= 0 && Math.abs(nth) <= 53) ? days : null;
}

const single = (read: number[] | null) => (read?.length === 1 ? read[0]! : null);
const orNull = (index: number) => (index < 0 ? null : index);

/** How each part is read into the rule: a value that is no such thing gives `null`. */
const PARTS: Record<string, [keyof Recurrence, (written: string) => unknown]> = {
  FREQ: ['frequency', (written) => FREQUENCIES.find((one) => one === written) ?? null],
  INTERVAL: ['interval', (written) => single(numbers(written, 99_999, false))],
  COUNT: ['count', (written) => single(numbers(written, 99_999, false))],
  UNTIL: ['until', dateFrom],
  BYMONTH: ['months', (written) => numbers(written, 12, false)],
  BYWEEKNO: ['weeks', (written) => numbers(written, 53)],
  BYYEARDAY: ['yearDays', (written) => numbers(written, 366)],
  BYMONTHDAY: ['monthDays', (written) => numbers(written, 31)],
  BYDAY: ['days', daysFrom],
  BYSETPOS: ['positions', (written) => numbers(written, 366)],
  WKST: ['weekStart', (written) => orNull(WEEKDAYS.indexOf(written))],
};

/** A rule from its text, or the first part of it that is not understood. */
export function recurrenceFrom(written: string): { rule: Recurrence } | { unread: string } {
  const rule: Record<string, unknown> = {
    interval: 1,
    count: Infinity,
    until: Infinity,
    weekStart: 1,
  };
  for (const part of written.toUpperCase().split(';').filter(Boolean)) {
    const equals = part.indexOf('=');
    const [key, read] = PARTS[part.slice(0, Math.max(equals, 0))] ?? [];
    const value = read?.(part.slice(equals + 1)) ?? null;
    if (!key || value === null) return { unread: part };
    rule[key] = value;
  }
  const { frequency, weeks, days } = rule as Recurrence;
  if (!frequency) return { unread: written };
  const hasOrder = frequency === 'MONTHLY' || (frequency === 'YEARLY' && !weeks);
  if (!hasOrder && days?.some(({ nth }) => nth !== 0)) return { unread: written };
  return { rule: rule as Recurrence };
}

/** What a rule leaves open is as on its first date. */
function completed(rule: Recurrence, start: Day): Recurrence {
  const { frequency, months, weeks, yearDays, monthDays, days } = rule;
  if (yearDays || monthDays || days || frequency === 'DAILY') return rule;
  if (frequency === 'WEEKLY' || weeks)
    return { ...rule, days: [{ nth: 0, weekday: start.weekday }] };
  const isYearly = frequency === 'YEARLY' && !months;
  return { ...rule, monthDays: [start.day], ...(isYearly ? { months: [start.month] } : {}) };
}

const names = (list: number[] | undefined, at: number, of: number) =>
  !list || list.includes(at) || list.includes(at - of - 1);

/** The first week of a year is the first that has four of its days. */
function weekNumbers(day: Day, weekStart: number): [at: number, of: number] {
  const middle = day.date - ((day.weekday - weekStart + 7) % 7) + 3;
  const year = new Date(middle * 86_400_000).getUTCFullYear();
  const [first, next] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  return [
    Math.floor((middle - first) / 7) + 1,
    Math.ceil((next - first - ((middle - first) % 7)) / 7),
  ];
}

function isNamed({ days, months, frequency }: Recurrence, day: Day): boolean {
  if (!days) return true;
  const inMonth = frequency === 'MONTHLY' || months !== undefined;
  const [at, of] = inMonth ? [day.day, day.daysInMonth] : [day.yearDay, day.daysInYear];
  return days.some(
    ({ nth, weekday }) =>
      weekday === day.weekday &&
      (nth === 0 || nth === Math.ceil(at / 7) || nth === -Math.ceil((of - at + 1) / 7)),
  );
}

const fits = (rule: Recurrence, day: Day): boolean =>
  names(rule.monthDays, day.day, day.daysInMonth) &&
  names(rule.yearDays, day.yearDay, day.daysInYear) &&
  isNamed(rule, day) &&
  (!rule.weeks || names(rule.weeks, ...weekNumbers(day, rule.weekStart)));

/** The number of the year, month, week or day that a rule repeats by. */
function periodOf({ frequency, weekStart }: Recurrence, { date, year, month }: Day): number {
  if (frequency === 'YEARLY') return year;
  if (frequency === 'MONTHLY') return year * 12 + month;
  return frequency === 'WEEKLY' ? Math.floor((date + 4 - weekStart) / 7) : date;
}

/** Days from December of the year before `first` to January of the year after `last`, without months that are not asked for. */
function* daysOf(first: number, last: number, months?: number[]): Generator<Day> {
  for (let index = first * 12 - 1; index <= last * 12 + 12; index += 1) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    if (months && !months.includes(month)) continue;
    const newYear = dayNumber(year, 1, 1);
    const start = dayNumber(year, month, 1);
    const daysInMonth = dayNumber(year, month + 1, 1) - start;
    const daysInYear = dayNumber(year + 1, 1, 1) - newYear;
    for (let date = start; date < start + daysInMonth; date += 1)
      yield {
        date,
        year,
        month,
        day: date - start + 1,
        daysInMonth,
        yearDay: date - newYear + 1,
        daysInYear,
        weekday: weekdayOf(date),
      };
  }
}

function dayOf(date: number): Day {
  const read = new Date(date * 86_400_000);
  const [year, month] = [read.getUTCFullYear(), read.getUTCMonth() + 1];
  for (const day of daysOf(year, year, [month])) if (day.date === date) return day;
  throw new RangeError(`${date} is no date.`);
}

/**
 * The dates of a rule whose first date is `start`, oldest first, from `start` or January 1 of the year `first`, whichever
 * is later, to the end of the year `last`. The first date belongs to it even where it does not fit the rule. Every day that is
 * looked at costs one of the `budget`; the dates end where none is left.
 */
export function* datesOf(
  written: Recurrence,
  start: number,
  first: number,
  last: number,
  budget = { days: Infinity },
): Generator<number> {
  const begin = dayOf(start);
  const rule = completed(written, begin);
  const [from, to] = [dayNumber(first, 1, 1), Math.min(dayNumber(last, 12, 31), rule.until)];
  if (start >= from && start <= to) yield start;

  let left = rule.count - 1;
  /** A period's dates once it is over: only then is known which are the last of them. */
  function* chosen(fitting: number[]): Generator<number> {
    const { positions } = rule;
    for (const [at, date] of fitting.entries()) {
      if (date <= start || date > to || left <= 0) continue;
      if (positions && !names(positions, at + 1, fitting.length)) continue;
      left -= 1;
      if (date >= from) yield date;
    }
  }

  // A rule that ends by number is followed from its first date on.
  const year = rule.count === Infinity ? Math.max(begin.year, first) : begin.year;
  const phase = periodOf(rule, begin);
  let period = NaN;
  let fitting: number[] = [];
  for (const day of daysOf(year, last, rule.months)) {
    budget.days -= 1;
    if (budget.days < 0) return;
    const current = periodOf(rule, day);
    if (current !== period) {
      yield* chosen(fitting);
      fitting = [];
      period = current;
    }
    if ((current - phase) % rule.interval === 0 && fits(rule, day)) fitting.push(day.date);
  }
  yield* chosen(fitting);
}
