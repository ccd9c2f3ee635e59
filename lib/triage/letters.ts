/** Where words begin and end: runs of letters, marks and numbers, with apostrophes inside. */

const LETTER = 1;
const IN_WORD = 2;
const OUTSIDE = 3;

/** By code point, what a character is for a word; 0 until it is met. */
const kinds = new Uint8Array(0x110000);

/** Where the next word begins; `to` when none does. */
export function nextWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && kindAt(text, at) === OUTSIDE) at += 1;
  return at;
}

/** "1,500" and "1.500.000" are one word. */
const GROUPED = /\d{1,3}(?:[.,]\d{3})+(?![\p{L}\d])/uy;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isGroupMark = (unit: number): boolean => unit === 0x2c || unit === 0x2e;
/** ' and ’ */
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

/** Where the word ends that begins at `from`. */
export function endOfWord(text: string, from: number, to: number): number {
  let end = endOfRun(text, from, to, IN_WORD);
  if (isDigit(text.charCodeAt(from)) && end - from <= 3 && isGroupMark(text.charCodeAt(end))) {
    GROUPED.lastIndex = from;
    if (GROUPED.test(text)) return GROUPED.lastIndex;
  }
  while (goesOn(text, end, to)) end = endOfRun(text, end + 1, to, LETTER);
  return end;
}

/** Whether no letter, mark or number stands here. */
export const isOutside = (text: string, at: number): boolean => kindAt(text, at) === OUTSIDE;

const goesOn = (text: string, at: number, to: number): boolean =>
  at + 1 < to && isApostrophe(text.charCodeAt(at)) && kindAt(text, at + 1) === LETTER;

/** Where the run of characters ends of which each is of a kind up to `most`. */
function endOfRun(text: string, from: number, to: number, most: number): number {
  let at = from;
  while (at < to && kindAt(text, at) <= most) at += 1;
  return at;
}

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] || learn(text, at);

/** Either half of a character that takes two is what the whole is, and is looked up as such; a half alone is outside of words. */
function learn(text: string, at: number): number {
  const code = wholeAt(text, at);
  if (isHalf(code)) return OUTSIDE;
  const known = kinds[code];
  if (known) return known;
  const character = String.fromCodePoint(code);
  const isInWord = /^[\p{M}\p{N}]/u.test(character);
  const kind = /^\p{L}/u.test(character) ? LETTER : isInWord ? IN_WORD : OUTSIDE;
  kinds[code] = kind;
  return kind;
}

const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000;

function wholeAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  const isSecond = code >= 0xdc00 && code < 0xe000;
  const whole = isSecond && at > 0 ? (text.codePointAt(at - 1) ?? 0) : code;
  return whole > 0xffff ? whole : code;
}
