import { holidaysFrom } from '../../lib/sla/holidays';

/** Calendar files as tests write them, and what is read from them. */

export const YEARS = { from: 2026, to: 2028 };

export const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
export const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
export const read = (...lines: string[]) => holidaysFrom(calendar(...event(...lines)), YEARS);

/** Two lines of a calendar stand before its first event. */
export const FIRST = 3;
