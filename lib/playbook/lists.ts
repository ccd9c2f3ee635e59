import { isDate } from './calendars';
import type { OpenSlot } from './schema';

/** Lists, addresses and dates as people type them. */

/** What stands in the lines that are not empty. */
export const linesOf = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Is each line one entry, whatever commas it holds? */
export const isByLine = ({ contactOf, shownFor }: Pick<OpenSlot, 'contactOf' | 'shownFor'>) =>
  contactOf !== undefined || shownFor?.lines !== undefined;

/** One a line; a single line may hold several with commas or semicolons between them, where a slot's entries are no whole lines. */
export function listOf(
  typed: string,
  slot: Pick<OpenSlot, 'contactOf' | 'shownFor'> = {},
): string[] {
  const all = linesOf(typed);
  if (isByLine(slot) || all.length > 1) return all;
  return all.flatMap((line) => line.split(/[,;]/)).flatMap((entry) => linesOf(entry));
}

/** An address of the web; without a scheme it is taken as https. `undefined` for any other, and for one that carries a password. */
export function linkOf(typed: string): string | undefined {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(whole)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(whole);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  const isSite = hostname === 'localhost' || /^[^.]+(?:\.[^.]+)+$/.test(hostname);
  return isWeb && isSite && username === '' && password === '' ? href : undefined;
}

/** One a line; lines that are none are left out. */
export const linksOf = (typed: string): string[] =>
  linesOf(typed).flatMap((line) => linkOf(line) ?? []);

/** The dates in a typed list, `2026-12-24` each, with or without a name behind it; others are left out. */
export const datesOf = (typed: string): string[] =>
  listOf(typed).flatMap((entry) => dateIn(entry) ?? []);

/** The date that an entry begins with. */
export function dateIn(entry: string): string | undefined {
  const [written] = /^\d{4}-\d{2}-\d{2}(?!\S)/.exec(entry) ?? [];
  return written !== undefined && isDate(written) ? written : undefined;
}
