import type { Problem } from './check';
import type { Calendar } from './schema';

/** What is wrong with opening hours, before they are saved. */

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** A shift may end on the next day, not on a later one. */
const LATEST = 2880;

type Spans = Calendar['week'][string];

/** Does this calendar ever open? One that never does is refused where it is saved (GLPI refuses too; 2026-11-21). */
export const hasHours = ({
  always,
  week,
  overrides = {},
}: Pick<Calendar, 'always' | 'week' | 'overrides'>): boolean =>
  always === true ||
  [...Object.values(week), ...Object.values(overrides)].some((shifts) =>
    shifts.some(([start, end]) => start < end),
  );

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** A date that exists, as 2026-12-24. */
export function isDate(written: string): boolean {
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}

const runForward = (spans: Spans) =>
  spans.every(
    ([from, to], at) => from >= 0 && from < to && to <= LATEST && from >= (spans[at - 1]?.[1] ?? 0),
  );

const spanProblems = (path: string, spans: Spans): Problem[] =>
  runForward(spans)
    ? []
    : [{ path, sentence: 'The hours of a day run forward and do not overlap.' }];

const dateProblems = (path: string, dates: string[]): Problem[] =>
  dates
    .filter((date) => !isDate(date))
    .map((date) => ({ path, sentence: `"${date}" is no date: write it as 2026-12-24.` }));

/** The problems of each calendar, with paths from `calendars` on; none when all of them can be saved. */
export function calendarProblems(calendars: Calendar[]): Problem[] {
  return calendars.flatMap((calendar, index) => {
    const { zone, week, holidays, overrides = {}, breaks = {} } = calendar;
    const path = `calendars.${index}`;
    return [
      ...(isZone(zone) ? [] : [{ path: `${path}.zone`, sentence: `"${zone}" is no time zone.` }]),
      ...(hasHours(calendar)
        ? []
        : [{ path: `${path}.week`, sentence: 'This calendar is never open.' }]),
      ...Object.keys(week)
        .filter((day) => !DAYS.includes(day))
        .map((day) => ({
          path: `${path}.week.${day}`,
          sentence: `"${day}" is no day: use ${DAYS.join(', ')}.`,
        })),
      ...Object.entries(week).flatMap(([day, spans]) => spanProblems(`${path}.week.${day}`, spans)),
      ...dateProblems(`${path}.holidays`, holidays),
      ...Object.entries({ overrides, breaks }).flatMap(([name, dates]) => [
        ...dateProblems(`${path}.${name}`, Object.keys(dates)),
        ...Object.entries(dates).flatMap(([date, spans]) =>
          spanProblems(`${path}.${name}.${date}`, spans),
        ),
      ]),
    ];
  });
}
