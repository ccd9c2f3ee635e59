import type { Criterion, Level, Playbook } from './schema';

type Renumber = (rank: number) => number | undefined;

/** The ranks that still stand, by their new numbers; left out where there was no list. */
const ranksBy = (renumber: Renumber, ranks: number[] | undefined) =>
  ranks && { ranks: ranks.flatMap((rank) => renumber(rank) ?? []) };

/** A criterion lowers only what is still there. */
function lowering(criterion: Criterion, levels: readonly Level[]): Criterion {
  const { lowers, ...rest } = criterion;
  const left = lowers?.filter((id) =>
    levels.some(({ criteria }) => criteria.some((one) => one.id === id)),
  );
  return left?.length ? { ...rest, lowers: left } : rest;
}

/**
 * The playbook with another list of levels, the most urgent first: ranks are numbered anew in that order, and whatever names a rank
 * follows its level. What is for a level that is gone goes with it. `levels` carry the ranks that they had; a new one has one that no other
 * has.
 */
export function withLevels(playbook: Playbook, levels: readonly Level[]): Playbook {
  const { scale } = playbook;
  if (!scale || levels.length === 0) return playbook;
  const order = levels.map(({ rank }) => rank);
  const renumber: Renumber = (rank) => {
    const at = order.indexOf(rank);
    return at < 0 ? undefined : at;
  };
  const rankIn = <T extends { rank?: number; floor?: number }>(rule: T): T => ({
    ...rule,
    ...(rule.rank !== undefined && { rank: renumber(rule.rank) }),
    ...(rule.floor !== undefined && { floor: renumber(rule.floor) }),
  });
  return {
    ...playbook,
    scale: {
      levels: levels.map((level, rank) => ({
        ...level,
        rank,
        criteria: level.criteria.map((criterion) => lowering(criterion, levels)),
      })),
      fallback: { ...scale.fallback, rank: renumber(scale.fallback.rank) ?? levels.length - 1 },
    },
    clocks: playbook.clocks.flatMap((clock) => {
      if (clock.rank === null) return clock;
      const rank = renumber(clock.rank);
      return rank === undefined ? [] : { ...clock, rank };
    }),
    templates: playbook.templates.map((template) => ({
      ...template,
      suggest: { ...template.suggest, ...ranksBy(renumber, template.suggest.ranks) },
    })),
    ...(playbook.examples && {
      examples: playbook.examples.flatMap((example) => {
        const { rank } = example.expect;
        if (rank == null) return example;
        const now = renumber(rank);
        return now === undefined ? [] : { ...example, expect: { ...example.expect, rank: now } };
      }),
    }),
    metrics: playbook.metrics.map((metric) => ({ ...metric, ...ranksBy(renumber, metric.ranks) })),
    ...(playbook.tagRules && { tagRules: playbook.tagRules.map(rankIn) }),
    ...(playbook.programmes && {
      programmes: playbook.programmes.map((programme) => ({
        ...programme,
        ...(programme.weeks && {
          weeks: programme.weeks.map((week) => ({
            ...week,
            ...(week.guard && {
              guard: { ...week.guard, ...ranksBy(renumber, week.guard.ranks) },
            }),
          })),
        }),
      })),
    }),
  };
}
