/**
 * How a text becomes what a model counts: words, pairs of neighbours, words of the opening, and runs of three to five
 * letters inside a word, each as a 32-bit number (FNV-1a). Lower case; an apostrophe inside a word is dropped, so that
 * "can't" and "cant" are one.
 */

/** More of a text says no more about what it is, and hostile texts are long. */
export const LONGEST_TEXT = 1500;
/** The opening: what a person writes first is what the ticket is about. */
const OPENING = 12;
const SHORTEST_RUN = 3;
const LONGEST_RUN = 5;
/** A longer word is a token or a link: its first letters are enough. */
const LONGEST_WORD = 32;

const START = 0x811c9dc5;
const PRIME = 0x01000193;
const PAIR = 0x9e3779b1;
const OPENS = 0x85ebca6b;
const RUN = 0xc2b2ae35;
const BORDER = 32;

/** Words `0` to `size` of a text: their numbers, and where they stand. Reused from text to text. */
export type Words = { size: number; hash: Uint32Array; from: Uint16Array; to: Uint16Array };

export const newWords = (): Words => ({
  size: 0,
  hash: new Uint32Array(LONGEST_TEXT),
  from: new Uint16Array(LONGEST_TEXT),
  to: new Uint16Array(LONGEST_TEXT),
});

/** Letters and digits; above ASCII everything but spaces, punctuation and signs. */
const isLetter = (code: number): boolean =>
  code < 128
    ? (code > 96 && code < 123) || (code > 47 && code < 58)
    : code > 0xbf &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      (code < 0x2000 || code > 0x2bff) &&
      (code < 0x3000 || code > 0x303f);

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 96;

/** Lower case of the same length, so that places in it are places in the text. */
export function lowered(text: string): string {
  const cut = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  const lower = cut.toLowerCase();
  return lower.length === cut.length
    ? lower
    : Array.from({ length: cut.length }, (_, at) => cut[at]?.toLowerCase()[0]).join('');
}

/** Reads the words of a lowered text into `words`. Linear. */
export function readWords(lower: string, words: Words): void {
  let size = 0;
  const end = lower.length;
  for (let at = 0; at < end;) {
    let code = lower.charCodeAt(at);
    if (!isLetter(code)) {
      at += 1;
      continue;
    }
    const from = at;
    let hash = START;
    do {
      if (!isApostrophe(code)) hash = Math.imul(hash ^ code, PRIME);
      at += 1;
      code = at < end ? lower.charCodeAt(at) : 0;
    } while (isLetter(code) || (isApostrophe(code) && isLetter(lower.charCodeAt(at + 1))));
    words.hash[size] = hash;
    words.from[size] = from;
    words.to[size] = at;
    size += 1;
  }
  words.size = size;
}

export const pairOf = (first: number, second: number): number =>
  Math.imul(Math.imul(first ^ PAIR, PRIME) ^ second, PRIME) >>> 0;

export const openingOf = (word: number): number => Math.imul(word ^ OPENS, PRIME) >>> 0;
export const isOpening = (at: number): boolean => at < OPENING;

const letters = new Uint16Array(LONGEST_WORD + 2);

/** Calls `take` with the number of each run of letters in a word, its borders counted as letters. */
export function eachRun(
  lower: string,
  from: number,
  to: number,
  take: (run: number) => void,
): void {
  let size = 1;
  letters[0] = BORDER;
  for (let at = from; at < to && size <= LONGEST_WORD; at += 1) {
    const code = lower.charCodeAt(at);
    if (!isApostrophe(code)) letters[size++] = code;
  }
  letters[size++] = BORDER;
  for (let first = 0; first + SHORTEST_RUN <= size; first += 1) {
    let hash = RUN;
    const last = Math.min(size, first + LONGEST_RUN);
    for (let at = first; at < last; at += 1) {
      hash = Math.imul(hash ^ (letters[at] ?? 0), PRIME);
      if (at - first + 1 >= SHORTEST_RUN) take(hash >>> 0);
    }
  }
}
