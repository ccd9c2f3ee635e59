import type { Tongue } from './promisedIn/tongue';

/** Times as people write them in a letter, in one language; what they mean is for `promisedDue.ts`. */

export type Groups = Record<string, string | undefined>;
export type Written = { from: number; to: number; groups: Groups };

/** The first `most` times that a text names. */
export function timesIn(text: string, { time }: Tongue, most: number): Written[] {
  const found: Written[] = [];
  for (const { 0: said, index, groups } of text.matchAll(time)) {
    const named = Object.entries(groups ?? {}).map(([name, one]) => [name.replace('2', ''), one]);
    const known = named.filter(([name, one]) => one !== undefined && name !== 'n');
    found.push({
      from: index,
      to: index + said.length,
      groups: { ...Object.fromEntries(known), n1: groups?.n1, n2: groups?.n2 },
    });
    if (found.length === most) break;
  }
  return found;
}

/** Small letters without accents, one blank between words. */
const plain = (written: string): string =>
  written
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/[\s-]+/g, ' ')
    .trim();

const inList = (list: Record<string, number>, written: string): number | undefined =>
  Object.entries(list).find(([name]) => plain(name) === plain(written))?.[1];

const atStart = (list: readonly string[], written: string): number =>
  list.findIndex((starts) => new RegExp(`^(?:${starts})`).test(plain(written)));

/** Seconds of a span; nothing for what no list knows. */
export function secondsOfSpan(
  { count, unit, hour }: Groups,
  { counts, units }: Tongue,
): number | undefined {
  if (hour !== undefined) return 3_600;
  if (unit === undefined) return undefined;
  const many = count === undefined ? 1 : (inList(counts, count) ?? Number(plain(count)));
  const one = units[plain(unit)[0] ?? ''];
  return one === undefined || Number.isNaN(many) ? undefined : many * one;
}

/** 0 is today. */
export const daysAhead = (word: string, { days }: Tongue): number | undefined => inList(days, word);
/** 0 is Sunday. */
export const weekdayOf = (written: string, { weekdays }: Tongue): number =>
  atStart(weekdays, written);
/** 0 is January. */
export const monthOf = (written: string, { months }: Tongue): number => atStart(months, written);

/** Hours that somebody would write of the afternoon as well, where nothing says which half of the day it is. */
const isEither = (hour: string, half: unknown): boolean => !half && /^[1-6]$/.test(hour);

/** Minutes of the day; nothing for what no clock shows, nor for `at 3:00`, which may be either. */
export function minutesOf(
  written: string,
  { clocks, afternoon, morning }: Tongue,
): number | undefined {
  const word = inList(clocks, written);
  if (word !== undefined) return word;
  const said = plain(written);
  const [, hour = '', minute = '0'] =
    /(\d{1,2})(?: ?(?:[:.]|h(?:eures?)?) ?(\d{2}))?/.exec(said) ?? [];
  const isLate = afternoon.test(said);
  const half = isLate || morning.test(said);
  const [hours, minutes] = [Number(hour), Number(minute)];
  const most = half && hours <= 12 ? 12 : 23;
  if (hour === '' || minutes > 59 || hours > most || isEither(hour, half)) return undefined;
  if (!half || hours > 12) return hours * 60 + minutes;
  return hours === 0 ? undefined : ((hours % 12) + (isLate ? 12 : 0)) * 60 + minutes;
}

/**
 * Day and month of a date in figures: where the day may stand second, only one that no month could be, or twice the same, says which is
 * which.
 */
export function dateInFigures(
  n1: string,
  n2: string,
  { dotted }: Tongue,
): { day: number; month: number } | undefined {
  const [one, two] = [Number(n1), Number(n2)];
  const date = dotted || one > 12 || one === two ? [one, two] : two > 12 ? [two, one] : [];
  const [day = 0, month = 0] = date;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month: month - 1 } : undefined;
}
