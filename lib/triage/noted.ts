import { askedOf, FLAGS, IS_NUMBER, IS_PAST, numberOf } from './numbers';
import type { Word } from './read';
import { NUMBER, type Index, type Lists, type Openings, type Step } from './termIndex';

/** Which words of a text may belong to which terms: noted before any term is looked for. */

/** Looks at a word that may still be taken. */
export type Looks = { left: number };

/** So few words are tried sooner than sentences are marked for them; a try takes so many times what it takes to mark a sentence. */
const FEW = 4;
const SPARED = 8;
/** To put a word in its order costs so many looks. */
const SORTING = 3;

/**
 * The words of a text by their stems, as chains: `heads` has the first entry of each stem, `next` the entry behind an entry; 0 is none. A
 * word has the entry of its own place, counted from 1, and as a number one more, as far behind as there are words (`length`).
 */
export type Noted = {
  words: readonly Word[];
  index: Index;
  looks: Looks;
  stems: Int32Array;
  heads: Int32Array;
  next: Int32Array;
  /** How many stems stand in the text. */
  size: number;
  /** The words that open a place, as far as they were asked for. */
  starts: (readonly number[])[];
  /** How often sentences were marked. */
  marks: number;
  mayBePast: boolean;
};

type Row = Int32Array<ArrayBuffer>;
const none: Row = new Int32Array(0);

/**
 * Rows that are written anew for each text: to make them costs more than to clear them. `counts`: how many words have a stem. `met`: the
 * stems that stand in the text, each once. `where`: by stem, the sentences that have it, as bits that sentences share which stand 32 apart.
 * `open`: how many words open a place. `opened`: the places that are, each once. `openIn`: by place, as `where`. `found`: the terms
 * that may stand in the text. `started`: by place, where its words are among the starts, counted from 1. `marked`: by sentence, when it was
 * marked last.
 */
const rows = {
  stems: none,
  heads: none,
  next: none,
  counts: none,
  met: none,
  where: none,
  open: none,
  opened: none,
  openIn: none,
  found: none,
  started: none,
  marked: none,
};

function clearRows(words: readonly Word[], { opens, places, terms }: Index): void {
  const { length } = words;
  const stems = opens.from.length;
  const sentences = (words[length - 1]?.sentence ?? -1) + 1;
  rows.stems = sized(rows.stems, length);
  rows.next = sized(rows.next, 2 * length + 1);
  rows.heads = sized(rows.heads, stems).fill(0, 0, stems);
  rows.counts = sized(rows.counts, stems).fill(0, 0, stems);
  rows.where = sized(rows.where, stems).fill(0, 0, stems);
  rows.met = sized(rows.met, stems + 1);
  rows.open = sized(rows.open, places.length).fill(0, 0, places.length);
  rows.openIn = sized(rows.openIn, places.length).fill(0, 0, places.length);
  rows.opened = sized(rows.opened, places.length + 1);
  rows.found = sized(rows.found, terms.length);
  rows.started = sized(rows.started, places.length).fill(0, 0, places.length);
  rows.marked = sized(rows.marked, sentences).fill(0, 0, sentences);
}

const sized = (row: Row, length: number): Row =>
  row.length < length ? new Int32Array(2 * length) : row;

/** 1 for 0, and 0 for more: told without a branch, as nobody can foretell which words of a text are its first of a kind. */
const isNone = (count: number): number => (count - 1) >>> 31;

/** Notes the words of a text for terms; what was noted of another text holds no longer. */
export function noteStems(words: readonly Word[], index: Index, looks: Looks): Noted {
  const { length } = words;
  clearRows(words, index);
  const { stems, heads, next, counts, met, where } = rows;
  const before = askedOf(index);
  let size = 0;
  let flags = 0;
  // What no term asks for is noted as stem 0, which opens nothing.
  for (let at = length - 1; at >= 0; at -= 1) {
    const word = words[at] as Word;
    const number = numberOf(word.form, index, before);
    const stem = number >> FLAGS;
    const behind = heads[stem] as number;
    stems[at] = stem;
    met[size] = stem;
    size += isNone(behind);
    next[at + 1] = behind;
    heads[stem] = at + 1;
    counts[stem] = (counts[stem] as number) + 1;
    where[stem] = (where[stem] as number) | (1 << word.sentence);
    flags |= number;
    if (number & IS_NUMBER) {
      const entry = length + at + 1;
      const last = heads[NUMBER] as number;
      met[size] = NUMBER;
      size += isNone(last);
      next[entry] = last;
      heads[NUMBER] = entry;
      counts[NUMBER] = (counts[NUMBER] as number) + 1;
      where[NUMBER] = (where[NUMBER] as number) | (1 << word.sentence);
    }
  }
  const mayBePast = (flags & IS_PAST) > 0;
  return { words, index, looks, stems, heads, next, size, starts: [], marks: 0, mayBePast };
}

