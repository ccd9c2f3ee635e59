import { DAY, instantOf, steadyOffset } from './zone';

/**
 * Opening hours as people write them, and the stretches of real time they mean on a date. A date is its number of
 * days since 1970. A shift is one stretch between its two resolved ends, so a night shift is an hour shorter or
 * longer when clocks change.
 */

export type Minutes = [from: number, to: number];

/** `week` holds minutes of the local day by `sun`…`sat`, half-open; an end above 1440 reaches into the next date. */
export type Hours = {
  zone: string;
  always?: boolean;
  week: Record<string, Minutes[]>;
  /** Local dates `YYYY-MM-DD` on which nothing counts, not even the tail of the night before's shift. */
  holidays?: string[];
  /** Shifts that start on this date instead of the week's; `[]` is closed. A holiday beats it. */
  overrides?: Record<string, Minutes[]>;
  /** Minutes cut out of a date, whatever else is written. */
  breaks?: Record<string, Minutes[]>;
};

/** No hour is closed. */
export const ALWAYS: Hours = { zone: 'UTC', always: true, week: {} };

/** Half-open, whole seconds since 1970. */
export type Stretch = { from: number; to: number };

/** Opening hours by number of date, ready to be asked. `reach`: so many dates ahead a shift may end. */
export type Plan = {
  zone: string;
  week: Minutes[][];
  holidays: Set<number>;
  overrides: Map<number, Minutes[]>;
  breaks: Map<number, Minutes[]>;
  reach: number;
};

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const WHOLE_DAY: Minutes[] = [[0, 1440]];

export const dateOf = (written: string): number => Date.parse(`${written}T00:00:00Z`) / 1000 / DAY;

const inOrder = (shifts: Minutes[] = []) =>
  shifts.filter(([start, end]) => start < end).sort(([a], [b]) => a - b);

const byDate = (written: Record<string, Minutes[]> = {}) =>
  new Map(Object.entries(written).map(([date, shifts]) => [dateOf(date), inOrder(shifts)]));

export function planOf(hours: Hours): Plan {
  const week = WEEKDAYS.map((day) => (hours.always ? WHOLE_DAY : inOrder(hours.week[day])));
  const overrides = byDate(hours.always ? {} : hours.overrides);
  const latest = Math.max(...[...week, ...overrides.values()].flat().map(([, end]) => end), 0);
  return {
    zone: hours.zone,
    week,
    holidays: new Set((hours.holidays ?? []).map(dateOf)),
    overrides,
    breaks: byDate(hours.breaks),
    reach: Math.ceil(latest / 1440),
  };
}

/** What remains of stretches when `hole` is cut out of them. */
const without = (stretches: Stretch[], hole: Stretch): Stretch[] =>
  stretches.flatMap((stretch) => {
    if (hole.to <= stretch.from || hole.from >= stretch.to) return [stretch];
    const parts = [
      { from: stretch.from, to: hole.from },
      { from: hole.to, to: stretch.to },
    ];
    return parts.filter(({ from, to }) => from < to);
  });

/** The offset in force on so many dates from this one on, and as long as their shifts last; `undefined` where it changes. */
export const steadyFor = ({ zone, reach }: Plan, date: number, dates: number) =>
  steadyOffset(zone, date * DAY, (date + dates + reach) * DAY);

/** Appends a stretch to edges, which are starts and ends in turn; one that touches the last lengthens it. */
function append(edges: number[], from: number, to: number): void {
  const last = edges.length - 1;
  if (last < 0 || from > edges[last]!) edges.push(from, to);
  else if (to > edges[last]!) edges[last] = to;
}

/**
 * Appends the open stretches that start on a local date to `edges`. A date that the zone skipped has none. `steady` is the offset
 * of the date, when somebody has asked for it.
 */
export function shiftsOf(
  plan: Plan,
  date: number,
  edges: number[] = [],
  steady = steadyFor(plan, date, 1),
): number[] {
  const { zone, week, holidays, overrides, breaks, reach } = plan;
  const written = overrides.get(date) ?? week[(((date + 4) % 7) + 7) % 7]!;
  const midnight = date * DAY;
  let isPlain = steady !== undefined;
  for (let day = date; isPlain && day < date + reach; day += 1)
    isPlain = !holidays.has(day) && !breaks.has(day);
  if (isPlain) {
    // Counted, not iterated: six years are compiled before the engine has made this fast.
    for (let index = 0; index < written.length; index += 1) {
      const shift = written[index]!;
      append(edges, midnight + shift[0] * 60 - steady!, midnight + shift[1] * 60 - steady!);
    }
    return edges;
  }
  if (reach <= 1 && holidays.has(date)) return edges;

  /** The instant of a minute of this date, or of a date so many days on. */
  const at = (minute: number, days = 0) => instantOf(zone, midnight + days * DAY + minute * 60);
  if (at(0) >= at(0, 1)) return edges;
  let open = written
    .map(([start, end]) => ({ from: at(start), to: at(end) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  for (let days = 0; days < reach; days += 1) {
    if (holidays.has(date + days)) open = without(open, { from: at(0, days), to: at(0, days + 1) });
    for (const [start, end] of breaks.get(date + days) ?? [])
      open = without(open, { from: at(start, days), to: at(end, days) });
  }
  for (const { from, to } of open) append(edges, from, to);
  return edges;
}
