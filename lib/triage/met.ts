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
    stem: stem(word),
    isFiller: isWord && FILLERS.has(word),
    isNumber: isNumber(word),
    leaning: isWord ? leaning(word) : 0,
    turns: isWord && turns(word),
    isPast: isPast(word),
    askedBy: null,
    number: 0,
  };
}

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
 * Words met so far, as a tree: a letter leads from one knot to the next, and where a word ends stand its forms. The text is looked at
 * once to find a word, where it ends and what it stands for. The tree is cut down when it is full, so that no text can fill the memory.
 */
const KNOTS = 1 << 15;
const tree = {
  next: new Uint16Array(KNOTS * 32),
  forms: new Array<readonly Form[] | undefined>(KNOTS).fill(undefined),
  size: 1,
};
/** A longer word is hardly met twice. */
const LONGEST = 24;

/** Reads the word that begins at `from` and ends before `to`. */
export function readWord(text: string, from: number, to: number, into: Written): void {
  const { next, forms } = tree;
  let knot = 0;
  let signs = 0;
  let at = from;
  for (; at < to; at += 1) {
    const letter = letters[text.charCodeAt(at)] as number;
    const below = letter && (next[knot * 32 + (letter & 31)] as number);
    if (below === 0) break;
    knot = below;
    signs += letter >> 5;
  }
  const known = endsAt(text, at, to) ? forms[knot] : undefined;
  if (known) {
    into.to = at;
    into.forms = known;
    into.isCapital =
      signs === 1 && at - from > 1 && (letters[text.charCodeAt(from)] as number) > 32;
    return;
  }
  into.to = endOfWord(text, from, to);
  const written = text.slice(from, into.to);
  into.forms = formsOf(written);
  into.isCapital = CAPITAL.test(written);
  if (written.length <= LONGEST) remember(written, into.forms);
}

function remember(written: string, forms: readonly Form[]): void {
  const { length } = written;
  for (let at = 0; at < length; at += 1) if (!letters[written.charCodeAt(at)]) return;
  if (tree.size + length > KNOTS) {
    tree.next.fill(0);
    tree.forms.fill(undefined);
    tree.size = 1;
  }
  let knot = 0;
  for (let at = 0; at < length; at += 1) {
    const letter = (letters[written.charCodeAt(at)] as number) & 31;
    knot = tree.next[knot * 32 + letter] ||= tree.size++;
  }
  tree.forms[knot] = forms;
}