/** The terms that a sentence has a word for each place of, in their order; a few more where there are many sentences. */
export function candidates({ size, index }: Noted): Int32Array {
  const { opens, rarest, others } = index;
  const { counts, met, where, open, opened, openIn, found } = rows;
  let places = 0;
  for (let which = 0; which < size; which += 1) {
    const stem = met[which] as number;
    const end = opens.from[stem + 1] as number;
    for (let at = opens.from[stem] as number; at < end; at += 1) {
      const place = opens.row[at] as number;
      const before = open[place] as number;
      opened[places] = place;
      places += isNone(before);
      open[place] = before + (counts[stem] as number);
      openIn[place] = (openIn[place] as number) | (where[stem] as number);
    }
  }
  let terms = 0;
  for (let which = 0; which < places; which += 1) {
    const place = opened[which] as number;
    const end = rarest.from[place + 1] as number;
    for (let at = rarest.from[place] as number; at < end; at += 1) {
      const term = rarest.row[at] as number;
      if (mayStand(others, term, openIn[place] as number)) found[terms++] = term;
    }
  }
  return found.subarray(0, terms).sort();
}

/** Whether one of these sentences opens the other places of a term too. */
function mayStand({ from, row }: Lists, term: number, sentences: number): boolean {
  const end = from[term + 1] as number;
  let left = sentences;
  for (let at = from[term] as number; left !== 0 && at < end; at += 1)
    left &= rows.openIn[row[at] as number] as number;
  return left !== 0;
}

/** The words that open a place, in their order. */
export function startsOf(noted: Noted, place: number): readonly number[] {
  const { looks, heads, starts } = noted;
  const { started } = rows;
  const known = started[place] as number;
  if (known > 0) return starts[known - 1] as readonly number[];
  const { head, byHead } = noted.index.places[place] as Openings;
  let own: number[] = [];
  let stems = 0;
  if (!byHead) {
    looks.left -= 1;
    addChain(noted, head, own);
  } else
    for (const stem of byHead.keys()) {
      looks.left -= 1;
      if (heads[stem] === 0) continue;
      stems += 1;
      addChain(noted, stem, own);
    }
  looks.left -= (stems > 1 ? SORTING : 1) * own.length;
  // Numbers in a row of their own are sorted many times faster.
  if (stems > 1) own = [...Int32Array.from(own).sort()];
  started[place] = starts.push(own);
  return own;
}

function addChain({ words, heads, next }: Noted, stem: number, to: number[]): void {
  const { length } = words;
  for (let entry = heads[stem] as number; entry > 0; entry = next[entry] as number)
    to.push(entry > length ? entry - length - 1 : entry - 1);
}

/** Marks the sentences that have a word for the rarest other place of a term; false where that spares less than it costs. */
export function markSentences(noted: Noted, steps: readonly Step[]): boolean {
  const { words, looks } = noted;
  const { open, marked } = rows;
  const { place: opening } = steps[0] as Step;
  const tries = open[opening] as number;
  if (tries <= FEW) return false;
  let rarest = -1;
  for (const { place } of steps)
    if (place !== opening && (rarest < 0 || (open[place] as number) < (open[rarest] as number)))
      rarest = place;
  if (rarest < 0 || (open[rarest] as number) > SPARED * tries) return false;
  const there = startsOf(noted, rarest);
  looks.left -= there.length;
  noted.marks += 1;
  for (const word of there) marked[(words[word] as Word).sentence] = noted.marks;
  return true;
}

/** Whether the sentence of a word was marked last. */
export const isMarked = ({ words, marks }: Noted, word: number): boolean =>
  rows.marked[(words[word] as Word).sentence] === marks;
