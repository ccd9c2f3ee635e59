import type { Place } from '../playbook/terms';

/** A phrase as the numbers of its stems. */
export type Phrase = readonly number[];

/** A place of a term, by number, and whether a gap may stand before it. */
export type Step = { place: number; gap: boolean };

/** What may stand in a place: its phrases, and where they open with several stems, which open with each; else `head` opens all. */
export type Openings = {
  head: number;
  phrases: readonly Phrase[];
  byHead: ReadonlyMap<number, readonly Phrase[]> | null;
};

/** Lists of numbers in one row, where they are read fastest: list `n` stands from `from[n]` on, before `from[n + 1]`. */
export type Lists = { from: Int32Array; row: Int32Array };

/** Terms made ready to be found in one pass. */
export type Index = {
  terms: readonly (readonly Step[])[];
  places: readonly Openings[];
  /** Each stem that a term asks for has a number from 1 on. */
  stems: ReadonlyMap<string, number>;
  /** By stem, the places that it may open. */
  opens: Lists;
  /** By place, the terms of which no other place serves fewer: looked for only where a text has a word for it. */
  rarest: Lists;
  /** By term, its other places. */
  others: Lists;
  /** By term, how many places it has, gaps counted. */
  weights: readonly number[];
};

/** Terms that are made ready piece by piece, so that a page can do other things in between. */
export type Making = {
  of: readonly string[];
  /** Makes the next piece ready: false when there was none left. */
  next: () => boolean;
  /** All of them: what is not ready yet is made so in one go. */
  index: () => Index;
};

/** The stem of whatever is a number. */
export const NUMBER = 1;
export const FIRST_STEM = 2;

export function indexOf(terms: readonly (readonly Place[])[]): Index {
  const { add, done } = newIndex();
  terms.forEach(add);
  return done();
}

/** Characters of the terms in one piece, which take a few milliseconds where nothing is warm yet. */
const PIECE = 4_000;

/** Terms as a playbook has them, made ready when they are asked for; throws what `readTerm` throws. */
export function making(
  terms: readonly string[],
  readTerm: (term: string) => readonly Place[],
): Making {
  const { add, done } = newIndex();
  let index: Index | undefined;
  let at = 0;
  const next = (): boolean => {
    if (index) return false;
    for (let left = PIECE; left > 0 && at < terms.length; at += 1) {
      const term = terms[at] as string;
      add(readTerm(term));
      left -= term.length;
    }
    if (at === terms.length) index = done();
    return true;
  };
  return {
    of: terms,
    next,
    index: () => {
      while (!index) next();
      return index;
    },
  };
}

function newIndex() {
  const stems = new Map<string, number>();
  const opens: number[][] = [[], []];
  const places: Openings[] = [];
  const known = new Map<string, number>();
  const terms: Step[][] = [];
  const weights: number[] = [];

  const stemOf = (stem: string): number => {
    const before = stems.get(stem);
    if (before !== undefined) return before;
    const number = FIRST_STEM + stems.size;
    stems.set(stem, number);
    opens.push([]);
    return number;
  };
  /** The same phrases stand in many places. */
  const numbered = new Map<readonly string[], Phrase>();
  const numbersOf = (phrase: readonly string[]): Phrase => {
    const before = numbered.get(phrase);
    if (before) return before;
    const numbers = phrase.map(stemOf);
    numbered.set(phrase, numbers);
    return numbers;
  };
  const placeOf = (place: Place): number => {
    const before = known.get(place.key);
    if (before !== undefined) return before;
    const openings = openingsOf(place.is === 'phrases' ? place.phrases.map(numbersOf) : [[NUMBER]]);
    const number = places.push(openings) - 1;
    known.set(place.key, number);
    for (const head of headsOf(openings)) opens[head]?.push(number);
    return number;
  };

  return {
    add: (term: readonly Place[]): void => {
      weights.push(term.length);
      terms.push(
        term.flatMap((place, at) =>
          place.is === 'gap' ? [] : [{ place: placeOf(place), gap: term[at - 1]?.is === 'gap' }],
        ),
      );
    },
    done: (): Index => ({
      terms,
      places,
      stems,
      opens: listsOf(opens),
      weights,
      ...asked(terms, places),
    }),
  };
}

/** What may stand in a place of these phrases. */
export function openingsOf(phrases: readonly Phrase[]): Openings {
  const head = phrases[0]?.[0] ?? 0;
  if (phrases.every((phrase) => phrase[0] === head)) return { head, phrases, byHead: null };
  const byHead = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const [opening = 0] = phrase;
    const sharing = byHead.get(opening);
    if (sharing) sharing.push(phrase);
    else byHead.set(opening, [phrase]);
  }
  return { head: 0, phrases, byHead };
}

/** The stems that open a place. */
const headsOf = ({ head, byHead }: Openings): Iterable<number> => byHead?.keys() ?? [head];

/** The phrases of a place that a stem opens. */
export const openedBy = (
  { head, phrases, byHead }: Openings,
  stem: number,
): readonly Phrase[] | undefined =>
  byHead ? byHead.get(stem) : head === stem ? phrases : undefined;

/** By which of its places a term is looked for. */
function asked(
  terms: readonly (readonly Step[])[],
  places: readonly Openings[],
): Pick<Index, 'rarest' | 'others'> {
  const serves = new Int32Array(places.length);
  for (const steps of terms)
    for (const { place } of steps) serves[place] = (serves[place] as number) + 1;
  const rarest: number[][] = places.map(() => []);
  const others: number[][] = [];
  for (let term = 0; term < terms.length; term += 1) {
    const own = [...new Set((terms[term] as readonly Step[]).map(({ place }) => place))];
    const first = own.reduce((a, b) => ((serves[b] as number) < (serves[a] as number) ? b : a));
    rarest[first]?.push(term);
    others.push(own.filter((place) => place !== first));
  }
  return { rarest: listsOf(rarest), others: listsOf(others) };
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const from = new Int32Array(lists.length + 1);
  const row = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (let list = 0; list < lists.length; list += 1) {
    for (const one of lists[list] as readonly number[]) row[at++] = one;
    from[list + 1] = at;
  }
  return { from, row };
}
