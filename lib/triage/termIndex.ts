import type { Place } from '../playbook/terms';

/** A phrase as the numbers of its stems. */
export type Phrase = readonly number[];

/** A place of a term, by number, and whether a gap may stand before it. */
export type Step = { place: number; gap: boolean };

/** What may stand in a place: its phrases by the stem that opens them; `head` where one stem opens them all, else 0. */
export type Openings = { head: number; phrases: ReadonlyMap<number, readonly Phrase[]> };

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
};

/** The stem of whatever is a number. */
export const NUMBER = 1;
const FIRST_STEM = 2;

export function indexOf(terms: readonly (readonly Place[])[]): Index {
  const stems = new Map<string, number>();
  const opens: number[][] = [[], []];
  const places: Openings[] = [];
  const known = new Map<string, number>();

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
  const phrasesOf = (place: Place): [number, readonly Phrase[]][] =>
    place.is === 'phrases'
      ? [...place.byHead].map(([head, phrases]) => [stemOf(head), phrases.map(numbersOf)])
      : [[NUMBER, [[NUMBER]]]];
  const placeOf = (place: Place): number => {
    const before = known.get(place.key);
    if (before !== undefined) return before;
    const phrases = new Map(phrasesOf(place));
    const [head = 0] = phrases.size === 1 ? phrases.keys() : [];
    const number = places.push({ head, phrases }) - 1;
    known.set(place.key, number);
    for (const opening of phrases.keys()) opens[opening]?.push(number);
    return number;
  };

  const ready = terms.map((term) =>
    term.flatMap((place, at) =>
      place.is === 'gap' ? [] : [{ place: placeOf(place), gap: term[at - 1]?.is === 'gap' }],
    ),
  );
  const serves = new Int32Array(places.length);
  for (const steps of ready)
    for (const { place } of steps) serves[place] = (serves[place] as number) + 1;
  const rarest: number[][] = places.map(() => []);
  const others = ready.map((steps, term) => {
    const own = steps.map(({ place }) => place);
    own.sort((a, b) => (serves[a] as number) - (serves[b] as number));
    rarest[own[0] as number]?.push(term);
    return own.slice(1);
  });
  return {
    terms: ready,
    places,
    stems,
    opens: listsOf(opens),
    rarest: listsOf(rarest),
    others: listsOf(others),
  };
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const from = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, at) => (from[at + 1] = (from[at] as number) + length));
  const row = new Int32Array(from[lists.length] as number);
  lists.forEach((list, at) => row.set(list, from[at]));
  return { from, row };
}
