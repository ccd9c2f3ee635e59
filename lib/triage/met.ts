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

/** A word as somebody wrote it. */
export type Written = { to: number; form: Form; isCapital: boolean };

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

/** A figure of digits alone; `value` is what they are worth. */
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

/** A capital and small letters behind it. */
const CAPITAL = /^\p{Lu}[\p{Ll}\p{N}]+$/u;

/** English letters by character code, a to z as 1 to 26 and the apostrophe as 27; others are not told here. */
const letters = new Uint8Array(0x10000);
for (let letter = 1; letter <= 26; letter += 1)
  letters[0x60 + letter] = letters[0x40 + letter] = letter;
for (const apostrophe of "'’") letters[apostrophe.charCodeAt(0)] = 27;

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
const PART = 0x3fffffff;

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

/** Reads the word that begins at `from` and ends before `to`. */
export function readWord(text: string, from: number, to: number, into: Written): void {
  // The last twelve letters.
  let a = 0;
  let b = 0;
  let at = from;
  for (let letter; at < to && (letter = letters[text.charCodeAt(at)] as number); at += 1) {
    a = ((a << 5) | (b >>> 25)) & PART;
    b = ((b << 5) | letter) & PART;
  }
  const isShort = at > from && at - from <= HALF && (at === to || isOutside(text, at));
  const form = isShort ? forms[slotOf(a, b, 0, 0)] : null;
  if (!form) return readOther(text, { from, to }, at, a, b, into);
  into.to = at;
  into.form = form;
  into.isCapital = isCapital(text.charCodeAt(from)) && areSmall(text, from + 1, at);
}

/**
 * Reads a word that is long, or met for the first time, or not of English letters alone: of these it has those before `at`, of which the
 * last twelve are `a` and `b`.
 */
function readOther(
  text: string,
  { from, to }: Stretch,
  at: number,
  a: number,
  b: number,
  into: Written,
): void {
  if (at === from && readFigure(text, from, to, into)) return;
  const end = endOfWord(text, from, to);
  const isKept = end === at && at - from <= 2 * HALF;
  // The letters in front of the last twelve.
  let c = 0;
  let d = 0;
  for (let early = from; isKept && early < at - HALF; early += 1) {
    c = ((c << 5) | (d >>> 25)) & PART;
    d = ((d << 5) | (letters[text.charCodeAt(early)] as number)) & PART;
  }
  const slot = isKept ? slotOf(a, b, c, d) : -1;
  const before = forms[slot];
  const written = text.slice(from, end);
  const form = before ?? formsOf(written);
  into.to = end;
  into.form = form;
  into.isCapital = !isSmall(text.charCodeAt(from)) && CAPITAL.test(written);
  if (before || !isKept) return;
  keys.set([a, b, c, d], 4 * slot);
  keep(form, slot);
}

const isCapital = (unit: number): boolean => unit < 0x5b;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Whether small letters stand here and nothing else. */
function areSmall(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSmall(text.charCodeAt(at))) return false;
  return from < to;
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

/** Reads digits that end where they stand alone. Hardly a number is met twice, so none is kept. */
function readFigure(text: string, from: number, to: number, into: Written): boolean {
  let value = 0;
  let at = from;
  for (; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (at === from || endOfWord(text, from, to) !== at) return false;
  into.to = at;
  into.form = figureOf(text.slice(from, at), value);
  into.isCapital = false;
  return true;
}
