import { HORIZON, nextOpen } from './calendar';
import { shiftsOf } from './hours';
import type { Timetable } from './timetable';
import { DAY, instantOf, localTime } from './zone';

/** Counting in whole business days (conflicts.md I-000-2: 24 hours are one of them). Instants are whole seconds. */

/**
 * `days` business days after `start`: the same local time of day on the so-many-th next date that opens. A start
 * outside the hours moves to the next opening first; where the new date's hours are shorter, the time moves to
 * their nearest end. `null` when there are not so many open dates within 800 days.
 */
export function addDays(table: Timetable, start: number, days: number): number | null {
  const from = nextOpen(table, start);
  if (from === null) return null;
  const { plan } = table;
  let date = openedOn(table, from);
  const timeOfDay = localTime(plan.zone, from) - date * DAY;
  const last = date + HORIZON / DAY;
  for (let left = days; left > 0;) {
    date += 1;
    if (date > last) return null;
    const shifts = shiftsOf(plan, date);
    if (shifts.length === 0) continue;
    left -= 1;
    if (left > 0) continue;
    const due = instantOf(plan.zone, date * DAY + timeOfDay);
    return Math.min(Math.max(due, shifts[0]!), shifts[shifts.length - 1]!);
  }
  return from;
}

/** The date whose shift is open at `instant`: of a night shift, the date it began on. */
function openedOn({ plan }: Timetable, instant: number): number {
  const today = Math.floor(localTime(plan.zone, instant) / DAY);
  for (let date = today - plan.reach - 1; date < today; date += 1)
    if (shiftsOf(plan, date).filter((edge) => edge <= instant).length % 2 === 1) return date;
  return today;
}
