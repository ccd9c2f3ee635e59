import { BREAKS } from './english';
import { FAR, meaningOf, type Meaning } from './meaning';
import { stemIn } from './met';
import type { Word } from './read';
import { NUMBER, type Index, type Phrase, type Step } from './termIndex';

export { indexOf, type Index } from './termIndex';

/** Words `first` to `last` of the text say `term`. */
export type Found = { term: number; first: number; last: number } & Meaning;

/** A term that stands more often says no more: what a text repeats so often was said in its first part. */
const MOST_TIMES = 100;
/**
 * What may be found in one text, and how many looks it may take: more than twice what the playbooks that ship need for a megabyte of their own
 * words. Only a playbook that was made to block the panel asks for more; what its later terms say is not heard.
 */
const MOST_FOUND = 100_000;
export const MOST_LOOKS = 5_000_000;

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
  const noted = noteStarts(words, index);
  const found: Found[] = [];
  const search: Search = { words, stems: noted.stems, index, looks, own: [], size: 0, failed: 0 };
  for (const term of candidates(noted, index)) {
    const steps = index.terms[term] ?? [];
    forget(search, steps);
    let times = 0;
    for (
      let start = noted.heads[steps[0]?.place ?? 0] ?? 0;
      start > 0;
      start = noted.next[start] ?? 0
    ) {
      if (times === MOST_TIMES || found.length === MOST_FOUND || looks.left <= 0) break;
      const first = noted.at[start] ?? 0;
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
 * `heads`: by place, its first entry; `at` and `next`: by entry, a word that may open the place and the entry behind it; 0 is none.
 * `met`: the places that have any.
 */
type Noted = {
  stems: number[];
  heads: Int32Array;
  at: number[];
  next: number[];
  met: number[];
  mayBePast: boolean;
};

/** Where in a text each place may begin, in order; what of it no term asks for is not noted. */
function noteStarts(words: readonly Word[], index: Index): Noted {
  const stems = new Array<number>(words.length);
  const heads = new Int32Array(index.places.length);
  const noted: Noted = { stems, heads, at: [0], next: [0], met: [], mayBePast: false };
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const { form } = words[at] as Word;
    const stem = stemIn(index, form);
    stems[at] = stem;
    if (stem > 0) note(noted, index.opens[stem] as readonly number[], at);
    if (form.isNumber) note(noted, index.opens[NUMBER] as readonly number[], at);
    if (form.isPast) noted.mayBePast = true;
  }
  return noted;
}

function note({ heads, at, next, met }: Noted, places: readonly number[], word: number): void {
  for (let which = 0; which < places.length; which += 1) {
    const place = places[which] as number;
    const before = heads[place] as number;
    if (before === 0) met.push(place);
    at.push(word);
    heads[place] = next.push(before) - 1;
  }
}

/** The terms that the text has a word for each place of, in their order. */
function candidates({ met, heads }: Noted, { begins, terms }: Index): number[] {
  const all: number[] = [];
  for (let which = 0; which < met.length; which += 1) {
    const beginning = begins[met[which] as number] as readonly number[];
    for (let at = 0; at < beginning.length; at += 1) {
      const term = beginning[at] as number;
      if (isOpen(terms[term] as readonly Step[], heads)) all.push(term);
    }
  }
  return all.sort((a, b) => a - b);
}

function isOpen(steps: readonly Step[], heads: Int32Array): boolean {
  for (let step = 1; step < steps.length; step += 1)
    if (heads[(steps[step] as Step).place] === 0) return false;
  return true;
}

type Search = {
  words: readonly Word[];
  /** The numbers of their stems. */
  stems: readonly number[];
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
  const key = search.failed + at * (steps.length + 1) + step;
  if (step > 1) {
    if (FAILED[key & (FAILED.length - 1)] === key) return -1;
    FAILED[key & (FAILED.length - 1)] = key;
  }
  const heads = index.places[here.place];
  const furthest = step === 0 ? at : at + (here.gap ? LONGEST_GAP : MOST_FILLERS);
  const before = words[at - 1];
  const sentence = (step === 0 ? words[at] : before)?.sentence;
  for (let start = at; start <= furthest; start += 1) {
    looks.left -= 1;
    const word = words[start];
    if (word === undefined || word.sentence !== sentence) return -1;
    const { form } = word;
    const stem = stems[start] as number;
    const phrases = heads?.get(stem) ?? (form.isNumber ? heads?.get(NUMBER) : undefined);
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
