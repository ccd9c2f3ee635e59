import type { Playbook, Tone } from '../playbook/schema';
import { termReader } from '../playbook/terms';
import { findAll, indexOf, type Found, type Index } from '../triage/find';
import type { Read } from '../triage/read';
import { meet, ruleOf, type Hit, type Hits } from '../triage/rules';

/** A playbook's wordings to avoid and those it wants, found as the words of customers are: in one pass, in linear time. */

type Avoid = Tone['avoid'][number];
type Swap = NonNullable<Avoid['swaps']>[number];

/** The wordings as rules of a playbook that has no others, and the words that each swap takes the place of. */
type Rules = { playbook: Playbook; index: Index; swaps: Swap[] };

const compiled = new WeakMap<Playbook, Rules>();

const AVOID = (id: string): string => `avoid ${id}`;
const WANT = (id: string): string => `want ${id}`;

function rulesOf(playbook: Playbook): Rules {
  const known = compiled.get(playbook);
  if (known) return known;
  const { avoid = [], wants = [] } = playbook.tone ?? {};
  const tagRules = [
    ...avoid.map(({ id, ref, text, detect }) => ({ id: AVOID(id), ref, text, detect })),
    ...wants.map(({ id, ref, text, detect }) => ({ id: WANT(id), ref, text, detect })),
  ];
  const readTerm = termReader(playbook.vocabulary);
  const terms = avoid.flatMap(({ swaps = [] }) =>
    swaps.flatMap((swap) => (swap.terms ?? []).map((term) => ({ swap, places: readTerm(term) }))),
  );
  const rules = {
    playbook: { ...playbook, categories: null, scale: null, triggers: [], tiers: [], tagRules },
    index: indexOf(terms.map(({ places }) => places)),
    swaps: terms.map(({ swap }) => swap),
  };
  compiled.set(playbook, rules);
  return rules;
}

/** What of a playbook's wordings a text holds: `avoid` and `wants` by the id of the rule. */
export function heldIn(read: Read, playbook: Playbook) {
  const rules = rulesOf(playbook);
  const hits: Hits = meet(read.words, rules.playbook);
  const swappable = new Map<number, Found[]>();
  for (const found of findAll(read.words, rules.index))
    for (let word = found.first; word <= found.last; word += 1)
      swappable.set(word, [...(swappable.get(word) ?? []), found]);
  return {
    avoid: (id: string): readonly Hit[] => hits.get(ruleOf.tag(AVOID(id))) ?? [],
    wants: (id: string): boolean => hits.has(ruleOf.tag(WANT(id))),
    /** The first swap that fits a hit, and the words it takes the place of. */
    swap: (
      hit: Hit,
      { swaps = [] }: Avoid,
    ): { swap: Swap; first: number; last: number } | undefined => {
      for (const swap of swaps) {
        if (!swap.terms) return { swap, first: hit.first, last: hit.last };
        const found = Array.from(
          { length: hit.last - hit.first + 1 },
          (_, step) => swappable.get(hit.first + step) ?? [],
        )
          .flat()
          .find(({ term }) => rules.swaps[term] === swap);
        if (found) return { swap, first: found.first, last: found.last };
      }
      return undefined;
    },
  };
}

/** A stretch of a text, what takes its place, and the wording as a person is offered it. */
export type Replacing = { from: number; to: number; words: string; offered: string };

/** The stretch of the text that a swap replaces, and with what: capitals as they were, no space left behind. */
export function replacing(
  text: string,
  { words, sentences }: Read,
  { swap, first, last }: { swap: Swap; first: number; last: number },
): Replacing | undefined {
  const start = words[first];
  const end = words[last];
  const sentence = start && sentences[start.sentence];
  if (!start || !end || !sentence) return undefined;
  if (swap.sentence) {
    const marks = /^[.!?…]*/.exec(text.slice(sentence.to, sentence.to + 9))?.[0].length ?? 0;
    return { from: sentence.from, to: sentence.to + marks, words: swap.to, offered: swap.to };
  }
  const isCapital = /^\p{Lu}/u.test(text.slice(start.from, start.from + 2));
  if (swap.to !== '') {
    const offered = isCapital ? capital(swap.to) : swap.to;
    return { from: start.from, to: end.to, words: offered, offered };
  }
  const offered = '';
  const space = /^,? /.exec(text.slice(end.to, end.to + 2))?.[0].length ?? 0;
  if (space === 0) {
    const before =
      /,? $/.exec(text.slice(Math.max(0, start.from - 2), start.from))?.[0].length ?? 0;
    return { from: start.from - before, to: end.to, words: '', offered };
  }
  const to = end.to + space;
  const next = text.slice(to, to + 1);
  return isCapital && next !== ''
    ? { from: start.from, to: to + 1, words: capital(next), offered }
    : { from: start.from, to, words: '', offered };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
