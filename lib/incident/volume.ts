import { subHours } from 'date-fns';
import type { Playbook } from '../playbook/schema';

/**
 * Tickets that came in the last hour beside those of a usual one (R-004-INC-21). `usual`: of the hours before in which any came at all, the
 * middle one. `times`: how many times the usual the last hour is. `surge`: so many times the usual a major incident brings.
 */
export type Volume = {
  lastHour: number;
  usual: number;
  times: number;
  surge: { least: number; most: number };
  isSurge: boolean;
};

const RULE = 'R-004-INC-21';
const HOUR = 3_600_000;
/** Of fewer hours, or on fewer days, nobody can say what is usual. */
const FEWEST_HOURS = 24;
const FEWEST_DAYS = 3;

/** How many times the usual a major incident brings, where the playbook says so. */
export function surgeIn({ notes }: Playbook): Volume['surge'] | undefined {
  const figure = notes?.find((note) => note.ref === RULE)?.figure;
  return figure && { least: figure.value, most: figure.upTo ?? figure.value };
}

function middle(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? (sorted[half - 1]! + sorted[half]!) / 2
    : sorted[Math.floor(half)]!;
}

/**
 * `cameAt`: when each ticket came, as far as it is known; `since`: from when on they are all known. ISO. `null` where the history is too
 * short to say what is usual.
 */
export function volumeOf(
  cameAt: readonly string[],
  since: string,
  now: string,
  surge: Volume['surge'],
): Volume | null {
  const end = Date.parse(now);
  const hourAgo = +subHours(now, 1);
  const times = cameAt.map((at) => Date.parse(at)).filter((at) => at <= end);
  const lastHour = times.filter((at) => at > hourAgo).length;
  const hours = new Map<number, number>();
  for (const at of times.filter((one) => one <= hourAgo && one >= Date.parse(since))) {
    const hour = Math.floor((hourAgo - at) / HOUR);
    hours.set(hour, (hours.get(hour) ?? 0) + 1);
  }
  const days = new Set([...hours.keys()].map((hour) => Math.floor(hour / 24)));
  if (hours.size < FEWEST_HOURS || days.size < FEWEST_DAYS) return null;
  const usual = middle([...hours.values()]);
  const by = lastHour / usual;
  return { lastHour, usual, times: by, surge, isSurge: by >= surge.least };
}
