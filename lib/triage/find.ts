import {
  ASKED_ABOUT,
  ASKERS,
  AWAITERS,
  BREAKS,
  NEGATORS,
  SUPPOSERS,
  TELLERS,
  TURNS,
} from './english';
import type { Word } from './read';
import { ASKED, type Place } from '../playbook/terms';

/**
 * Words `first` to `last` of the text say `term`. `asked`: as a question or a supposition, not as a fact. `awaited`: as
 * something that is yet to come.
 */
export type Found = { term: number; first: number; last: number } & Meaning;

type Meaning = { asked: boolean; awaited: boolean };

/** A place of a term, by number, and whether a gap may stand before it. */
type Step = { place: number; gap: boolean };

/** Terms made ready to be found in one pass. `opens`: by stem ('#' for a number), the places it may open. */
export type Index = { terms: Step[][]; places: Place[]; opens: Map<string, number[]> };

const NUMBER = '#';

export function indexOf(terms: readonly (readonly Place[])[]): Index {
  const index: Index = { terms: [], places: [], opens: new Map() };
  const known = new Map<string, number>();
  const numberOf = (place: Place): number => {
    const before = known.get(place.key);
    if (before !== undefined) return before;
    const number = index.places.push(place) - 1;
    known.set(place.key, number);
    for (const head of place.is === 'phrases' ? place.byHead.keys() : [NUMBER]) {
      const opened = index.opens.get(head);
      if (opened) opened.push(number);
      else index.opens.set(head, [number]);
    }
    return number;
  };
  for (const places of terms)
    index.terms.push(
      places.flatMap((place, at) =>
        place.is === 'gap' ? [] : [{ place: numberOf(place), gap: places[at - 1]?.is === 'gap' }],
      ),
    );
  return index;
}

/** A term that stands more often says no more: what a text repeats so often was said in its first part. */
const MOST_TIMES = 100;
/**
 * What may be found in one text, and how many looks it may take: more than twice what the playbooks that ship need for a megabyte of their own
 * words. Only a playbook that was made to block the panel asks for more; what its later terms say is not heard.
 */
const MOST_FOUND = 100_000;
const MOST_LOOKS = 5_000_000;

/**
 * Everywhere a term stands and is not denied, up to the bounds above. Where each place may begin is noted first, so that a term costs
 * nothing unless the text has a word for each of its places.
 */
export function findAll(words: readonly Word[], { terms, places, opens }: Index): Found[] {
  const starts: (number[] | undefined)[] = new Array(places.length);
  const limits: number[] = new Array(words.length);
  for (let at = words.length - 1; at >= 0; at -= 1)
    limits[at] = words[at]?.sentence === words[at + 1]?.sentence ? (limits[at + 1] ?? 0) : at + 1;
  const note = (head: string, at: number): void => {
    for (const place of opens.get(head) ?? []) {
      const list = starts[place];
      if (list) list.push(at);
      else starts[place] = [at];
    }
  };
  words.forEach(({ form }, at) => {
    note(form.stem, at);
    if (form.isNumber) note(NUMBER, at);
  });

  const found: Found[] = [];
  const search: Search = {
    words,
    places,
    starts,
    limit: 0,
    own: [],
    size: 0,
    dead: new Set(),
    left: MOST_LOOKS,
  };
  terms.forEach((steps, term) => {
    if (!steps.every(({ place }) => starts[place])) return;
    search.dead.clear();
    let times = 0;
    for (const first of starts[steps[0]?.place ?? 0] ?? []) {
      if (times === MOST_TIMES || found.length === MOST_FOUND || search.left <= 0) break;
      search.size = 0;
      search.limit = limits[first] ?? 0;
      const last = reach(search, first, steps, 0);
      if (last >= 0) search.dead.clear();
      if (last >= 0) search.left -= FAR;
      const said = last < 0 ? null : meaning(search, first, last);
      if (!said) continue;
      found.push({ term, first, last, ...said });
      times += 1;
    }
  });
  return found;
}

type Search = {
  words: readonly Word[];
  places: readonly Place[];
  starts: readonly (readonly number[] | undefined)[];
  /** Where the sentence ends. */
  limit: number;
  /** The first `size` entries are the words that belong to the term. */
  own: number[];
  size: number;
  /** Steps that led nowhere from a word: none is tried twice, so that the ways through several gaps add up and don't multiply. */
  dead: Set<number>;
  /** Looks that may still be taken. */
  left: number;
};

const LONGEST_GAP = 6;
const MOST_FILLERS = 3;

