import type { Calendar, ClockRule, Playbook } from '../../lib/playbook/schema';
import { durationWritten } from '../../lib/playbook/durations';
import { spansWritten, WEEKDAYS } from '../../lib/playbook/week';
import { locale, words } from '../../lib/words';

const say = words.compare.facts;

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
const dayName = (at: number) => weekday.format(MONDAY + at * DAY);

/** `New York` of `America/New_York`. */
export const zoneName = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Days in a row that have the same hours, as `Mon-Fri 8:00-18:00`. */
function weekTold(week: Calendar['week']): string {
  const runs: { from: number; to: number; hours: string }[] = [];
  WEEKDAYS.forEach((day, at) => {
    const hours = spansWritten(week[day]);
    const last = runs.at(-1);
    if (last?.to === at - 1 && last.hours === hours) last.to = at;
    else runs.push({ from: at, to: at, hours });
  });
  return runs
    .filter(({ hours }) => hours !== '')
    .map(({ from, to, hours }) => {
      const days = from === to ? dayName(from) : `${dayName(from)}-${dayName(to)}`;
      return `${days} ${hours}`;
    })
    .join('; ');
}

/** `Mon-Fri 8:00-18:00, New York time`. */
export function hoursTold({ unset, always, week, zone }: Calendar): string {
  if (unset) return say.hoursUnset;
  if (always) return say.hoursAlways;
  return say.hoursIn(weekTold(week ?? {}) || words.compare.none, zoneName(zone));
}

/** `2 h`, `under 15 min`, `open: Resolution time`. */
export function timeTold({ slot, limitSeconds, comparator, asWritten }: ClockRule, of: Playbook) {
  if (slot !== undefined)
    return say.open(of.openSlots.find(({ key }) => key === slot)?.label ?? slot);
  if (limitSeconds === 0) return asWritten;
  const time = durationWritten(limitSeconds);
  return comparator === '<' ? say.under(time) : time;
}

/** `opening hours, Mon-Fri 8:00-18:00, New York time`. */
export function countedTold({ count, calendar }: ClockRule, { calendars }: Playbook): string {
  const kept = calendars.find(({ id }) => id === calendar);
  const counted = say.countedIn[count] ?? count;
  return count === 'elapsed' || !kept ? counted : say.counted(counted, hoursTold(kept));
}
