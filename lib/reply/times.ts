import { addSeconds } from 'date-fns';
import type { Slot } from '../playbook/schema';

/** Instants and durations as a letter writes them, and durations as a person types them. */

type Written = { zone: string; language: string; format?: Slot['format'] };

const DATE = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const TIME = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;

/**
 * Day, month in letters, year, 24-hour time and zone. English is written in that order, so that it is read the same way on both
 * sides of the Atlantic; any other language as it is used to.
 */
export function dateAndTime(at: string, { zone, language, format }: Written): string {
  const written = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    ...(format === 'time' ? {} : DATE),
    ...(format === 'date' ? {} : TIME),
  });
  if (!/^en(?:-|$)/i.test(language)) return written.format(new Date(at));
  const parts = written.formatToParts(new Date(at));
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  const date = `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}`;
  const time = `${of('hour')}:${of('minute')} ${of('timeZoneName')}`;
  if (format === 'date') return date;
  return format === 'time' ? time : `${date}, ${time}`;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** `1 hour 45 minutes`, `3 days 2 hours`, in the words of the language; at least a minute. */
export function durationIn(language: string, seconds: number): string {
  const [big, small] = seconds >= 2 * DAY ? ([DAY, HOUR] as const) : ([HOUR, MINUTE] as const);
  const first = Math.floor(seconds / big);
  const rest = Math.floor((seconds % big) / small);
  const said = [
    first > 0 ? unit(language, first, big) : '',
    rest > 0 ? unit(language, rest, small) : '',
  ].filter(Boolean);
  return said.join(' ') || unit(language, 1, MINUTE);
}

const NAMES = { [DAY]: 'day', [HOUR]: 'hour', [MINUTE]: 'minute' } as const;

const unit = (language: string, value: number, size: keyof typeof NAMES): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: NAMES[size], unitDisplay: 'long' }).format(
    value,
  );

/** Rounded down to a time that one would say: so that what is promised stays within it. */
export function tidy(seconds: number): number {
  const step = seconds >= 8 * HOUR ? HOUR : seconds >= HOUR ? 15 * MINUTE : 5 * MINUTE;
  return Math.floor(seconds / step) * step;
}

const SIZES: Record<string, number> = { m: MINUTE, h: HOUR, d: DAY };
const TYPED =
  /^(?:within |in )?(?:(\d{1,4}(?:\.\d{1,2})?) ?(days?|d|hours?|hrs?|h))?(?:,? (?:and )?|$)?(?:(\d{1,4}(?:\.\d{1,2})?) ?(hours?|hrs?|h|minutes?|mins?|min|m))?\.?$/i;

/** A typed time span ("2 hours", "within 1 h 30 min") in seconds; nothing for any other wording. */
export function secondsIn(typed: string): number | undefined {
  const [, big, bigUnit, small, smallUnit] = TYPED.exec(typed.trim().slice(0, 60)) ?? [];
  const of = (count: string | undefined, name: string | undefined): number =>
    count && name ? Number(count) * (SIZES[name[0]?.toLowerCase() ?? ''] ?? 0) : 0;
  const whole = Math.round(of(big, bigUnit) + of(small, smallUnit));
  return whole > 0 ? whole : undefined;
}

/** When a promise is due if the reply is sent at `now`; `undefined` for one that recurs, and for one in free words. */
export function promisedFor(
  { by, afterSeconds }: { by?: string; afterSeconds?: number },
  now: string,
): string | undefined {
  if (by !== undefined) return by;
  return afterSeconds === undefined ? undefined : addSeconds(now, afterSeconds).toISOString();
}
