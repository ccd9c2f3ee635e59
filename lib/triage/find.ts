import { BREAKS } from './english';
import { FAR, meaningOf, type Meaning } from './meaning';
import { stemIn } from './met';
import type { Word } from './read';
import {
  headsOf,
  NUMBER,
  openedBy,
  type Index,
  type Lists,
  type Openings,
  type Phrase,
  type Step,
} from './termIndex';

export { indexOf, type Index } from './termIndex';

/** Words `first` to `last` of the text say `term`. */
export type Found = { term: number; first: number; last: number } & Meaning;

/** A term that stands more often says no more: what a text repeats so often was said in its first part. */
const MOST_TIMES = 50;
/**
 * What may be found in one text, and how many looks it may take: a third more than the playbooks that ship need for a megabyte of their own
 * words, and less than a page may wait. Only a playbook that was made to block the panel asks for more; what its later terms say is not heard.
 */
export const MOST_FOUND = 12_000;
export const MOST_LOOKS = 2_500_000;

/** Looks at a word that may still be taken. */
export type Looks = { left: number };

/**
 * Everywhere a term stands and is not denied, up to the bounds above. Which places the text has words for is noted first, so that only a
 * term is looked for that has one for each of its places.
 */
export function findAll(
  words: readonly Word[],
  index: Index,
  looks: Looks = { left: MOST_LOOKS },
): Found[] {
  const noted = noteStems(words, index);
  const found: Found[] = [];
  const search: Search = { words, stems: noted.stems, index, looks, own: [], size: 0, failed: 0 };
  for (const term of candidates(noted, index)) {
    if (found.length === MOST_FOUND || looks.left <= 0) break;
    const steps = index.terms[term] as readonly Step[];
    const starts = startsOf(noted, index, steps[0] as Step);
    looks.left -= starts.length;
    forget(search, steps);
    let times = 0;
    for (let first = nextOf(starts, noted); first >= 0; first = nextOf(starts, noted)) {
      if (times === MOST_TIMES || found.length === MOST_FOUND || looks.left <= 0) break;
      looks.left -= starts.length;
      search.size = 0;
      const last = reach(search, first, steps, 0);
      if (last < 0) continue;
      forget(search, steps);
      looks.left -= FAR + last - first;
      const said = meaningOf(words, search.own.slice(0, search.size), noted.mayBePast);
      if (!said) continue;
      found.push({ term, first, last, ...said });
      times += 1;
    }
  }
  return found;
}

/**
 * The words of a text by their stems, as chains: `heads` has the first entry of each stem, `next` the entry behind an entry; 0 is none. A
 * word has the entry of its own place, counted from 1, and as a number one more, as far behind as there are words (`length`). `met`: the
 * stems that stand in the text, each once.
 */
type Noted = {
  length: number;
  stems: Int32Array;
  heads: Int32Array;
  next: Int32Array;
  met: number[];
  mayBePast: boolean;
};

/** Rows that are written anew for each text: to make them costs more than to clear them. */
const rows = {
  stems: new Int32Array(0),
  heads: new Int32Array(0),
  next: new Int32Array(0),
  open: new Uint8Array(0),
};

function clearRows({ length }: readonly Word[], { opens, places }: Index): void {
  const stems = opens.from.length;
  if (rows.stems.length < length) rows.stems = new Int32Array(2 * length);
  if (rows.next.length <= 2 * length) rows.next = new Int32Array(4 * length + 1);
  if (rows.heads.length < stems) rows.heads = new Int32Array(stems);
  else rows.heads.fill(0, 0, stems);
  if (rows.open.length < places.length) rows.open = new Uint8Array(places.length);
  else rows.open.fill(0, 0, places.length);
}

function noteStems(words: readonly Word[], index: Index): Noted {
  const { length } = words;
  clearRows(words, index);
  const { stems, heads, next } = rows;
  const met: number[] = [];
  let mayBePast = false;
  const note = (stem: number, entry: number): void => {
    const behind = heads[stem] as number;
    if (behind === 0) met.push(stem);
    next[entry] = behind;
    heads[stem] = entry;
  };
  for (let at = length - 1; at >= 0; at -= 1) {
    const { form } = words[at] as Word;
    const stem = stemIn(index, form);
    stems[at] = stem;
    if (stem > 0) note(stem, at + 1);
    if (form.isNumber) note(NUMBER, length + at + 1);
    if (form.isPast) mayBePast = true;
  }
  return { length, stems, heads, next, met, mayBePast };
}

