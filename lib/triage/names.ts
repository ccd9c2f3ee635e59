import type { Word } from './read';

/**
 * Words that are only the name of a part of a product: the "System Down" widget, the tab named Compliance, our Revenue
 * Impact report. They say nothing of what happened.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PARTS = list(
  'widget widgets report reports dashboard tab button banner column columns field label tile badge chart checkbox menu ' +
    'module template templates option role roles status tag monitor folder queue list view screen page filter text ' +
    'dialog panel card section setting alert category rule rules macro macros trigger triggers automation automations snippet',
);
const CALLS = list('named called titled labelled labeled headed entitled saying reading');
/** What is done to a text: "please change 'System down' in the template". */
const EDITS = list(
  'change rename replace edit translate delete remove move add hide insert write type',
);
/** In front of a part these say what is wrong with it, or belong to the sentence. */
const NO_NAME = list(
  'can could not no never broken wrong missing slow failing failed error problem issue with in on for at the of a an ' +
    'my our your this that we i please unable urgent new help how where what why is are does do when which',
);

const QUOTED =
  /["“„]([^"“”„\n]{1,60})["”“]|(?<![\p{L}\p{N}])['‘]([^'‘’\n]{1,60})['’](?![\p{L}\p{N}])/gu;
/** One of them opens what is quoted. */
const QUOTES = ['"', "'", '“', '„', '‘'];
const MOST_WORDS = 10;

/** Marks the words of one text that are names; `words` are its own, in order. Linear in the length of the text. */
export function markNames(words: readonly Word[], text: string): void {
  if (QUOTES.some((sign) => text.includes(sign))) markQuoted(words, text);
  markTitles(words, text);
}

const CAPITAL = /^\p{Lu}[\p{Ll}\p{N}]+$/u;
const isBig = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Whether a word is written with a capital and small letters behind it. */
export function isCapital(text: string, word: Word | undefined): boolean {
  if (!word) return false;
  const { from, to } = word;
  const unit = text.charCodeAt(from);
  if (isSmall(unit)) return false;
  return (isBig(unit) && areSmall(text, from + 1, to)) || CAPITAL.test(text.slice(from, to));
}

/** Whether small letters stand here and nothing else. */
function areSmall(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSmall(text.charCodeAt(at))) return false;
  return from < to;
}

const isOneOf = (kinds: ReadonlySet<string>, word: Word | undefined, of: Word): boolean =>
  word?.sentence === of.sentence && kinds.has(word.form.word);

/** Breach & Sons Ltd is a customer. */
const FIRMS = list('ltd limited inc llc plc gmbh ag corp corporation sons bv sa srl oy ab');

const ARTICLES = list('a an');
const SHOWN = list('error errors warning alarm message messages');

const DETERMINERS = list('a an the my our your their his her this that another each every');

/** The film "Hacked", my macro "Charged twice": what stands between an article and the quotes is a thing, unless it shows a fault. */
const isNoun = (words: readonly Word[], at: number, of: Word): boolean =>
  isOneOf(DETERMINERS, words[at - 1], of) &&
  words[at]?.sentence === of.sentence &&
  !SHOWN.has(words[at].form.word);

/** A "System down" notice, an 'Out of order' sign: what the article stands with is behind the quotes. */
const isLabel = (before: Word | undefined, behind: Word | undefined, of: Word): boolean =>
  isOneOf(ARTICLES, before, of) &&
  behind?.sentence === of.sentence &&
  behind.clause === of.clause + 1 &&
  !SHOWN.has(behind.form.word);

/** Quoted words beside a part of a product, or behind "named". */
function markQuoted(words: readonly Word[], text: string): void {
  let first = 0;
  for (const match of text.matchAll(QUOTED)) {
    while (first < words.length && (words[first]?.from ?? 0) < match.index) first += 1;
    const opening = words[first];
    if (!opening) return;
    let end = first;
    while (end < words.length && (words[end]?.to ?? 0) <= match.index + match[0].length) end += 1;
    const before = words[first - 1];
    if (
      end - first <= MOST_WORDS &&
      (isOneOf(PARTS, before, opening) ||
        isOneOf(CALLS, before, opening) ||
        isOneOf(EDITS, before, opening) ||
        isOneOf(PARTS, words[end], opening) ||
        isNoun(words, first - 1, opening) ||
        isLabel(before, words[end], opening))
    )
      for (const word of words.slice(first, end)) word.isName = true;
  }
}

/** Words with capitals in front of a part of a product, behind "named" or "the course", or in the name of a firm. */
function markTitles(words: readonly Word[], text: string): void {
  for (let first = 0; first < words.length;) {
    const opening = words[first] as Word;
    if (!isCapital(text, opening)) {
      first += 1;
      continue;
    }
    const isAlone =
      !isCapital(text, words[first + 1]) && words[first - 1]?.sentence !== opening.sentence;
    if (isAlone) {
      first += 1;
      continue;
    }
    const goesOn = (at: number): boolean =>
      words[at]?.sentence === opening.sentence && words[at].clause === opening.clause;
    let end = first;
    while (goesOn(end) && isCapital(text, words[end]) && end - first < MOST_WORDS) end += 1;
    // "The Data Loss report" is called Data Loss.
    let start = first;
    while (start < end && NO_NAME.has(words[start]?.form.word ?? '')) start += 1;
    // The part may be written with a capital too: "Revenue Impact Report".
    let part = end;
    while (part > start && !(goesOn(part) && PARTS.has(words[part]?.form.word ?? ''))) part -= 1;
    const run = words.slice(start, part > start ? part : end);
    const opens = words[start - 1]?.sentence !== opening.sentence;
    const isNamed =
      (part > start && (run.length > 1 || !opens)) ||
      (run.length > 1 && isNoun(words, first - 1, opening)) ||
      run.some(({ form }, at) => at > 0 && FIRMS.has(form.word)) ||
      isOneOf(CALLS, words[first - 1], opening);
    if (isNamed && !run.some(({ form }) => NO_NAME.has(form.word)))
      for (const word of run) word.isName = true;
    first = Math.max(end, first + 1);
  }
}

/** What a log or a trace tells whoever can read it. */
const TOLD =
  /^(?:.*exception|.*error|traceback|stack|trace|thread|null|pointer|segmentation|fault|deadlock|heap|core|dump)$/;

/** Marks the words from `start` on, which are of a log, code or a table: only the names of faults are left of them. */
export function markShown(words: readonly Word[], start: number): void {
  for (let at = start; at < words.length; at += 1) {
    const word = words[at] as Word;
    word.isName = !TOLD.test(word.form.word);
  }
}
