import type { Uses } from './usage';
import { editsIn, nearIn, placeIn } from './searchNear';
import type { SearchIndex } from './searchIndex';
import { PLACES, plain, textsOf, wordsIn, type Findable } from './searchWords';

export { indexing, type SearchIndex } from './searchIndex';
export type { Findable } from './searchWords';
export { marksIn, passageIn, type Mark } from './searchMarks';

/** Finds templates by words of their names, aliases, tags and texts, also by the beginning of a word or with a slip in it. */

/** `of` are all that have the words; `found` the best of them, as places in the playbook's list. */
export type Found = { of: number; found: number[] };

export type Looking = {
  /** How often each template was used lately: of two that fit alike, the one in use comes first. */
  uses?: Uses;
  most: number;
};

/** What a word is worth in each of the `PLACES`: written in full, and as the beginning of a longer one. */
const WHOLE = [64, 32, 12, 4];
const BEGUN = [20, 28, 10, 3];
/** The name as a whole begins with what was typed. */
const NAME_BEGINS = 16;
/** A word with a slip is worth a half, the beginning of one a third. */
const NEAR_WHOLE = 1 / 2;
const NEAR_BEGUN = 1 / 3;

/**
 * The templates that have every word of the query: an alias before the beginning of a name, that before a word within a name, then tags, then
 * the text. A word that nothing begins with is looked for with slips, and so are all when no template has them together; at last, the letters
 * themselves, wherever they stand.
 */
export function search(index: SearchIndex, query: string, looking: Looking): Found {
  const wanted = wantedIn(query);
  if (wanted.length === 0) return NOTHING;
  const points = together(index, wanted, false) ?? together(index, wanted, true);
  return points ? best(index, query, points, looking) : scan(index.templates, query, looking);
}

/** Nobody types more words than this to find a template; a text that was pasted has them. */
const WORDS = 12;

/** The words that are looked for. */
export const wantedIn = (query: string): string[] => [...new Set(wordsIn(query))].slice(0, WORDS);

const NOTHING: Found = { of: 0, found: [] };

/** The points of each template that has all words; nothing where none has. */
function together(
  index: SearchIndex,
  wanted: readonly string[],
  near: boolean,
): Float32Array | undefined {
  let all: Float32Array | undefined;
  for (const word of wanted) {
    const some = pointsFor(index, word, near);
    all = all ? all.map((points, at) => (points && some[at] ? points + some[at]! : 0)) : some;
  }
  return all?.some((points) => points > 0) ? all : undefined;
}

/** What one word is worth in each template: its best place counts. */
function pointsFor(index: SearchIndex, wanted: string, near: boolean): Float32Array {
  const { words, standing, templates } = index;
  const points = new Float32Array(templates.length);
  const add = (at: number, worth: readonly number[], share: number): void => {
    for (const one of standing[at]!) {
      const place = one % PLACES;
      const template = (one - place) / PLACES;
      points[template] = Math.max(points[template]!, worth[place]! * share);
    }
  };
  const first = placeIn(words, wanted);
  let at = first;
  for (; at < words.length && words[at]!.startsWith(wanted); at += 1)
    add(at, words[at] === wanted ? WHOLE : BEGUN, 1);
  if (at > first && !near) return points;
  for (let most = 1; most <= editsIn(wanted); most += 1) {
    const close = nearIn(words, wanted, most).filter(({ edits }) => edits === most);
    for (const { at, whole } of close)
      add(at, whole ? WHOLE : BEGUN, (whole ? NEAR_WHOLE : NEAR_BEGUN) / most);
    if (close.length > 0 && !near) break;
  }
  return points;
}

type Ranked = { at: number; points: number; used: number };

/** More points, then more use; the playbook's order where both are the same, which is the order of coming. */
const isBefore = (one: Ranked, other: Ranked): boolean =>
  one.points !== other.points ? one.points > other.points : one.used > other.used;

/** The best of those that have points. */
function best(
  { templates, names }: Pick<SearchIndex, 'templates' | 'names'>,
  query: string,
  points: Float32Array,
  { uses, most }: Looking,
): Found {
  const typed = plain(query).trim();
  const kept: Ranked[] = [];
  let of = 0;
  for (let at = 0; at < points.length; at += 1) {
    if (points[at] === 0) continue;
    of += 1;
    const one = {
      at,
      points: points[at]! + (names[at]!.startsWith(typed) ? NAME_BEGINS : 0),
      used: uses?.get(templates[at]!.id)?.weight ?? 0,
    };
    const last = kept[most - 1];
    if (last && !isBefore(one, last)) continue;
    let place = Math.min(kept.length, most - 1);
    for (; place > 0 && isBefore(one, kept[place - 1]!); place -= 1) kept[place] = kept[place - 1]!;
    kept[place] = one;
  }
  return { of, found: kept.map(({ at }) => at) };
}

/** The templates in which every word of the query stands somewhere, letter by letter. Needs no index, and knows no slips. */
export function scan(templates: readonly Findable[], query: string, looking: Looking): Found {
  const wanted = wantedIn(query);
  if (wanted.length === 0) return NOTHING;
  const names = templates.map(({ name }) => plain(name));
  const points = Float32Array.from(templates, (template) => {
    const texts = textsOf(template).map(plain);
    let all = 0;
    for (const word of wanted) {
      const place = texts.findIndex((text) => text.includes(word));
      if (place === -1) return 0;
      all += BEGUN[place]!;
    }
    return all;
  });
  return best({ templates, names }, query, points, looking);
}
