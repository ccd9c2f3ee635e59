/**
 * Instants as the rest of Deskside writes them (ISO strings in UTC, `2026-11-22T09:30:00.000Z`) and as the engine counts them (whole
 * seconds since 1970). A report over a million tickets reads and writes tens of millions, which `Date` does at a
 * fifth of the speed; whatever is written in another way goes to `Date`.
 */

const DAY = 86_400;
/** Days of the months; the 29 February goes to `Date`. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** From 1 March of year 0 to 1 January 1970: a year that begins in March has its leap day at the end. */
const EPOCH = 719_468;

/** The number in two figures at a place of a text; NaN when one is no figure. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

const DASH = 45;
const DOT = 46;
const COLON = 58;
const T = 84;
const Z = 90;

/** Is it `2026-11-22T09:30:00Z`, or the same with milliseconds? */
const isPlain = (text: string) =>
  text.charCodeAt(4) === DASH &&
  text.charCodeAt(7) === DASH &&
  text.charCodeAt(10) === T &&
  text.charCodeAt(13) === COLON &&
  text.charCodeAt(16) === COLON &&
  (text.length === 20
    ? text.charCodeAt(19) === Z
    : text.length === 24 && text.charCodeAt(19) === DOT && text.charCodeAt(23) === Z);

/** Whole seconds since 1970, rounded down; NaN for what is no instant. */
export function secondsOf(instant: string): number {
  if (isPlain(instant)) {
    const year = two(instant, 0) * 100 + two(instant, 2);
    const month = two(instant, 5);
    const day = two(instant, 8);
    const hour = two(instant, 11);
    const minute = two(instant, 14);
    const second = two(instant, 17);
    const fraction = instant.length === 20 ? 0 : two(instant, 20) + two(instant, 21);
    const length = DAYS[month - 1] ?? 0;
    if (
      year > 0 &&
      day >= 1 &&
      day <= length &&
      hour < 24 &&
      minute < 60 &&
      second < 60 &&
      fraction >= 0
    ) {
      const marchYear = month > 2 ? year : year - 1;
      const leaps = ((marchYear / 4) | 0) - ((marchYear / 100) | 0) + ((marchYear / 400) | 0);
      const dayOfYear = (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 1;
      const days = 365 * marchYear + leaps + dayOfYear - EPOCH;
      return days * DAY + hour * 3600 + minute * 60 + second;
    }
  }
  return Math.floor(Date.parse(instant) / 1000);
}

/** Few pieces make a string fast. */
const written = (count: number, around: (figures: string) => string) =>
  Array.from({ length: count }, (_, number) => around(String(number).padStart(2, '0')));
const HOURS = written(24, (hour) => `T${hour}:`);
const MINUTES = written(60, (minute) => `${minute}:`);
const SECONDS = written(60, (second) => `${second}.000Z`);
/** The year 9999 ends here: later instants are written with a sign. */
const LAST = 253_402_300_800;

/** The dates of the days last written, each in its place: a report's instants lie within a few years. */
const PLACES = 4096;
const days = new Float64Array(PLACES).fill(NaN);
const dates: string[] = new Array<string>(PLACES).fill('');

/** `2026-11-22` of a day since 1970. */
function dateOf(day: number): string {
  const place = day % PLACES;
  if (days[place] !== day) {
    days[place] = day;
    dates[place] = new Date(day * DAY * 1000).toISOString().slice(0, 10);
  }
  return dates[place]!;
}

/** The ISO string of whole seconds since 1970. Throws a RangeError for what is no instant. */
export function instantFrom(seconds: number): string {
  if (!(seconds >= 0 && seconds < LAST)) return new Date(seconds * 1000).toISOString();
  const day = (seconds / DAY) | 0;
  const time = seconds - day * DAY;
  const hour = (time / 3600) | 0;
  const minute = ((time - hour * 3600) / 60) | 0;
  return dateOf(day) + HOURS[hour]! + MINUTES[minute]! + SECONDS[time - hour * 3600 - minute * 60]!;
}
