import { DateTime } from 'luxon';
import type { Hours } from '../../../../lib/sla/hours';
import type { Adder } from '../office';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A walk from day to day with luxon: what people write by hand. */
export function adderOf({ zone, week, holidays = [] }: Hours): Adder {
  const closed = new Set(holidays);
  return (start, minutes) => {
    let left = minutes * 60;
    for (
      let day = DateTime.fromSeconds(start, { zone }).startOf('day');
      ;
      day = day.plus({ days: 1 })
    ) {
      const shifts = week[DAYS[day.weekday % 7]!];
      if (!shifts || closed.has(day.toISODate()!)) continue;
      for (const [from, to] of shifts) {
        const opens = Math.max(start, day.set({ minute: from }).toSeconds());
        const open = day.set({ minute: to }).toSeconds() - opens;
        if (open >= left) return opens + left;
        left -= Math.max(0, open);
      }
    }
  };
}
