import { DAY, instantOf, localTime } from './zone';

/**
 * Opening hours, walked in real time. Instants are whole seconds since 1970 and spans are half-open. A shift is one
 * stretch of real time between its two resolved ends, so a night shift is an hour shorter or longer when clocks
 * change. A date is its number of days since 1970.
 */

/** `week` holds minutes of the local day by `sun`…`sat`; an end above 1440 reaches into the next date. */
export type Hours = {
  zone: string;
  always?: boolean;
  week: Record<string, [number, number][]>;
  /** Local dates `YYYY-MM-DD` on which nothing counts, not even the tail of the night before's shift. */
  holidays?: string[];
  /** Shifts that start on this date instead of the week's; `[]` is closed. A holiday beats it. */
  overrides?: Record<string, [number, number][]>;
};

export type Stretch = { from: number; to: number };
type Shift = Stretch & { date: number };

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** A search that finds nothing open for so many days finds nothing. */
const HORIZON_DAYS = 800;

type Opened = { holidays: Set<number>; shifts: Map<number, Shift[]> };
const opened = new WeakMap<Hours, Opened>();
const MOST_DATES = 4_096;

function open(hours: Hours): Opened {
  let known = opened.get(hours);
  if (!known) {
    const holidays = new Set(
      (hours.holidays ?? []).map((date) => Date.parse(`${date}T00:00:00Z`) / 1000 / DAY),
    );
    known = { holidays, shifts: new Map() };
    opened.set(hours, known);
  }
  return known;
}

const dateAt = (hours: Hours, instant: number) => Math.floor(localTime(hours.zone, instant) / DAY);
const midnight = (hours: Hours, date: number) => instantOf(hours.zone, date * DAY);

/** What remains of a stretch when `hole` is cut out of it. */
function without(stretch: Shift, hole: Stretch): Shift[] {
  if (hole.to <= stretch.from || hole.from >= stretch.to) return [stretch];
  const parts = [
    { ...stretch, to: hole.from },
    { ...stretch, from: hole.to },
  ];
  return parts.filter(({ from, to }) => from < to);
}

function written(hours: Hours, date: number): [number, number][] {
  if (hours.always) return [[0, 1440]];
  const override = hours.overrides?.[new Date(date * DAY * 1000).toISOString().slice(0, 10)];
  return override ?? hours.week[WEEKDAYS[(((date + 4) % 7) + 7) % 7]!] ?? [];
}

/** The open stretches that start on a local date, in order. A date that the zone skipped has none. */
function shiftsOf(hours: Hours, date: number): Shift[] {
  const { holidays, shifts } = open(hours);
  const known = shifts.get(date);
  if (known) return known;
  const from = midnight(hours, date);
  const to = midnight(hours, date + 1);
  let found: Shift[] = [];
  if (from < to) {
    for (const [start, end] of written(hours, date)) {
      const shift = {
        date,
        from: start === 0 ? from : instantOf(hours.zone, date * DAY + start * 60),
        to: end === 1440 ? to : instantOf(hours.zone, date * DAY + end * 60),
      };
      if (shift.from < shift.to) found.push(shift);
    }
    found.sort((a, b) => a.from - b.from);
    for (const holiday of [date, date + 1].filter((day) => holidays.has(day))) {
      const hole = { from: midnight(hours, holiday), to: midnight(hours, holiday + 1) };
      found = found.flatMap((shift) => without(shift, hole));
    }
  }
  if (shifts.size >= MOST_DATES) shifts.clear();
  shifts.set(date, found);
  return found;
}

/** Open stretches from `instant` on, without overlap, until the horizon. */
function* stretches(hours: Hours, instant: number): Generator<Shift> {
  // Two dates back: a night shift may reach over a date that the zone skipped.
  const first = dateAt(hours, instant) - 2;
  let reached = instant;
  for (let date = first; date <= first + HORIZON_DAYS + 2; date += 1) {
    for (const shift of shiftsOf(hours, date)) {
      if (shift.to <= reached) continue;
      const from = Math.max(shift.from, reached);
      yield { date: shift.date, from, to: shift.to };
      reached = shift.to;
    }
  }
}

export function isOpen(hours: Hours, instant: number): boolean {
  return nextOpen(hours, instant) === instant;
}

/** The first open instant at or after `instant`; `null` when nothing opens within 800 days. */
export function nextOpen(hours: Hours, instant: number): number | null {
  for (const { from } of stretches(hours, instant)) return from;
  return null;
}

/**
 * The earliest instant at which `seconds` of open time have passed since `start`: closing time when they are used
 * up there. Zero seconds give the next open instant. `null` when 800 days do not suffice.
 */
export function add(hours: Hours, start: number, seconds: number): number | null {
  let left = seconds;
  for (const { from, to } of stretches(hours, start)) {
    if (left <= to - from && (left > 0 || from < to)) return from + left;
    left -= to - from;
  }
  return null;
}

/** Open stretches within [from, to). */
export function* openWithin(hours: Hours, from: number, to: number): Generator<Stretch> {
  if (to <= from) return;
  let at = from;
  while (at < to) {
    let last = at;
    for (const stretch of stretches(hours, at)) {
      if (stretch.from >= to) return;
      yield { from: stretch.from, to: Math.min(stretch.to, to) };
      last = stretch.to;
    }
    // The walk stops at its horizon: go on from there, or from where it saw nothing open.
    at = Math.max(last, at + HORIZON_DAYS * DAY);
  }
}

/** Open seconds in [from, to); 0 when `to` is not after `from`. */
export function between(hours: Hours, from: number, to: number): number {
  let seconds = 0;
  for (const stretch of openWithin(hours, from, to)) seconds += stretch.to - stretch.from;
  return seconds;
}

/**
 * `days` business days after `start`: the same local time of day on the so-many-th next date that opens. A start
 * outside the hours moves to the next opening first; where the new date's hours are shorter, the time moves to
 * their nearest end. `null` when there are not so many open dates within 800 days.
 */
export function addDays(hours: Hours, start: number, days: number): number | null {
  for (const { date, from } of stretches(hours, start)) {
    const timeOfDay = localTime(hours.zone, from) - date * DAY;
    let left = days;
    for (let next = date + 1; left > 0; next += 1) {
      if (next > date + HORIZON_DAYS) return null;
      const shifts = shiftsOf(hours, next);
      if (shifts.length === 0) continue;
      left -= 1;
      if (left > 0) continue;
      const due = instantOf(hours.zone, next * DAY + timeOfDay);
      return Math.min(Math.max(due, shifts[0]!.from), shifts[shifts.length - 1]!.to);
    }
    return from;
  }
  return null;
}
