import { RARE, weightOf, type Corpus, type Prepared } from './corpus';
import { overlap } from './terms';

/**
 * How near tickets are to each other. They must share several rare words, and those must be a good part of what they say: that two
 * customers are brought together wrongly is worse than that a third is missed.
 */

/** `terms`: the weightiest words of a ticket that another one has too, each with its weight. `rare`: those of them that tell. */
export type Weighed = {
  ticket: Prepared;
  terms: Map<string, number>;
  rare: string[];
  sum: number;
};

const MOST_TERMS = 24;
/** What a word weighs that no other ticket has: it says that this one speaks of something else as well. */
const OWN = 2;
/** Rare words that tickets must share. */
export const FEWEST_SHARED = 2;
/** So many words, or a code, are enough; of fewer, two tickets must consist almost wholly. */
const MANY_SHARED = 3;

/** What two tickets must share: as a sum of weights, and as a part of what they say; less where the wording is copied. */
const PAIR = { sum: 8.5, part: 0.3, few: 0.55 };
const COPY = { sum: 5, overlap: 0.5 };
/** The same for a ticket and the words of a group, and as a part of what the ticket says. */
const JOIN = { sum: 7, part: 0.28, own: 0.14 };

export type Term = readonly [term: string, weight: number];
export const heaviest = ([a, x]: Term, [b, y]: Term): number => y - x || (a < b ? -1 : 1);

/** Weighs tickets against a corpus that is complete; each term is looked up once. */
export function weigher(corpus: Corpus): (ticket: Prepared) => Weighed {
  const weights = new Map<string, number>();
  const weightIn = ({ codes }: Prepared, term: string): number => {
    const known = weights.get(term) ?? weightOf(term, codes.has(term), corpus);
    weights.set(term, known);
    return known;
  };
  const heads = new Map<string, string | undefined>();
  const headOf = (term: string): string | undefined => {
    if (!heads.has(term)) heads.set(term, headIn(term, corpus));
    return heads.get(term);
  };
  return (ticket) => {
    const heard = new Set<string>();
    let own = 0;
    for (const term of ticket.written.keys()) {
      if ((corpus.heard.get(term)?.tickets ?? 0) > 1) heard.add(term);
      else own += 1;
      const head = ticket.codes.has(term) ? undefined : headOf(term);
      if (head !== undefined) heard.add(head);
    }
    const shared = [...heard]
      .map((term): Term => [term, weightIn(ticket, term)])
      .sort(heaviest)
      .slice(0, MOST_TERMS);
    return {
      ticket,
      terms: new Map(shared),
      rare: shared.flatMap(([term, weight]) => (weight >= RARE ? [term] : [])),
      sum: shared.reduce((sum, [, weight]) => sum + weight, Math.min(own, MOST_TERMS) * OWN),
    };
  };
}

const LONG = 9;
const HEAD = 5;
const FRONT = 3;

/** A long word is also its last part where that is a word of the desk: a Kartenterminal is a terminal. */
function headIn(term: string, { heard }: Corpus): string | undefined {
  if (term.length < LONG) return undefined;
  for (let cut = FRONT; cut <= term.length - HEAD; cut += 1)
    if (heard.has(term.slice(cut))) return term.slice(cut);
  return undefined;
}

/** How much two tickets share, 0 where they don't say the same. */
export function nearness(a: Weighed, b: Weighed): number {
  let sum = 0;
  let rare = 0;
  let codes = 0;
  for (const [term, weight] of a.terms) {
    if (!b.terms.has(term)) continue;
    sum += weight;
    if (weight >= RARE) rare += 1;
    if (a.ticket.codes.has(term)) codes += 1;
  }
  if (sum < COPY.sum) return 0;
  const part = (2 * sum) / (a.sum + b.sum);
  const needed = rare >= MANY_SHARED || codes > 0 ? PAIR.part : PAIR.few;
  const isSame = rare >= FEWEST_SHARED && sum >= PAIR.sum && part >= needed;
  const isCopy = (): boolean =>
    rare >= FEWEST_SHARED &&
    sum >= COPY.sum &&
    overlap(a.ticket.shingles, b.ticket.shingles) >= COPY.overlap;
  return isSame || isCopy() ? sum : 0;
}

/** Words that bind a group: the weight of each, and the share of its tickets that have it. */
export type Core = ReadonlyMap<string, { weight: number; share: number }>;

/** How much of a group's words a ticket has, 0 where it doesn't belong to it. */
export function belonging(weighed: Weighed, core: Core): number {
  let sum = 0;
  let held = 0;
  let rare = 0;
  let whole = 0;
  for (const [term, { weight, share }] of core) {
    whole += weight * share;
    if (!weighed.terms.has(term)) continue;
    sum += weight;
    held += weight * share;
    if (weight >= RARE) rare += 1;
  }
  const fits =
    rare >= FEWEST_SHARED &&
    sum >= JOIN.sum &&
    held >= JOIN.part * whole &&
    sum >= JOIN.own * weighed.sum;
  return fits ? held : 0;
}
