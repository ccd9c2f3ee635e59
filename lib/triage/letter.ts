import { isAbove, isHeader, isMarked, startsHistory } from './clients';
import { isBanner, isClosing, isDisclaimer, isPostscript, mayBeFormal } from './closing';
import { isChange, isFence, isMarkup, isScrap, rowOf } from './scrap';

/** Which parts of a mail are the writer's own words. Offsets are those of the text as it was read. */

/** `isShown`: a log, code or a table, which shows something and tells nothing. */
export type Stretch = { from: number; to: number; isShown?: true };

/** `words`: what is judged. `signature`: what stands behind the closing, where a title may be. */
export type Letter = { words: Stretch[]; signature: Stretch | null };

const LONGEST_LINE = 400;
const LONGEST_SIGNATURE = 400;
/** A line of fewer characters marks nothing. */
const SHORTEST_MARK = 2;

/**
 * Leaves out quoted lines, what follows a reply header, the signature and the legal footer. A mail that holds nothing but a forwarded
 * one is read as that. Linear in the length of the text.
 */
export function ownWords(text: string): Letter {
  const words: Stretch[] = [];
  const markup = isWholeMarkup(text) ? () => false : isMarkup;
  const isFormal = mayBeFormal(text);
  let closing = -1;
  let resumes = -1;
  let hasOwn = false;
  let isForwarded = false;
  let isFenced = false;
  let previous = '';
  let row = '';
  let line = lineAt(text, 0);
  for (;;) {
    const { from, to, written } = line;
    const next = lineAt(text, to + 1);
    const isMark = written.length >= SHORTEST_MARK && to - from < LONGEST_LINE;
    const upcoming = next.written.trim() === '' ? '' : next.written;
    if (isMark && startsHistory(written, previous, upcoming)) {
      if (hasOwn) break;
      isForwarded = true;
    } else if (isFormal && isMark && hasOwn && isDisclaimer(written)) break;
    else if (isFence(written)) isFenced = !isFenced;
    else if (
      !isMarked(written) &&
      !(isMark && ((isFormal && isBanner(written)) || isAbove(written, next.written))) &&
      !(isForwarded && isHeader(written))
    ) {
      const own = rowOf(written);
      const isShown =
        isFenced ||
        isChange(written, previous, next.written) ||
        (own !== '' && (own === row || own === rowOf(next.written))) ||
        (isMark && (isScrap(written) || markup(written)));
      row = own;
      if (isMark && hasOwn && closing < 0 && isClosing(written)) closing = words.length;
      if (closing >= 0 && resumes < 0 && isMark && isPostscript(written)) resumes = words.length;
      words.push(isShown ? { from, to, isShown } : { from, to });
      hasOwn ||= written.trim() !== '';
    }
    if (written.trim() !== '') previous = written;
    if (to >= text.length) break;
    line = next;
  }
  const start = words[closing]?.from;
  const end = (resumes < 0 ? words.at(-1) : words[resumes - 1])?.to ?? 0;
  if (start === undefined || end - start > LONGEST_SIGNATURE) return { words, signature: null };
  return {
    words: [...words.slice(0, closing), ...(resumes < 0 ? [] : words.slice(resumes))],
    signature: { from: start, to: end },
  };
}

type Line = Stretch & { written: string };

/** The line that begins at `from`, of which only the first characters are looked at. */
function lineAt(text: string, from: number): Line {
  const newline = from > text.length ? -1 : text.indexOf('\n', from);
  const to = newline < 0 ? text.length : newline;
  return { from, to, written: text.slice(from, Math.min(to, from + LONGEST_LINE)) };
}

/** A page that came as its source is read as a page; tags beside words are shown by them. */
const isWholeMarkup = (text: string): boolean =>
  /^\s*<[^\n]*>/.test(text) && />\s*$/.test(text.slice(-20));

const MOST_LINES = 8;
const FOOT_LINE = /^[^.?!\n]{0,60}$/;
const MOST_WORDS_IN_LINE = 8;

/**
 * Where the short lines begin that a letter ends with, also without a closing in front: a name, a title, an address. The length
 * of the text where there are none.
 */
export function footOf(text: string): number {
  let foot = text.length;
  let end = text.trimEnd().length;
  for (let line = 0; line < MOST_LINES && end > 0; line += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const written = text.slice(start, Math.min(end, start + LONGEST_LINE)).trim();
    if (written !== '') {
      if (!FOOT_LINE.test(written) || written.split(/\s+/).length > MOST_WORDS_IN_LINE) break;
      foot = start;
    }
    end = start - 1;
  }
  return foot;
}