/** The terms that the text has a word for each place of, in their order. */
function candidates({ met }: Noted, { opens, rarest, others }: Index): number[] {
  const { open } = rows;
  const opened: number[] = [];
  for (const stem of met)
    for (let at = opens.from[stem] as number; at < (opens.from[stem + 1] as number); at += 1) {
      const place = opens.row[at] as number;
      if (open[place] === 0) {
        open[place] = 1;
        opened.push(place);
      }
    }
  const found: number[] = [];
  for (const place of opened)
    for (let at = rarest.from[place] as number; at < (rarest.from[place + 1] as number); at += 1) {
      const term = rarest.row[at] as number;
      if (isOpen(others, term, open)) found.push(term);
    }
  return found.sort((a, b) => a - b);
}

function isOpen({ from, row }: Lists, term: number, open: Uint8Array): boolean {
  const end = from[term + 1] as number;
  for (let at = from[term] as number; at < end; at += 1)
    if (open[row[at] as number] === 0) return false;
  return true;
}

/** The first entry of each stem that may open a step. */
function startsOf({ heads }: Noted, { places }: Index, { place }: Step): number[] {
  const starts: number[] = [];
  for (const stem of headsOf(places[place] as Openings)) {
    const entry = heads[stem] as number;
    if (entry > 0) starts.push(entry);
  }
  return starts;
}

/** The first of the words that the entries stand for, whose chain moves on; -1 when all are at their ends. */
function nextOf(starts: number[], { length, next }: Noted): number {
  let first = -1;
  let which = 0;
  for (let one = 0; one < starts.length; one += 1) {
    const entry = starts[one] as number;
    const word = entry > length ? entry - length - 1 : entry - 1;
    if (word < 0 || (first >= 0 && word >= first)) continue;
    first = word;
    which = one;
  }
  if (first >= 0) starts[which] = next[starts[which] as number] as number;
  return first;
}

type Search = {
  words: readonly Word[];
  /** The numbers of their stems. */
  stems: Int32Array;
  index: Index;
  looks: Looks;
  /** The first `size` entries are the words that belong to the term. */
  own: number[];
  size: number;
  /** Where this term's numbers begin among the `FAILED`. */
  failed: number;
};

/**
 * Steps that led nowhere from a word: none is tried twice, so that the ways through several gaps add up and don't multiply. A mark that
 * takes another's slot forgets it, which costs a second try and no more.
 */
const FAILED = new Float64Array(1 << 15);
let marks = 1;

/** What was tried for another term, or before the last time that this one was found, holds no longer. */
function forget(search: Search, steps: readonly Step[]): void {
  search.failed = marks;
  marks += (search.words.length + 1) * (steps.length + 1);
}

const LONGEST_GAP = 6;
const MOST_FILLERS = 3;

/** Index of the last word when the steps from `step` on stand at `at`, behind small words or a gap; else -1. */
function reach(search: Search, at: number, steps: readonly Step[], step: number): number {
  const here = steps[step];
  if (here === undefined) return at - 1;
  const { words, stems, index, looks } = search;
  if (looks.left <= 0) return -1;
  const key = search.failed + at * (steps.length + 1) + step;
  if (step > 1) {
    if (FAILED[key & (FAILED.length - 1)] === key) return -1;
    FAILED[key & (FAILED.length - 1)] = key;
  }
  const place = index.places[here.place] as Openings;
  const furthest = step === 0 ? at : at + (here.gap ? LONGEST_GAP : MOST_FILLERS);
  const before = words[at - 1];
  const sentence = (step === 0 ? words[at] : before)?.sentence;
  for (let start = at; start <= furthest; start += 1) {
    looks.left -= 1;
    const word = words[start];
    if (word === undefined || word.sentence !== sentence) return -1;
    const { form } = word;
    const opening = place.head === NUMBER && form.isNumber ? NUMBER : (stems[start] as number);
    const phrases = openedBy(place, opening);
    if (phrases) {
      if (!here.gap && step > 0 && word.clause !== before?.clause) return -1;
      const size = search.size;
      for (const phrase of phrases) {
        const next = follow(search, start, phrase);
        const last = next < 0 ? -1 : reach(search, next, steps, step + 1);
        if (last >= 0) return last;
        search.size = size;
      }
    }
    if (here.gap ? BREAKS.has(form.word) : !form.isFiller) return -1;
  }
  return -1;
}

/** Index behind a phrase that begins at `at`, small words between its words allowed, else -1. */
function follow(search: Search, at: number, phrase: Phrase): number {
  const { words, stems, own, looks } = search;
  looks.left -= phrase.length;
  own[search.size++] = at;
  const opening = words[at];
  let index = at + 1;
  for (let step = 1; step < phrase.length; step += 1) {
    const wanted = phrase[step];
    const furthest = index + MOST_FILLERS;
    while (index < furthest && stems[index] !== wanted && words[index]?.form.isFiller) index += 1;
    const word = words[index];
    if (stems[index] !== wanted || word?.sentence !== opening?.sentence) return -1;
    if (word?.clause !== opening?.clause) return -1;
    own[search.size++] = index;
    index += 1;
  }
  return index;
}
