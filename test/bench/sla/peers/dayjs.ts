import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import type { Hours } from '../../../../lib/sla/hours';
import type { Adder } from '../office';

dayjs.extend(businessTime);

const written = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

/** dayjs-business-time, which knows the host's zone only and one calendar at a time. */
export function adderOf({ week, holidays = [] }: Hours): Adder {
  const shifts = (day: string) =>
    week[day]?.map(([from, to]) => ({ start: written(from), end: written(to) })) ?? null;
  dayjs.setBusinessTime({
    sunday: shifts('sun'),
    monday: shifts('mon'),
    tuesday: shifts('tue'),
    wednesday: shifts('wed'),
    thursday: shifts('thu'),
    friday: shifts('fri'),
    saturday: shifts('sat'),
  });
  dayjs.setHolidays(holidays);
  return (start, minutes) =>
    dayjs(start * 1000)
      .addBusinessMinutes(minutes)
      .valueOf() / 1000;
}
