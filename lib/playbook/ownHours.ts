import { calendarProblems } from './calendars';
import type { Calendar } from './schema';
import { spansOf, spansWritten, WEEKDAYS } from './week';

/** Opening hours that the team types where a document names none: a `zone`, and the hours of `mon` ... `sun`. */

type Cells = Readonly<Record<string, string>>;

export type HoursState =
  | { is: 'open' | 'filled' }
  | { is: 'invalid'; because: 'zone' | 'times' | 'neverOpen'; part?: string };

/** Opening hours as they were typed by day; `undefined` unless all of it can be read and it is ever open. */
export function calendarOf(
  cells: Cells,
): (Pick<Calendar, 'zone' | 'week' | 'holidays'> & { asWritten: string }) | undefined {
  const { zone, week } = hoursIn(cells);
  if (hoursState(cells).is !== 'filled') return undefined;
  return { zone, week, holidays: [], asWritten: weekWritten(week) };
}

function hoursIn(cells: Cells): Pick<Calendar, 'zone' | 'week'> {
  const days = WEEKDAYS.map((day) => [day, spansOf(cells[day] ?? '') ?? []] as const);
  return {
    zone: cells.zone?.trim() ?? '',
    week: Object.fromEntries(days.filter(([, spans]) => spans.length > 0)),
  };
}

/** Can the hours be used as they were typed? */
export function hoursState(cells: Cells): HoursState {
  const typed = Object.values(cells).some((cell) => cell.trim() !== '');
  if (!typed) return { is: 'open' };
  const unread = WEEKDAYS.find((day) => spansOf(cells[day] ?? '') === undefined);
  if (unread) return { is: 'invalid', because: 'times', part: unread };
  const own = { id: 'own', ref: '', asWritten: '', holidays: [], ...hoursIn(cells) };
  const [problem] = calendarProblems([own]);
  if (!problem) return { is: 'filled' };
  return { is: 'invalid', because: problem.path.endsWith('zone') ? 'zone' : 'neverOpen' };
}

/** "Mon-Fri 9:00-17:00, Sat 10:00-14:00": days with the same hours together. */
export function weekWritten(week: Calendar['week']): string {
  const name = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
  /** The first of January 2024 was a Monday. */
  const named = (day: number) => name.format(new Date(Date.UTC(2024, 0, 1 + day)));
  const written = WEEKDAYS.map((day) => spansWritten(week[day]));
  const parts: string[] = [];
  for (let from = 0; from < written.length; from += 1) {
    const hours = written[from];
    let to = from;
    while (written[to + 1] === hours) to += 1;
    if (hours) parts.push(`${from === to ? named(from) : `${named(from)}-${named(to)}`} ${hours}`);
    from = to;
  }
  return parts.join(', ');
}
