import { allOf, eventsOf, firstOf, unescaped, type IcsEvent, type Report } from './ics';
import { dateFrom, datesOf, dayNumber, recurrenceFrom } from './recurrence';

/**
 * Holidays from an .ics file (RFC 5545): whole-day events to local dates. Whatever is not read is told with its line; nothing
 * throws, whatever the file holds.
 */

/** A local date `YYYY-MM-DD`. */
export type Holiday = { date: string; name: string };

export type Imported = {
  /** Oldest first, each date and name once. */
  holidays: Holiday[];
  /** In the order of the lines. */
  problems: { line: number; sentence: string }[];
  /** Events that were understood and have no date in these years. */
  outside: number;
};

/** Limits of one import; what is beyond them is told. */
const MOST_CHARACTERS = 1_000_000;
const MOST_HOLIDAYS = 20_000;
const MOST_PROBLEMS = 200;
const MOST_DAYS = 366;
const MOST_LOOKED_AT = 5_000_000;
const MOST_YEARS = 50;
const MOST_NAME = 200;

const written = (date: number) => new Date(date * 86_400_000).toISOString().slice(0, 10);

/** Midnight on the wall, as some calendars write whole days. In UTC it is midnight elsewhere. */
const isMidnight = (value: string) => /^\d{8}T000000$/.test(value);

/** Whole days of a duration; `null` when it is none of whole days. */
function daysOf(duration: string): number | null {
  const [, weeks = 0, days = 0, hours = 0] =
    /^\+?P(?:(\d{1,3})W|(?:(\d{1,4})D)?(?:T(\d{1,4})H(?:0+M)?(?:0+S)?)?)$/.exec(duration) ?? [];
  const length = Number(weeks) * 7 + Number(days) + Number(hours) / 24;
  return length > 0 && Number.isInteger(length) ? length : null;
}

/** The day an event begins on and how many days it lasts, when it is one of whole days. */
function spanOf(event: IcsEvent, title: string, report: Report): [number, number] | null {
  const refuse = (line: number, why: string) => {
    report(line, `${title} ${why}: it is not read.`);
    return null;
  };
  const start = firstOf(event, 'DTSTART');
  if (!start) return refuse(event.line, 'has no start (DTSTART)');
  const date = dateFrom(start.value);
  if (date === null) return refuse(start.line, 'does not start on a date');
  if (start.value.endsWith('Z'))
    return refuse(start.line, 'starts at an instant in UTC, not on a local date');

  const isTimed = start.value.includes('T');
  const end = firstOf(event, 'DTEND');
  const duration = firstOf(event, 'DURATION');
  const last = end ? dateFrom(end.value) : null;
  const isWhole = end ? isMidnight(end.value) : duration && daysOf(duration.value) !== null;
  if (isTimed && !(isMidnight(start.value) && isWhole))
    return refuse(start.line, 'is at a time of day, not of whole days');

  const one = (line: number, why: string): [number, number] => {
    report(line, `${title} ${why}: only its first day is read.`);
    return [date, 1];
  };
  if (end) {
    if (last === null) return one(end.line, 'does not end on a date');
    if (end.value.includes('T') && !isMidnight(end.value))
      return one(end.line, 'ends at a time of day');
    if (last < date) return one(end.line, 'ends before it begins');
  }
  // Some calendars write the last day instead of the one after it.
  const days = last !== null ? Math.max(1, last - date) : duration ? daysOf(duration.value) : 1;
  if (days === null) return one(duration!.line, 'does not last whole days');
  return days > MOST_DAYS ? one(event.line, 'lasts more than 366 days') : [date, days];
}

/** Dates of a list such as EXDATE's. */
function listed(event: IcsEvent, name: string, report: Report): number[] {
  return allOf(event, name).flatMap(({ line, value }) =>
    value.split(',').flatMap((one) => {
      const date = dateFrom(one.trim());
      if (date === null) report(line, `Not every entry of ${name} is a date: such are left out.`);
      return date ?? [];
    }),
  );
}

/** The first days of an event and its repetitions, oldest first. */
function startsOf(
  event: IcsEvent,
  start: number,
  years: [number, number],
  budget: { days: number },
  report: Report,
): number[] {
  const starts = new Set([start, ...listed(event, 'RDATE', report)]);
  for (const { line, value } of allOf(event, 'RRULE')) {
    const read = recurrenceFrom(value);
    if ('unread' in read) {
      const part = read.unread.slice(0, MOST_NAME);
      report(line, `How this event repeats is not understood (${part}): it is read once.`);
    } else if (read.rule.count < Infinity && start < dayNumber(1900, 1, 1)) {
      report(line, 'This event repeats a number of times since before 1900: it is read once.');
    } else {
      if (budget.days > 0)
        for (const date of datesOf(read.rule, start, ...years, budget)) starts.add(date);
      if (budget.days <= 0)
        report(line, 'This file repeats too much: not every repetition of this event is read.');
    }
  }
  for (const { line } of allOf(event, 'EXRULE'))
    report(line, 'Exceptions by a rule (EXRULE) are not read: no day is left out for it.');
  for (const date of listed(event, 'EXDATE', report)) starts.delete(date);
  return [...starts].sort((a, b) => a - b);
}

