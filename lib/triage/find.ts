import { ASKERS, BREAKS, FILLERS, isNumber, NEGATORS, SUPPOSERS, TURNS } from './english';
import type { Word } from './read';
import type { Place } from '../playbook/terms';

/** A term and whom it speaks for. `stated`: a question or a supposition does not count. */
export type Term = { places: readonly Place[]; stated: boolean };

/** Words `first` to `last` of the text. */
export type Found<T extends Term> = { term: T; first: number; last: number };

/** All terms of a playbook by the stem they begin with, so that one pass over the words finds them all. */
export type Index<T extends Term> = { byStem: Map<string, T[]>; byNumber: T[] };

export function indexOf<T extends Term>(terms: readonly T[]): Index<T> {
  const index: Index<T> = { byStem: new Map(), byNumber: [] };
  for (const term of terms) {
    const place = term.places[0];
    if (place?.is === 'number') index.byNumber.push(term);
    if (place?.is !== 'phrases') continue;
    for (const first of place.byHead.keys()) {
      const sharing = index.byStem.get(first);
      if (sharing) sharing.push(term);
      else index.byStem.set(first, [term]);
    }
  }
  return index;
}

/** Every place where a term stands and is meant. The work at one word is bounded by the terms that begin with it. */
export function findAll<T extends Term>(words: readonly Word[], index: Index<T>): Found<T>[] {
  const found: Found<T>[] = [];
  const at = (first: number, term: T): void => {
    const own: number[] = [];
    const last = reach(words, first, term.places, 0, own);
    if (last >= 0 && isMeant(words, first, last, own, term.stated))
      found.push({ term, first, last });
  };
  words.forEach((word, first) => {
    for (const term of index.byStem.get(word.stem) ?? []) at(first, term);
    if (index.byNumber.length > 0 && isNumber(word.word))
      for (const term of index.byNumber) at(first, term);
  });
  return found;
}

const LONGEST_GAP = 5;
const MOST_FILLERS = 3;

/**
 * Index of the last word when places from `place` on stand at `at`, else -1. `own` collects the words that belong
 * to the term. The first way that fits is taken, the shortest gaps first.
 */
function reach(
  words: readonly Word[],
  at: number,
  places: readonly Place[],
  place: number,
  own: number[],
): number {
  const here = places[place];
  if (here === undefined) return at - 1;
  const inside = (index: number): boolean =>
    words[index] !== undefined && words[index].sentence === words[own[0] ?? at]?.sentence;
  if (here.is === 'gap') {
    for (let skipped = 0; skipped <= LONGEST_GAP && inside(at + skipped); skipped += 1) {
      const last = reach(words, at + skipped, places, place + 1, own);
      if (last >= 0) return last;
      if (BREAKS.has(words[at + skipped]?.word ?? '')) return -1;
    }
    return -1;
  }
  for (let skipped = 0; inside(at + skipped); skipped += 1) {
    const start = at + skipped;
    const before = own.length;
    if (here.is === 'number') {
      if (isNumber(words[start]?.word ?? '')) {
        own.push(start);
        const last = reach(words, start + 1, places, place + 1, own);
        if (last >= 0) return last;
        own.length = before;
      }
    } else
      for (const phrase of here.byHead.get(words[start]?.stem ?? '') ?? []) {
        const next = follow(words, start, phrase, own, inside);
        const last = next < 0 ? -1 : reach(words, next, places, place + 1, own);
        if (last >= 0) return last;
        own.length = before;
      }
    if (place === 0 || skipped === MOST_FILLERS || !FILLERS.has(words[start]?.word ?? ''))
      return -1;
  }
  return -1;
}

/** Index behind a phrase that begins at `at`, small words between its words allowed, else -1. */
function follow(
  words: readonly Word[],
  at: number,
  phrase: readonly string[],
  own: number[],
  inside: (index: number) => boolean,
): number {
  let index = at;
  for (const [step, wanted] of phrase.entries()) {
    let skipped = 0;
    while (
      step > 0 &&
      skipped < MOST_FILLERS &&
      inside(index) &&
      words[index]?.stem !== wanted &&
      FILLERS.has(words[index]?.word ?? '')
    ) {
      index += 1;
      skipped += 1;
    }
    if (!inside(index) || words[index]?.stem !== wanted) return -1;
    own.push(index);
    index += 1;
  }
  return index;
}

const NOT_REACHES = 3;

/** Not taken back by a "not" of its own clause and, for a term that must be a fact, neither asked nor supposed. */
function isMeant(
  words: readonly Word[],
  first: number,
  last: number,
  own: readonly number[],
  stated: boolean,
): boolean {
  for (let index = first; index <= last; index += 1)
    if (!own.includes(index) && negates(words, index)) return false;
  const start = words[first];
  let reached = 0;
  let turned = false;
  for (let index = first - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (!word || !start || word.sentence !== start.sentence || word.clause !== start.clause) break;
    if (BREAKS.has(word.word) && word.word !== 'unless') break;
    if (stated && SUPPOSERS.has(word.word)) return false;
    turned ||= TURNS.has(word.word);
    if (!turned && reached < NOT_REACHES && negates(words, index)) return false;
    if (!FILLERS.has(word.word)) reached += 1;
    if (first - index > 24) return true;
  }
  return !(stated && asks(words, first));
}

/** "Not only" and "not just" add instead of taking back. */
const negates = (words: readonly Word[], index: number): boolean =>
  NEGATORS.has(words[index]?.word ?? '') && !/^(?:only|just)$/.test(words[index + 1]?.word ?? '');

function asks(words: readonly Word[], first: number): boolean {
  let index = first;
  const start = words[first];
  while (
    words[index - 1]?.sentence === start?.sentence &&
    words[index - 1]?.clause === start?.clause &&
    first - index < 4
  )
    index -= 1;
  const opens =
    words[index - 1]?.sentence !== start?.sentence || words[index - 1]?.clause !== start?.clause;
  return opens && index < first && ASKERS.has(words[index]?.word ?? '');
}
