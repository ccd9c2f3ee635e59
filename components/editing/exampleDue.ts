import type { ClockRule, Playbook } from '../../lib/playbook/schema';
import { countingOf } from '../../lib/sla/counting';
import { instantFrom } from '../../lib/sla/instant';
import { instantOf } from '../../lib/sla/zone';
import { locale, words } from '../../lib/words';
import { dateAndTime } from '../../lib/words/time';

/** A ticket that shows what a clock means: one that comes on a Friday at four, by the wall clock of the calendar. */
const FRIDAY = '2026-01-16T16:00:00Z';

export const RECEIVED = dateAndTime(locale, FRIDAY, 'UTC');

/** When that ticket is due by this clock; undefined where it never is, or the playbook leaves its time open. */
export function dueOf({ calendars }: Playbook, clock: ClockRule): string | undefined {
  const calendar = calendars.find(({ id }) => id === clock.calendar);
  if (!calendar || clock.slot !== undefined) return undefined;
  const start = instantOf(calendar.zone, Date.parse(FRIDAY) / 1000);
  const due = countingOf(clock.count, calendar).due(start, clock.limitSeconds);
  return due === null ? undefined : dateAndTime(locale, instantFrom(due), calendar.zone);
}

/** Which tickets a clock is for: its level, and what else it asks of them. */
export function levelOf({ scale }: Playbook, { rank, when = {} }: ClockRule): string {
  const level = scale?.levels.find((one) => one.rank === rank);
  const name = level ? [level.code, level.name].filter(Boolean).join(' ') : words.editing.times.all;
  return [name, ...Object.values(when).flat()].join(', ');
}
