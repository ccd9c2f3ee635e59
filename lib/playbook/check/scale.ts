import type { Playbook } from '../schema';
import { problem, repeats, type Problem } from './problem';

/** The scale of urgency and what lowers what. */
export function scaleProblems({ scale, categories }: Playbook): Problem[] {
  const problems: Problem[] = [];
  const ranks = scale?.levels.map(({ rank }) => rank) ?? [];
  if (scale && ranks.length === 0)
    problems.push(
      problem('scale.levels', 'A scale needs a level; without one, write null for it.'),
    );
  for (const rank of repeats(ranks))
    problems.push(problem('scale.levels', `Two levels share the rank ${rank}: give each its own.`));
  if (scale && !ranks.includes(scale.fallback.rank))
    problems.push(
      problem('scale.fallback', 'The fallback is no level of the scale: write the rank of one.'),
    );
  if (categories && !categories.items.some(({ id }) => id === categories.fallback.id))
    problems.push(
      problem('categories.fallback', 'The fallback is no category: write the id of one.'),
    );
  return [...problems, ...lowering(scale)];
}

/** Every criterion that another one lowers is there, and none lowers itself by way of others. */
function lowering(scale: Playbook['scale']): Problem[] {
  const found = (scale?.levels ?? []).flatMap(({ criteria }, level) =>
    criteria.map((criterion, at) => ({
      ...criterion,
      path: `scale.levels.${level}.criteria.${at}.lowers`,
    })),
  );
  const byId = new Map(found.map((criterion) => [criterion.id, criterion]));
  const problems = found.flatMap(({ path, lowers = [] }) =>
    lowers
      .filter((id) => !byId.has(id))
      .map((id) => problem(path, `There is no criterion "${id}" to lower.`)),
  );
  const done = new Set<string>();
  for (const { id: first } of found) {
    const way: { id: string; left: string[] }[] = [];
    const enter = (id: string): void => {
      way.push({ id, left: [...(byId.get(id)?.lowers ?? [])] });
    };
    if (!done.has(first)) enter(first);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const next = here.left.pop();
      const back = way.findIndex(({ id }) => id === next);
      if (next === undefined) {
        done.add(here.id);
        way.pop();
      } else if (back >= 0)
        problems.push(
          problem(
            byId.get(here.id)?.path ?? '',
            `These lower each other in a circle: ${[...way.slice(back).map(({ id }) => id), next].join(' → ')}. Break it in one place.`,
          ),
        );
      else if (!done.has(next)) enter(next);
    }
  }
  return problems;
}
