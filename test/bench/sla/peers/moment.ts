import moment from 'moment';
import 'moment-business-time';
import type { Hours } from '../../../../lib/sla/hours';
import type { Adder } from '../office';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const written = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

/** moment-business-time, which knows the host's zone only and one calendar a locale. */
export function adderOf({ week, holidays = [] }: Hours): Adder {
  const workinghours = Object.fromEntries(
    DAYS.map((day, number) => [number, week[day]?.flat().map(written) ?? null]),
  );
  moment.updateLocale('en', { workinghours, holidays });
  return (start, minutes) =>
    moment(start * 1000)
      .addWorkingTime(minutes, 'minutes')
      .valueOf() / 1000;
}
