import { spellOut, stem } from '../playbook/forms';
import { FILLERS, isNumber, leaning } from './english';
import { meant } from './typos';
import { endOfWord, endsAt } from './letters';
import { turns } from './meaning';
import { isPast } from './sense';
import type { Index } from './termIndex';

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
  /** The terms that asked for it last, and the number that they have for its stem: see `stemIn`. */
  askedBy: Index | null;
  number: number;
};

/** The number of a word's stem in an index, 0 for one that no term asks for; the same terms ask again and again. */
export function stemIn(index: Index, form: Form): number {
  if (form.askedBy !== index) {
    form.askedBy = index;
    form.number = index.stems.get(form.stem) ?? 0;
  }
  return form.number;
}

/** A word as somebody wrote it. `forms`: the words that it stands for, mostly one: "can't" is two. */
export type Written = { to: number; forms: readonly Form[]; isCapital: boolean };

/** No small word begins with a digit, and no slip of the finger is looked for behind one. */
const isFigure = (written: string): boolean => written >= '0' && written < ':';

function formOf(word: string): Form {
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
    askedBy: null,
    number: 0,
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
  askedBy: null,
  number: 0,
});

const formsOf = (written: string): readonly Form[] =>
  isFigure(written)
    ? spellOut(written).map(formOf)
    : spellOut(written).map((word) => formOf(meant(word)));

/** A capital and small letters behind it. */
const CAPITAL = /^\p{Lu}[\p{Ll}\p{N}]+$/u;

/** English letters by character code, a to z as 1 to 26 and the apostrophe as 27; 32 more for a capital, 64 for an apostrophe. */
const letters = new Uint8Array(0x10000);
for (let letter = 1; letter <= 26; letter += 1) {
  letters[0x60 + letter] = letter;
  letters[0x40 + letter] = 32 | letter;
}
for (const apostrophe of "'’") letters[apostrophe.charCodeAt(0)] = 64 | 27;

/**
 * Words met so far. Twelve letters fill two numbers, and twenty-four the four that are a word's key and no other's: the text is looked at
 * once to find a word, where it ends and what it stands for, and no piece is cut out of it. All is forgotten when half of the slots are
 * taken, so that no text can fill the memory.
 */
const SLOTS = 1 << 14;
const met = {
  keys: new Int32Array(4 * SLOTS),
  forms: new Array<readonly Form[] | undefined>(SLOTS).fill(undefined),
  size: 0,
};
const HALF = 12;
const PART = 0x3fffffff;

/** Where the word of a key stands, or the free slot that it would get. */
function slotOf(a: number, b: number, c: number, d: number): number {
  const { keys, forms } = met;
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(c ^ d, 0xc2b2ae35);
  hash ^= hash >>> 15;
  let slot = hash & (SLOTS - 1);
  for (; forms[slot] !== undefined; slot = (slot + 1) & (SLOTS - 1)) {
    const at = 4 * slot;
    if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d) break;
  }
  return slot;
}

/** Reads the word that begins at `from` and ends before `to`. */
export function readWord(text: string, from: number, to: number, into: Written): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let signs = 0;
  let at = from;
  const half = Math.min(to, from + HALF);
  for (let letter; at < half && (letter = letters[text.charCodeAt(at)] as number); at += 1) {
    a = ((a << 5) | (b >>> 25)) & PART;
    b = ((b << 5) | (letter & 31)) & PART;
    signs += letter >> 5;
  }
  const end = Math.min(to, half + HALF);
  if (at === half)
    for (let letter; at < end && (letter = letters[text.charCodeAt(at)] as number); at += 1) {
      c = ((c << 5) | (d >>> 25)) & PART;
      d = ((d << 5) | (letter & 31)) & PART;
      signs += letter >> 5;
    }
  const isWhole = at > from && endsAt(text, at, to);
  const slot = isWhole ? slotOf(a, b, c, d) : 0;
  const known = isWhole ? met.forms[slot] : undefined;
  if (known) {
    into.to = at;
    into.forms = known;
    into.isCapital =
      signs === 1 && at - from > 1 && (letters[text.charCodeAt(from)] as number) > 32;
    return;
  }
  if (at === from && readFigure(text, from, to, into)) return;
  into.to = endOfWord(text, from, to);
  const written = text.slice(from, into.to);
  into.forms = formsOf(written);
  into.isCapital = CAPITAL.test(written);
  if (!isWhole || into.to !== at) return;
  met.forms[slot] = into.forms;
  met.keys.set([a, b, c, d], 4 * slot);
  met.size += 1;
  if (met.size > SLOTS / 2) {
    met.forms.fill(undefined);
    met.size = 0;
  }
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
  into.forms = [figureOf(text.slice(from, at), value)];
  into.isCapital = false;
  return true;
}
