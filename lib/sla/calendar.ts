import type { Stretch } from './hours';
import { cover, type Timetable } from './timetable';
import { DAY } from './zone';

/** Arithmetic in open time. Instants are whole seconds since 1970, spans half-open. */

/** A search that finds nothing open for so long finds nothing. */
export const HORIZON = 800 * DAY;
/** How much further the table is compiled at a time while a search goes on. */
const STRIDE = 200 * DAY;

/** The number of the first stretch that ends after a covered `instant`. */
function stretchAfter(table: Timetable, instant: number): number {
  let index = table.byDay[((instant - table.from) / DAY) | 0]!;
  while (table.ends[index]! <= instant) index += 1;
  return index;
}

/** Open seconds from the start of the table to a covered `instant`. */
function worked(table: Timetable, instant: number): number {
  const index = stretchAfter(table, instant);
  const start = table.starts[index]!;
  return instant > start ? table.before[index]! + instant - start : table.before[index]!;
}

/** Grows the table until `found` finds something, at most to the horizon on that side of `instant`. */
function search(
  table: Timetable,
  instant: number,
  direction: 1 | -1,
  found: () => number | null,
): number | null {
  cover(table, instant, instant + 1);
  for (let reach = 0; ; reach += STRIDE) {
    const hit = found();
    if (hit !== null) return Math.abs(hit - instant) <= HORIZON ? hit : null;
    if (reach >= HORIZON) return null;
    const edge = instant + direction * (reach + STRIDE);
    cover(table, Math.min(instant, edge), Math.max(instant + 1, edge));
  }
}

/** The first open instant at or after `instant`; `null` when nothing opens within 800 days. */
export function nextOpen(table: Timetable, instant: number): number | null {
  if (instant >= table.from && instant < table.to) {
    const start = table.starts[stretchAfter(table, instant)]!;
    if (start <= instant) return instant;
    if (start - instant <= HORIZON) return start;
  }
  return search(table, instant, 1, () => {
    const index = stretchAfter(table, instant);
    return index < table.count ? Math.max(instant, table.starts[index]!) : null;
  });
}

export function isOpen(table: Timetable, instant: number): boolean {
  cover(table, instant, instant + 1);
  return table.starts[stretchAfter(table, instant)]! <= instant;
}

/** The instant at which `want` open seconds of the table have passed. */
function instantAt(table: Timetable, want: number): number {
  let index = table.byWork[(want / table.step) | 0]!;
  while (table.before[index + 1]! < want) index += 1;
  return table.starts[index]! + want - table.before[index]!;
}

/**
 * The earliest instant at which `seconds` of open time have passed since `start`: closing time when they are used
 * up there. Zero seconds give the next open instant. `null` when 800 days do not suffice.
 */
export function add(table: Timetable, start: number, seconds: number): number | null {
  if (start >= table.from && start < table.to && seconds > 0) {
    const want = worked(table, start) + seconds;
    if (want <= table.before[table.count]!) {
      const due = instantAt(table, want);
      return due - start <= HORIZON ? due : null;
    }
  }
  if (seconds <= 0) return nextOpen(table, start);
  return search(table, start, 1, () => {
    const want = worked(table, start) + seconds;
    return want <= table.before[table.count]! ? instantAt(table, want) : null;
  });
}

/**
 * The latest instant from which `seconds` of open time pass until `end`. Zero seconds give the latest instant at or before
 * `end` at which open time ends or runs. `null` when 800 days do not suffice.
 */
export function subtract(table: Timetable, end: number, seconds: number): number | null {
  return search(table, end, -1, () => {
    const passed = worked(table, end);
    if (seconds <= 0) return passed > 0 ? instantAt(table, passed) : null;
    if (passed < seconds) return null;
    // One stretch ends with the same sum as the next begins with: the later instant is meant.
    const at = instantAt(table, passed - seconds);
    return Math.max(at, table.starts[stretchAfter(table, at)]!);
  });
}

/** Open seconds in [from, to); 0 when `to` is not after `from`. */
export function between(table: Timetable, from: number, to: number): number {
  if (to <= from) return 0;
  let seconds = 0;
  // A span longer than a table keeps is added up piece by piece.
  for (let at = from; at < to; at += 10 * 366 * DAY) {
    const end = Math.min(to, at + 10 * 366 * DAY);
    if (at < table.from || end >= table.to) cover(table, at, end + 1);
    seconds += worked(table, end) - worked(table, at);
  }
  return seconds;
}

/** Open stretches from `from` on, the first one cut there, until `to` or until nothing opens for 800 days. */
export function* openWithin(table: Timetable, from: number, to = Infinity): Generator<Stretch> {
  for (let at = from; at < to;) {
    const start = nextOpen(table, at);
    if (start === null || start >= to) return;
    const end = table.ends[stretchAfter(table, start)]!;
    // A stretch that ends where the table does may go on.
    if (end === table.to && end < to && end - start <= HORIZON) {
      cover(table, start, end + STRIDE);
      continue;
    }
    yield { from: start, to: Math.min(end, to) };
    at = end;
  }
}
