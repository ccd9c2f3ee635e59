import { spellOut, stem } from './forms';

/**
 * One place of a term: any of some phrases (as stems, the longest first), a number, or a gap of up to six words.
 * Places of the same `key` are the same.
 */
export type Place =
  | { is: 'phrases'; key: string; phrases: readonly (readonly string[])[] }
  | { is: 'number'; key: string }
  | { is: 'gap'; key: string };

/** The mark at the end of a question, which counts as a word. */
export const ASKED = '?';

export type Vocabulary = Readonly<Record<string, readonly string[]>>;

const SIGNS = /\([^()]*\)|<[^<>]*>|\*|#|\?|[\p{L}\p{M}\p{N}'’-]+|\S/gu;

/**
 * A reader of a playbook's terms; `playbook/schema.ts` says what they may hold. It throws an Error with a plain
 * sentence on a term that cannot be read.
 */
export function termReader(vocabulary: Vocabulary): (term: string) => Place[] {
  const stemsOf = stemmer();
  const read = new Map<string, Place[]>();
  const known = new Map<string, Place[]>();
  const placesOf = (sign: string): Place[] => {
    const before = known.get(sign);
    if (before) return before;
    const places = readSign(sign, vocabulary, stemsOf);
    known.set(sign, places);
    return places;
  };
  return (term) => {
    const before = read.get(term);
    if (before) return before;
    const places = (term.match(SIGNS) ?? []).flatMap(placesOf);
    if (places.length === 0) throw new Error('A term needs at least one word.');
    if (places[0]?.is === 'gap' || places.at(-1)?.is === 'gap')
      throw new Error('A gap (*) stands between words, not at an end.');
    read.set(term, places);
    return places;
  };
}

function readSign(sign: string, vocabulary: Vocabulary, stemsOf: Stemmer): Place[] {
  if (sign === '*') return [{ is: 'gap', key: sign }];
  if (sign === '#') return [{ is: 'number', key: sign }];
  const inside = sign.slice(1, -1);
  if (sign.startsWith('(') && sign.length > 1) {
    if (/[<>*#]/.test(inside))
      throw new Error('A choice holds plain words: no list, gap or number.');
    return [anyOf(sign, inside.split('|').map(stemsOf))];
  }
  if (sign.startsWith('<') && sign.length > 1) {
    const phrases = Object.hasOwn(vocabulary, inside) ? vocabulary[inside] : undefined;
    if (!phrases) throw new Error(`The vocabulary has no <${inside}>.`);
    return [anyOf(sign, phrases.map(stemsOf))];
  }
  if (sign !== ASKED && !/[\p{L}\p{N}]/u.test(sign))
    throw new Error(`"${sign}" has no meaning in a term.`);
  return spelled(stemsOf(sign));
}

/** Longer phrases first, so that "log in page" is not taken for "log in". */
function anyOf(key: string, phrases: readonly (readonly string[])[]): Place {
  if (phrases.some(({ length }) => length === 0)) throw new Error('A choice has an empty side.');
  return { is: 'phrases', key, phrases: phrases.toSorted((a, b) => b.length - a.length) };
}

/** Each word of its own, already a stem. */
const spelled = (stems: readonly string[]): Place[] =>
  stems.map((one) => ({ is: 'phrases', key: one, phrases: [[one]] }));

type Stemmer = (phrase: string) => readonly string[];

/** The same phrases stand in many terms: each is spelled out once, in half the time for a pack that ships (2026-11-22). */
function stemmer(): Stemmer {
  const known = new Map<string, readonly string[]>();
  return (phrase) => {
    const before = known.get(phrase);
    if (before) return before;
    const stems = spelledOut(phrase);
    known.set(phrase, stems);
    return stems;
  };
}

const spelledOut = (phrase: string): string[] =>
  phrase
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .flatMap((word) => spellOut(word))
    .map(stem);
