/** Lengths of time as people write them in a form. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Nobody promises anything for longer. */
const LONGEST = 366 * DAY;

/** A length takes no more characters; a pasted page is none. */
const MOST_CHARACTERS = 60;

const UNITS: readonly [RegExp, number][] = [
  [/^(?:s|secs?|seconds?)$/, 1],
  [/^(?:m|mins?|minutes?)$/, MINUTE],
  [/^(?:h|hrs?|hours?)$/, HOUR],
  [/^(?:d|days?)$/, DAY],
  [/^(?:w|weeks?)$/, WEEK],
];

/**
 * Seconds of a written length: "2 h", "90 minutes", "1 h 30 min", "0.5 days", "1:30" (hours and minutes). `undefined` for what is none: no
 * unit, nothing above zero, more than a year.
 */
export function secondsOf(written: string): number | undefined {
  if (written.length > MOST_CHARACTERS) return undefined;
  const text = written
    .trim()
    .toLowerCase()
    .replace(/,(?=\d)/g, '.');
  const seconds = clockFace(text) ?? summed(text);
  if (seconds === undefined || seconds < 1 || seconds > LONGEST) return undefined;
  return Math.round(seconds);
}

function clockFace(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,4}):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * HOUR + Number(minutes) * MINUTE;
}

function summed(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/g)];
  const rest = text.replace(/\d+(?:\.\d+)?\s*[a-z]+/g, '').replace(/\band\b|[\s,]/g, '');
  if (parts.length === 0 || rest !== '') return undefined;
  return parts.reduce<number | undefined>((sum, [, number, unit = '']) => {
    const [, seconds] = UNITS.find(([name]) => name.test(unit)) ?? [];
    return sum === undefined || seconds === undefined ? undefined : sum + Number(number) * seconds;
  }, 0);
}

/** The shortest exact writing that `secondsOf` reads: "15 min", "2 h", "3 days", "1 h 30 min". */
export function durationWritten(seconds: number): string {
  if (seconds >= 2 * DAY && seconds % DAY === 0) return `${seconds / DAY} days`;
  const parts = [
    [Math.floor(seconds / HOUR), 'h'],
    [Math.floor((seconds % HOUR) / MINUTE), 'min'],
    [seconds % MINUTE, 's'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.join(' ') || '0 s';
}
