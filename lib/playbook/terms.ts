import { spellOut, stem } from './forms';

/** One place of a term: any of some phrases (by the stem they begin with), a number, or a gap of up to five words. */
export type Place =
  | { is: 'phrases'; byHead: ReadonlyMap<string, readonly (readonly string[])[]> }
  | { is: 'number' }
  | { is: 'gap' };

export type Vocabulary = Readonly<Record<string, readonly string[]>>;

const SIGNS = /\(([^()]*)\)|<([^<>]*)>|(\*)|(#)|([\p{L}\p{M}\p{N}'’-]+)|(\S)/gu;

/**
 * Reads a term of a playbook; `playbook/schema.ts` says what it may hold.
 * @throws Error with a plain sentence when the term cannot be read.
 */
export function readTerm(term: string, vocabulary: Vocabulary): Place[] {
  const places: Place[] = [];
  for (const [, choice, name, gap, number, word, strange] of term.matchAll(SIGNS)) {
    if (choice !== undefined) places.push(anyOf(choice.split('|')));
    else if (name !== undefined) {
      const phrases = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
      if (!phrases) throw new Error(`The vocabulary has no <${name}>.`);
      places.push(anyOf(phrases));
    } else if (gap) places.push({ is: 'gap' });
    else if (number) places.push({ is: 'number' });
    else if (word !== undefined)
      for (const single of stemsOf(word))
        places.push({ is: 'phrases', byHead: new Map([[single, [[single]]]]) });
    else throw new Error(`"${strange ?? ''}" has no meaning in a term.`);
  }
  if (places.length === 0) throw new Error('A term needs at least one word.');
  if (places[0]?.is === 'gap' || places.at(-1)?.is === 'gap')
    throw new Error('A gap (*) stands between words, not at an end.');
  return places;
}

/** Longer phrases first, so that "log in page" is not taken for "log in". */
function anyOf(phrases: readonly string[]): Place {
  const byHead = new Map<string, string[][]>();
  for (const phrase of phrases.map(stemsOf).sort((a, b) => b.length - a.length)) {
    const [head] = phrase;
    if (head === undefined) throw new Error('A choice has an empty side.');
    const sharing = byHead.get(head);
    if (sharing) sharing.push(phrase);
    else byHead.set(head, [phrase]);
  }
  return { is: 'phrases', byHead };
}

const stemsOf = (phrase: string): string[] =>
  phrase
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .flatMap((word) => spellOut(word))
    .map(stem);
