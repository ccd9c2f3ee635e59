import type { Place } from '../playbook/terms';

/** A phrase as the numbers of its stems. */
export type Phrase = readonly number[];

/** A place of a term, by number, and whether a gap may stand before it. */
export type Step = { place: number; gap: boolean };

/** What may stand in a place: its phrases by the stem that opens them; `head` where one stem opens them all, else 0. */
export type Openings = { head: number; phrases: ReadonlyMap<number, readonly Phrase[]> };

/** Terms made ready to be found in one pass. */
export type Index = {
  terms: readonly (readonly Step[])[];
  places: readonly Openings[];
  /** Each stem that a term asks for has a number from 1 on. */
  stems: ReadonlyMap<string, number>;
  /** By stem, the places that it may open. */
  opens: readonly (readonly number[])[];
  /** By place, the terms that begin with it. */
  begins: readonly (readonly number[])[];
};

/** The stem of whatever is a number. */
export const NUMBER = 1;
const FIRST_STEM = 2;

export function indexOf(terms: readonly (readonly Place[])[]): Index {
  const stems = new Map<string, number>();
  const opens: number[][] = [[], []];
  const places: Openings[] = [];
  const begins: number[][] = [];
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
    begins.push([]);
    for (const opening of phrases.keys()) opens[opening]?.push(number);
    return number;
  };

  const ready = terms.map((term, which) => {
    const steps = term.flatMap((place, at) =>
      place.is === 'gap' ? [] : [{ place: placeOf(place), gap: term[at - 1]?.is === 'gap' }],
    );
    begins[steps[0]?.place ?? 0]?.push(which);
    return steps;
  });
  return { terms: ready, places, stems, opens, begins };
}