/** Instances of repeating events that are written again as events of their own, by date and UID. */
function rewritten(events: IcsEvent[], report: Report): Set<string> {
  const instances = new Set<string>();
  for (const event of events) {
    const uid = firstOf(event, 'UID')?.value;
    for (const { line, value, parameters } of allOf(event, 'RECURRENCE-ID')) {
      const date = dateFrom(value);
      if (date === null || uid === undefined)
        report(line, 'Which repetition this event stands for is not understood: both are read.');
      else instances.add(`${date} ${uid}`);
      if (parameters.includes('THISANDFUTURE'))
        report(line, 'This change is meant for all later repetitions too: only this one is read.');
    }
  }
  return instances;
}

function nameOf(event: IcsEvent, report: Report): string {
  const summary = firstOf(event, 'SUMMARY');
  const name = unescaped(summary?.value ?? '');
  if (name.length > MOST_NAME)
    report(summary!.line, 'This name is longer than 200 characters: it is cut there.');
  return name.slice(0, MOST_NAME);
}

const isCancelled = (event: IcsEvent) =>
  firstOf(event, 'STATUS')?.value.toUpperCase() === 'CANCELLED';

function inOrder(problems: Imported['problems']): Imported['problems'] {
  problems.sort((a, b) => a.line - b.line);
  const rest = problems.slice(MOST_PROBLEMS);
  if (rest.length === 0) return problems;
  const sentence = `And ${rest.length} more problems from here on.`;
  return [...problems.slice(0, MOST_PROBLEMS), { line: rest[0]!.line, sentence }];
}

/**
 * The holidays that an .ics text of at most 1,000,000 characters names in the years `from` to `to`, both included, at most 50. Whole days,
 * also several in a row; from midnight to midnight on the wall is whole days. Repeats by RRULE and RDATE, without EXDATE and
 * moved or cancelled instances. An event without a name has the name ''. Throws a RangeError for impossible years only.
 */
export function holidaysFrom(text: string, { from, to }: { from: number; to: number }): Imported {
  if (!(from >= 1000 && to >= from && to - from < MOST_YEARS && to <= 9999))
    throw new RangeError(`${from} to ${to} are no years to import for.`);
  const [first, last] = [dayNumber(from, 1, 1), dayNumber(to, 12, 31)];
  const problems: Imported['problems'] = [];
  const report: Report = (line, sentence) => problems.push({ line, sentence });
  const holidays = new Map<string, Holiday>();
  const budget = { days: MOST_LOOKED_AT };
  let outside = 0;

  const isLong = text.length > MOST_CHARACTERS;
  if (isLong) report(1, 'This file is longer than 1,000,000 characters: nothing of it is read.');
  const events = isLong ? [] : eventsOf(text, report);
  const moved = rewritten(events, report);
  for (const event of events) {
    if (isCancelled(event)) continue;
    const name = nameOf(event, report);
    const span = spanOf(event, name ? `"${name}"` : 'An event without a name', report);
    if (!span) continue;
    const [start, days] = span;
    const uid = firstOf(event, 'UID')?.value;
    const isInstance = firstOf(event, 'RECURRENCE-ID') !== undefined;
    // One that began in the year before may still last.
    const starts = startsOf(event, start, [from - 1, to], budget, report);
    let reached = first;
    let found = 0;
    for (const begin of starts) {
      if (!isInstance && moved.has(`${begin} ${uid}`)) continue;
      const end = Math.min(begin + days - 1, last);
      for (reached = Math.max(reached, begin); reached <= end; reached += 1, found += 1) {
        const date = written(reached);
        holidays.set(`${date} ${name}`, { date, name });
      }
    }
    if (found === 0) outside += 1;
    if (holidays.size > MOST_HOLIDAYS) {
      report(event.line, 'These are more than 20,000 days: what follows this event is not read.');
      break;
    }
  }
  const order = (a: Holiday, b: Holiday) => (a.date + a.name < b.date + b.name ? -1 : 1);
  return {
    holidays: [...holidays.values()].sort(order),
    problems: inOrder(problems),
    outside,
  };
}