/** Index of the last word when the steps from `step` on stand at `at`, behind small words or a gap; else -1. */
function reach(search: Search, at: number, steps: readonly Step[], step: number): number {
  const here = steps[step];
  search.left -= 1;
  if (here === undefined) return at - 1;
  const { words, places, starts, limit, dead } = search;
  if (step > 1) {
    const tried = at * steps.length + step;
    if (dead.has(tried)) return -1;
    dead.add(tried);
  }
  const list = starts[here.place] ?? [];
  const place = places[here.place];
  const furthest = step === 0 ? at : at + (here.gap ? LONGEST_GAP : MOST_FILLERS);
  let passed = at;
  for (let which = firstFrom(list, at); which < list.length; which += 1) {
    const start = list[which] ?? limit;
    if (start >= limit || start > furthest) return -1;
    if (!here.gap && step > 0 && words[start]?.clause !== words[at - 1]?.clause) return -1;
    for (; passed < start; passed += 1) {
      const form = words[passed]?.form;
      if (here.gap ? BREAKS.has(form?.word ?? '') : !form?.isFiller) return -1;
    }
    const before = search.size;
    const phrases =
      place?.is === 'phrases' ? (place.byHead.get(words[start]?.form.stem ?? '') ?? []) : [ONE];
    for (const phrase of phrases) {
      const next = follow(search, start, phrase);
      const last = next < 0 ? -1 : reach(search, next, steps, step + 1);
      if (last >= 0) return last;
      search.size = before;
    }
  }
  return -1;
}

/** A number is a phrase of one word. */
const ONE: readonly string[] = [NUMBER];

/** Position of the first entry that is not below `at` in an ascending list. */
function firstFrom(list: readonly number[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index behind a phrase that begins at `at`, small words between its words allowed, else -1. */
function follow(search: Search, at: number, phrase: readonly string[]): number {
  const { words, limit, own } = search;
  search.left -= phrase.length;
  own[search.size++] = at;
  let index = at + 1;
  for (let step = 1; step < phrase.length; step += 1) {
    const wanted = phrase[step];
    const furthest = Math.min(limit - 1, index + MOST_FILLERS);
    while (index < furthest && words[index]?.form.isFiller && words[index]?.form.stem !== wanted)
      index += 1;
    if (index >= limit || words[index]?.form.stem !== wanted) return -1;
    if (words[index]?.clause !== words[at]?.clause) return -1;
    own[search.size++] = index;
    index += 1;
  }
  return index;
}

const NOT_REACHES = 3;
const FAR = 24;

/** How it is meant; null where a "not" of its own clause takes it back, or where it is no more than a name. */
function meaning({ words, own, size }: Search, first: number, last: number): Meaning | null {
  if (words[last]?.form.word === ASKED) return { asked: false, awaited: false };
  if (own.slice(0, size).every((at) => words[at]?.isName)) return null;
  for (let index = first; index <= last; index += 1)
    if (negates(words, index) && !own.slice(0, size).includes(index)) return null;
  const start = words[first];
  let reached = 0;
  let turned = TURNS.has(start?.form.word ?? '');
  let supposed = false;
  let awaited = false;
  let opener = first;
  for (let index = first - 1; index >= 0 && first - index <= FAR; index -= 1) {
    const word = words[index];
    if (word?.sentence !== start?.sentence || word?.clause !== start?.clause) break;
    const { form } = word as Word;
    if (BREAKS.has(form.word) && form.word !== 'unless') break;
    supposed ||= SUPPOSERS.has(form.word);
    awaited ||= AWAITERS.has(form.word) && !TELLERS.has(words[index + 1]?.form.word ?? '');
    turned ||= TURNS.has(form.word);
    if (!turned && reached < NOT_REACHES && negates(words, index)) return null;
    if (!form.isFiller) reached += 1;
    opener = index;
  }
  return { asked: supposed || (opener < first && asks(words, opener, first)), awaited };
}

/** "Not only" and "not just" add instead of taking back. */
const negates = (words: readonly Word[], index: number): boolean =>
  NEGATORS.has(words[index]?.form.word ?? '') &&
  !/^(?:only|just)$/.test(words[index + 1]?.form.word ?? '');

const NEAR = 4;

/**
 * The clause opens as a question, shortly before the term and without a turn ("can you see why ..."). Behind a comma one
 * is heard only where somebody is asked about: "the editor, our main tool, is broken" takes up its sentence again.
 */
function asks(words: readonly Word[], opener: number, first: number): boolean {
  if (first - opener > NEAR || !ASKERS.has(words[opener]?.form.word ?? '')) return false;
  const resumes = words[opener - 1]?.sentence === words[opener]?.sentence;
  if (resumes && !ASKED_ABOUT.has(words[opener + 1]?.form.word ?? '')) return false;
  for (let index = opener + 1; index < first; index += 1)
    if (TURNS.has(words[index]?.form.word ?? '')) return false;
  return true;
}
