import { spellOut, stem } from '../playbook/forms';
import { FILLERS, isNumber, leaning } from './english';
import { meant } from './typos';
import type { Stretch } from './letter';
import { endOfWord, isOutside } from './letters';
import { turns } from './meaning';
import { isPast } from './sense';

/** What is known of a word wherever it stands. `word` is in lower case and spelled out. */
export type Form = {
  word: string;
  stem: string;
  isFiller: boolean;
  isNumber: boolean;
  leaning: number;
  /** Can change how a term behind it is meant. */
  turns: boolean;
  /** Can tell that something is long past. */
  isPast: boolean;
  /** The word behind it that was written in one with it: "can't" is "can" and "not". */
  next: Form | null;
  /** No other form has it; 0 for one that is not kept. */
  id: number;
};

/** Where the word ends that was read last. */
export type Ended = { at: number };

/** No small word begins with a digit, and no slip of the finger is looked for behind one. */
const isFigure = (written: string): boolean => written >= '0' && written < ':';

function formOf(word: string, next: Form | null): Form {
  const isWord = !isFigure(word);
  return {
    word,
    // Endings are of letters: a word that ends in a digit is its own stem.
    stem: isFigure(word.slice(-1)) ? word : stem(word),
    isFiller: isWord && FILLERS.has(word),
    isNumber: isNumber(word),
    leaning: isWord ? leaning(word) : 0,
    turns: isWord && turns(word),
    isPast: isPast(word),
    next,
    id: 0,
  };
}

/**
 * A figure of digits alone, where `value` is what they are worth; or a code of letters and two digits or more, which is worth nothing: no
 * small word is one, and no slip of the finger leads from one to a word.
 */
const figureOf = (word: string, value: number): Form => ({
  word,
  stem: word,
  isFiller: false,
  isNumber: value >= 2,
  leaning: 0,
  turns: false,
  isPast: word.length === 4 && isPast(word),
  next: null,
  id: 0,
});

/** The form of what somebody wrote as one word, and the next behind it. */
function formsOf(written: string): Form {
  const [first = '', second] = isFigure(written) ? spellOut(written) : spellOut(written).map(meant);
  return formOf(first, second === undefined ? null : formOf(second, null));
}

/**
 * By character code, English letters: a to z as 1 to 26 and the apostrophe as 27; what of ASCII is outside of words; others are not told
 * here.
 */
const APOSTROPHE = 27;
const OUTSIDE = 32;
const OTHER = 64;
const letters = new Uint8Array(0x10000).fill(OTHER);
for (let unit = 0; unit < 0x80; unit += 1)
  if (isOutside(String.fromCharCode(unit), 0)) letters[unit] = OUTSIDE;
for (let letter = 1; letter <= 26; letter += 1)
  letters[0x60 + letter] = letters[0x40 + letter] = letter;
for (const apostrophe of "'’") letters[apostrophe.charCodeAt(0)] = APOSTROPHE;

/**
 * Words met so far. Twelve letters fill two numbers, and twenty-four the four that are a word's key and no other's: the text is looked at
 * once to find a word, where it ends and what it stands for, and no piece is cut out of it. All is forgotten when half of the slots are
 * taken, so that no text can fill the memory.
 */
const SLOTS = 1 << 14;
const keys = new Int32Array(4 * SLOTS);
const forms = new Array<Form | null>(SLOTS).fill(null);
let size = 0;
let lastId = 0;
const HALF = 12;

/** Where the word of a key stands, or the free slot that it would get: no word has 0 for its last letters. */
function slotOf(a: number, b: number, c: number, d: number): number {
  let slot = Math.imul(a ^ Math.imul(b ^ c ^ (d << 2), 0x9e3779b1), 0x85ebca6b) >>> 18;
  for (; ; slot = (slot + 1) & (SLOTS - 1)) {
    const at = 4 * slot;
    const last = keys[at + 1];
    if (last === b && keys[at] === a && keys[at + 2] === c && keys[at + 3] === d) return slot;
    if (last === 0) return slot;
  }
}

/** Whether an English letter begins a word here. */
export const isLetter = (text: string, at: number): boolean =>
  (letters[text.charCodeAt(at)] as number) < APOSTROPHE;

/** Reads the word that begins at `from` and ends before `to`. */
export function readWord(text: string, from: number, to: number, ended: Ended): Form {
  // The last twelve letters, and a part of the one before them.
  let a = 0;
  let b = 0;
  let at = from;
  let letter = OUTSIDE;
  for (; at < to; at += 1) {
    letter = letters[text.charCodeAt(at)] as number;
    if (letter >= OUTSIDE) break;
    a = (a << 5) | (b >>> 27);
    b = (b << 5) | letter;
  }
  const isShort =
    at > from && at - from <= HALF && (at === to || letter === OUTSIDE || isOutside(text, at));
  const form = isShort ? forms[slotOf(a, b, 0, 0)] : null;
  if (!form) return readOther(text, { from, to }, at, a, b, ended);
  ended.at = at;
  return form;
}

/**
 * Reads a word that is long, or met for the first time, or not of English letters alone: of these it has those before `at`, of which the
 * last are `a` and `b`.
 */
function readOther(
  text: string,
  { from, to }: Stretch,
  at: number,
  a: number,
  b: number,
  ended: Ended,
): Form {
  const end = endOfWord(text, from, to);
  ended.at = end;
  // Hardly a figure or a code is met twice, so none is kept.
  const value = valueOf(text, at, end);
  if (value >= 0 && at === from) return figureOf(text.slice(from, end), value);
  if (value >= 0 && end - at > 1) return figureOf(text.slice(from, end).toLowerCase(), 0);
  if (end !== at || at - from > 2 * HALF) return formsOf(text.slice(from, end));
  // The letters in front of the last twelve.
  let c = 0;
  let d = 0;
  for (let early = from; early < at - HALF; early += 1) {
    c = (c << 5) | (d >>> 27);
    d = (d << 5) | (letters[text.charCodeAt(early)] as number);
  }
  const slot = slotOf(a, b, c, d);
  const before = forms[slot];
  if (before) return before;
  const form = formsOf(text.slice(from, end));
  const key = 4 * slot;
  keys[key] = a;
  keys[key + 1] = b;
  keys[key + 2] = c;
  keys[key + 3] = d;
  keep(form, slot);
  return form;
}

function keep(form: Form, slot: number): void {
  forms[slot] = form;
  for (let one: Form | null = form; one; one = one.next) one.id = lastId += 1;
  size += 1;
  if (size <= SLOTS / 2) return;
  forms.fill(null);
  keys.fill(0);
  size = 0;
}

/** What the digits between two places are worth; -1 where there are none, or something else stands there too. */
function valueOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return from < to ? value : -1;
}
