import type { Axis, Conclusion, TierValue } from '../assessment';
import type { Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';
import data from './axes.json';
import { quote } from './evidence';
import { findAll, type Found } from './find';
import { readied } from './laid';
import { judge } from './rules';
import type { Making } from './termIndex';

/** Our steps; the document names none (R-004-AXS-03 and -04). */
const STEPS = {
  impact: ['one', 'several', 'portion', 'all'],
  urgency: ['none', 'soon', 'today', 'now'],
} as const;

/**
 * Which words decide where several steps are named: who says that it is only them means nobody else, and an account is one
 * person's where nothing says more. What is wanted soonest counts, and "no rush" where nothing else is wanted.
 */
const ORDER = {
  impact: ['one', 'all', 'portion', 'several', 'single'],
  urgency: ['now', 'today', 'soon', 'none'],
} as const;

type Worded = keyof typeof STEPS;
type Words = { vocabulary: Record<string, string[]> } & Record<Worded, Record<string, string[]>>;

type Use = { axis: Worded; words: string };
const { vocabulary, ...worded } = data as Words;
export { vocabulary };

let compiled: { terms: Making; uses: Use[] } | undefined;

export function lexicon(): { terms: Making; uses: Use[] } {
  if (compiled) return compiled;
  const uses: Use[] = [];
  const terms: string[] = [];
  for (const axis of ['impact', 'urgency'] as const)
    for (const [words, own] of Object.entries(worded[axis])) {
      terms.push(...own);
      uses.push(...own.map(() => ({ axis, words })));
    }
  compiled = { terms: readied(terms, vocabulary), uses };
  return compiled;
}

/**
 * Where a ticket stands on each axis of the playbook, by the customer's own words; complexity is the tier, concluded or decided.
 * An axis that no words speak of is not known: nothing is guessed, and "one" not taken for granted.
 */
export function axesOf(ticket: Ticket, playbook: Playbook, tier: Conclusion<TierValue>): Axis[] {
  const { axes = [], tiers = [] } = playbook;
  if (axes.length === 0) return [];
  const { text } = judge(ticket, playbook);
  const { terms, uses } = lexicon();
  const found = findAll(text.words, terms.index());
  const worded = (axis: Worded, of: { text: string; ref: string }): Conclusion<string> => {
    const said = (words: string): Found[] =>
      found.filter(
        ({ term, asked }) =>
          uses[term]?.axis === axis && uses[term].words === words && !(asked && axis === 'impact'),
      );
    const words = ORDER[axis].find((one) => said(one).length > 0);
    if (words === undefined)
      return {
        value: null,
        by: 'playbook',
        evidence: [],
        because: tier.value === null && tier.because === 'noText' ? 'noText' : 'noMatch',
      };
    const hits = said(words).sort((a, b) => a.first - b.first);
    return {
      value: words === 'single' ? 'one' : words,
      by: 'playbook',
      evidence: quote(
        hits.map(({ first, last }) => ({ first, last, weight: 1, hint: false })),
        text,
        of,
      ),
      confidence: 0.75,
    };
  };
  return axes.map(({ id, ...of }) =>
    id === 'complexity'
      ? { id, steps: tiers.map((one) => one.id), is: ofTier(tier) }
      : { id, steps: STEPS[id], is: worded(id, of) },
  );
}

const ofTier = (tier: Conclusion<TierValue>): Conclusion<string> => {
  if (tier.value === null) {
    const { assumed, ...rest } = tier;
    return { ...rest, ...(assumed && { assumed: assumed.id }) };
  }
  const { proposed } = tier;
  return { ...tier, value: tier.value.id, proposed: proposed && proposed.id };
};
