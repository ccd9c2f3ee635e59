import { BREAKS } from './english';
import { FAR, meaningOf, type Meaning } from './meaning';
import { candidates, isMarked, markSentences, noteStems, startsOf, type Looks } from './noted';
import type { Word } from './read';
import { NUMBER, openedBy, type Index, type Openings, type Phrase, type Step } from './termIndex';

export { indexOf, type Index } from './termIndex';

/** Words `first` to `last` of the text say `term`. */
export type Found = { term: number; first: number; last: number } & Meaning;

/** A term that stands more often says no more: what a text repeats so often was said in its first part. */
const MOST_TIMES = 50;
/**
 * What may be found in one text, and how many looks it may take: a fifth more than the playbooks that ship need for a megabyte of their own
 * words, and less than a page may wait. Only a playbook that was made to block the panel asks for more; what its later terms say is not heard.
 */
export const MOST_FOUND = 7_000;
export const MOST_LOOKS = 680_000;

/**
 * Everywhere a term stands and is not denied, up to the bounds above. Which places the text has words for is noted first, so that only a
 * term is looked for that has one for each of its places, and only in the sentences that have one for the rarest of them.
 */
export function findAll(
  words: readonly Word[],
  index: Index,
  looks: Looks = { left: MOST_LOOKS },
): Found[] {
  const noted = noteStems(words, index, looks);
  const found: Found[] = [];
  const search: Search = { words, stems: noted.stems, index, looks, own: [], size: 0, failed: 0 };
  for (const term of candidates(noted)) {
    if (found.length === MOST_FOUND || looks.left <= 0) break;
    const steps = index.terms[term] as readonly Step[];
    const isWithin = markSentences(noted, steps);
    forget(search, steps);
    let times = 0;
    for (const first of startsOf(noted, (steps[0] as Step).place)) {
      if (times === MOST_TIMES || found.length === MOST_FOUND || looks.left <= 0) break;
      looks.left -= 1;
      if (isWithin && !isMarked(noted, first)) continue;
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
