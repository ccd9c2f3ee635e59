import { insteadOf } from '../instead';
import type { Replacing } from './avoid';
import type { Put, Swapped } from './finding';

/** What one click changes in a text that stands in the page. */

const BEFORE = /\S+[^\S\n]*$/;
const AFTER = /^[^\S\n]*\S+/;
/** As far as the next word may be. */
const REACH = 80;

/**
 * The change with as many neighbouring words of its line as it needs to begin and to end with a sign: editors keep what is pasted, and
 * nothing that is nothing. None where the line has no such word.
 */
export function putInto(
  text: string,
  { from, to, words, offered }: Replacing,
): Swapped<Put> | undefined {
  const said = text.slice(from, to);
  const isBare = (edge: RegExp): boolean => edge.test(said) || edge.test(words) || words === '';
  const before = text.slice(Math.max(0, from - REACH), from);
  const after = text.slice(to, to + REACH);
  const right = isBare(/\s$/) || /^[\p{L}\p{N}]/u.test(after) ? (AFTER.exec(after)?.[0] ?? '') : '';
  const left =
    isBare(/^\s/) && (words !== '' || right.trim() === '' || /^\s/.test(said))
      ? (BEFORE.exec(before)?.[0] ?? '')
      : '';
  const next = left + words + right;
  const [start, end] = [from - left.length, to + right.length];
  if (/^\s|\s$/.test(next) || next === '' || /^\s|\s$/.test(text.slice(start, end)))
    return undefined;
  return { edit: { instead: insteadOf(text, start, end), words: next }, words: offered };
}
