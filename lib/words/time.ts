import { TZDate } from '@date-fns/tz';
import { differenceInCalendarDays } from 'date-fns';

/**
 * Instants and durations as people read them, by `Intl`. Instants are ISO strings, durations seconds. A date is
 * never written in figures alone, and a time always names its zone.
 */

const DAY = 86_400;
const HOUR = 3_600;
const MINUTE = 60;

/** Formats of `Intl` as they were first asked for: to make one takes hundreds of times as long as to use it. */
function kept<A extends unknown[], F>(make: (...asked: A) => F): (...asked: A) => F {
  const known = new Map<string, F>();
  return (...asked) => {
    const name = JSON.stringify(asked);
    const found = known.get(name) ?? make(...asked);
    known.set(name, found);
    return found;
  };
}

const dates = kept(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const numbers = kept(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

const unit = (locale: string, value: number, name: 'day' | 'hour' | 'minute') =>
  numbers(locale, {
    style: 'unit',
    unit: name,
    unitDisplay: name === 'day' ? 'long' : 'short',
  }).format(value);

/** `7 hr 56 min`, `4 min`, `3 days 2 hr`; whole minutes, rounded down. Days only where `days` are 24 hours long. */
export function duration(locale: string, seconds: number, days = false): string {
  const whole = Math.max(0, Math.floor(seconds / MINUTE)) * MINUTE;
  const [big, small, size] =
    days && whole >= 2 * DAY
      ? (['day', 'hour', DAY] as const)
      : (['hour', 'minute', HOUR] as const);
  const first = Math.floor(whole / size);
  const rest = Math.floor((whole % size) / (size === DAY ? HOUR : MINUTE));
  if (first === 0) return unit(locale, rest, small);
  return rest === 0
    ? unit(locale, first, big)
    : `${unit(locale, first, big)} ${unit(locale, rest, small)}`;
}

/** `9:05` for the last minutes of a clock. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / MINUTE)}:${String(whole % MINUTE).padStart(2, '0')}`;
}

/** Whole calendar days from `now` to `instant` in `zone`: 0 is today. */
export const daysAhead = (instant: string, now: string, zone: string): number =>
  differenceInCalendarDays(new TZDate(instant, zone), new TZDate(now, zone));

/** `2:38 PM`; with `named` also the zone: `2:38 PM EST`. */
export function clockTime(locale: string, instant: string, zone: string, named = false): string {
  return dates(locale, {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
    ...(named ? { timeZoneName: 'short' } : {}),
  }).format(new Date(instant));
}

const weekday = (locale: string, instant: string, zone: string) =>
  dates(locale, { timeZone: zone, weekday: 'short' }).format(new Date(instant));

const dayOfMonth = (locale: string, instant: string, zone: string) =>
  dates(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(instant));

/** The day of `instant` seen from `now`: `today`, `tomorrow, Wed`, `Fri, Jan 16`. */
export function dayWord(locale: string, instant: string, now: string, zone: string): string {
  const ahead = daysAhead(instant, now, zone);
  if (Math.abs(ahead) > 1) return dayOfMonth(locale, instant, zone);
  const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(ahead, 'day');
  return ahead === 0 ? word : `${word}, ${weekday(locale, instant, zone)}`;
}

/** `today 2:38 PM EST`, `tomorrow, Wed 2:38 PM EST`, `Fri, Jan 16, 4:38 PM EST`. */
export function dayAndTime(locale: string, instant: string, now: string, zone: string): string {
  const day = dayWord(locale, instant, now, zone);
  const joint = Math.abs(daysAhead(instant, now, zone)) > 1 ? ', ' : ' ';
  return `${day}${joint}${clockTime(locale, instant, zone, true)}`;
}

/** `Fri, Jan 16, 4:00 PM`. */
export const dateAndTime = (locale: string, instant: string, zone: string): string =>
  `${dayOfMonth(locale, instant, zone)}, ${clockTime(locale, instant, zone)}`;

/** As short as it stays clear: `2:38 PM EST` today, `Fri 4:38 PM EST` within six days, else with the date. */
export function shortTime(locale: string, instant: string, now: string, zone: string): string {
  const ahead = Math.abs(daysAhead(instant, now, zone));
  const time = clockTime(locale, instant, zone, true);
  if (ahead === 0) return time;
  return ahead > 6
    ? `${dayOfMonth(locale, instant, zone)}, ${time}`
    : `${weekday(locale, instant, zone)} ${time}`;
}

/** `Jan 16`; with the year where it is another one than that of `now`. */
export function dateOnly(locale: string, instant: string, now: string, zone: string): string {
  const year = (at: string) =>
    new Date(at).toLocaleDateString('en', { timeZone: zone, year: 'numeric' });
  return new Date(instant).toLocaleDateString(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    ...(year(instant) !== year(now) && { year: 'numeric' }),
  });
}
