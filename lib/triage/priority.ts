import type { Criterion, Level, Playbook } from '../playbook/schema';
import { tagsMet } from './routing';
import { ruleOf, type Hit, type Hits } from './rules';

export type Met = {
  criterion: Pick<Criterion, 'id' | 'ref' | 'text' | 'lowers'>;
  hits: readonly Hit[];
};

/**
 * The highest level of which a criterion, or a keyword rule that gives or asks for it, is met. A criterion that lowers (a way around the problem) wins over a
 * higher level that rests on nothing but the criteria it names.
 */
export function chooseLevel(
  hits: Hits,
  playbook: Playbook,
): { level: Level; met: Met[]; confidence: number } | null {
  const levels = [...(playbook.scale?.levels ?? [])].sort((a, b) => a.rank - b.rank);
  const tags = tagsMet(hits, playbook);
  const reached = levels
    .map((level) => ({
      level,
      met: [
        ...metOf(level, hits),
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
  return { ...chosen, confidence: lowering || quotes === 1 ? 0.75 : 0.9 };
}

const metOf = ({ criteria }: Level, hits: Hits): Met[] =>
  criteria.flatMap((criterion) => {
    const own = hits.get(ruleOf.criterion(criterion.id));
    return own ? [{ criterion, hits: own }] : [];
  });
