import type { Criterion, Level, Playbook } from '../playbook/schema';
import { tagsMet } from './routing';
import { ruleOf, type Hit, type Hits } from './rules';

export type Met = {
  criterion: Pick<Criterion, 'id' | 'ref' | 'text' | 'lowers'>;
  hits: readonly Hit[];
};

export type Chosen = { level: Level; met: Met[]; confidence: number; hinted: boolean };

/**
 * The highest level of which a criterion, or a keyword rule that gives or asks for it, is met. A criterion that lowers (a way around the problem) wins over a
 * higher level that rests on nothing but the criteria it names. Hints decide only where nothing says more.
 */
export function chooseLevel(hits: Hits, playbook: Playbook): Chosen | null {
  return (
    reach(hits, playbook, false) ?? (isSorted(hits, playbook) ? null : reach(hits, playbook, true))
  );
}

/** A keyword rule or a topic of the first tier says what it is: a login that fails is no feature that works oddly. */
const isSorted = (hits: Hits, playbook: Playbook): boolean =>
  tagsMet(hits, playbook).length > 0 ||
  (playbook.tiers?.[0]?.topics ?? []).some(({ id }) =>
    hits.get(ruleOf.tier(id))?.some(({ hint }) => !hint),
  );

function reach(hits: Hits, playbook: Playbook, hinted: boolean): Chosen | null {
  const levels = [...(playbook.scale?.levels ?? [])].sort((a, b) => a.rank - b.rank);
  const tags = hinted ? [] : tagsMet(hits, playbook);
  const reached = levels
    .map((level) => ({
      level,
      met: [
        ...metOf(level, hits, hinted),
        ...tags
          .filter(({ rank, floor }) => (rank ?? floor) === level.rank)
          .map(({ id, ref, text, hits: own }): Met => ({
            criterion: { id, ref, text },
            hits: own,
          })),
      ],
    }))
    .filter(({ met }) => met.length > 0);
  const [highest, ...lower] = reached;
  if (!highest) return null;
  const lowering = lower.find(({ met }) =>
    met.some(({ criterion: { lowers } }) =>
      highest.met.every(({ criterion }) => lowers?.includes(criterion.id)),
    ),
  );
  const chosen = lowering ?? highest;
  const quotes = chosen.met.reduce((sum, { hits: own }) => sum + own.length, 0);
  return { ...chosen, hinted, confidence: hinted ? 0.5 : lowering || quotes === 1 ? 0.75 : 0.9 };
}

const metOf = ({ criteria }: Level, hits: Hits, hinted: boolean): Met[] =>
  criteria.flatMap((criterion) => {
    const all = hits.get(ruleOf.criterion(criterion.id)) ?? [];
    const own = all.filter(({ hint }) => hint === hinted);
    return own.length > 0 ? [{ criterion, hits: own }] : [];
  });
