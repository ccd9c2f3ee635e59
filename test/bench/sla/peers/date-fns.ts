import { TZDate } from '@date-fns/tz';
import { addDays, lightFormat, set, startOfDay } from 'date-fns';
import type { Hours } from '../../../../lib/sla/hours';
import type { Adder } from '../office';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A walk from day to day with date-fns and @date-fns/tz: what people write by hand. */
export function adderOf({ zone, week, holidays = [] }: Hours): Adder {
  const closed = new Set(holidays);
  return (start, minutes) => {
    let left = minutes * 60;
    for (let day = startOfDay(new TZDate(start * 1000, zone)); ; day = addDays(day, 1)) {
      const shifts = week[DAYS[day.getDay()]!];
      if (!shifts || closed.has(lightFormat(day, 'yyyy-MM-dd'))) continue;
      for (const [from, to] of shifts) {
        const opens = Math.max(start, set(day, { minutes: from }).getTime() / 1000);
        const open = set(day, { minutes: to }).getTime() / 1000 - opens;
        if (open >= left) return opens + left;
        left -= Math.max(0, open);
      }
    }
  };
}
