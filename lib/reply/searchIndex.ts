import { PLACES, plain, textsOf, wordsIn, type Findable } from './searchWords';

/**
 * Every word of the templates, in order, with the templates that have it and the best place in which each has it: at `words[n]`,
 * `standing[n]` holds `template * PLACES + place`. `names` are in plain letters.
 */
export type SearchIndex = {
  templates: readonly Findable[];
  names: string[];
  words: string[];
  standing: number[][];
};

/** Letters that are read, words that are put in order, in one step: less than two milliseconds on a slow machine. */
const LETTERS = 8_000;
const SORTED = 2_000;

/**
 * Builds the index, a step each time that it is asked to go on, so that whoever types meanwhile never waits. Its return value is the
 * index. Until it stands, `scan` finds.
 */
export function* indexing(templates: readonly Findable[]): Generator<undefined, SearchIndex> {
  const standing = new Map<string, number[]>();
  let letters = 0;
  for (const [at, template] of templates.entries()) {
    for (const [place, text] of textsOf(template).entries())
      for (const word of wordsIn(text)) {
        const known = standing.get(word);
        if (!known) standing.set(word, [at * PLACES + place]);
        else if (known.at(-1)! < at * PLACES) known.push(at * PLACES + place);
      }
    letters += template.body.length;
    if (letters < LETTERS) continue;
    letters = 0;
    yield;
  }
  const words: string[] = [];
  for (const some of byBeginning(standing.keys())) {
    some.sort(inOrder);
    for (const word of some) words.push(word);
    if (some.length > SORTED / 10) yield;
  }
  const names = templates.map(({ name }) => plain(name));
  return { templates, names, words, standing: words.map((word) => standing.get(word)!) };
}

/** By code unit, as `placeIn` compares. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Words by their first two letters, these in order: small heaps, each put in order by itself. */
function byBeginning(words: Iterable<string>): string[][] {
  const heaps = new Map<string, string[]>();
  for (const word of words) {
    const beginning = word.slice(0, 2);
    const heap = heaps.get(beginning);
    if (heap) heap.push(word);
    else heaps.set(beginning, [word]);
  }
  return [...heaps].sort(([a], [b]) => inOrder(a, b)).map(([, heap]) => heap);
}
