import type { Playbook } from '../schema';
import { problem, type Problem } from './problem';

/** Figures that no measurement could meet, and weights that don't add up. */
export const figureProblems = (playbook: Playbook): Problem[] => [
  ...(playbook.notes ?? []).flatMap(({ figure }, index) =>
    figure ? figureOf(`notes.${index}.figure`, figure) : [],
  ),
  ...playbook.metrics.flatMap(metricProblems),
  ...playbook.scorecards.flatMap(({ items }, index) =>
    weightProblems(`scorecards.${index}`, items),
  ),
];

type Figure = { value: number; upTo?: number | undefined; unit: string };

function figureOf(path: string, { value, upTo, unit }: Figure, name = 'value'): Problem[] {
  const found: Problem[] = [];
  if (unit === '%')
    for (const [key, part] of [
      [name, value],
      ['upTo', upTo],
    ] as const)
      if (part !== undefined && (part < 0 || part > 100))
        found.push(problem(`${path}.${key}`, `${part} % cannot be: write a share from 0 to 100.`));
  if (unit !== 'points' && unit !== '%' && value < 0)
    found.push(problem(`${path}.${name}`, `${value} ${unit} cannot be: write 0 or more.`));
  if (upTo !== undefined && upTo <= value)
    found.push(problem(`${path}.upTo`, `The range ends at ${upTo}, before it begins at ${value}.`));
  return found;
}

function metricProblems(metric: Playbook['metrics'][number], index: number): Problem[] {
  const { comparator, target, upTo, outOf, unit, bands = [] } = metric;
  const path = `metrics.${index}`;
  const found: Problem[] = [];
  if (target !== undefined) {
    found.push(...figureOf(path, { value: target, upTo, unit }, 'target'));
    if (comparator === undefined)
      found.push(
        problem(
          path,
          '"comparator" is missing here: say with <, <=, >= or > when the target is met.',
        ),
      );
    if (outOf !== undefined && target > outOf)
      found.push(
        problem(`${path}.target`, `A target of ${target} out of ${outOf} cannot be reached.`),
      );
  }
  bands.forEach(({ from }, at) => {
    const before = bands[at - 1]?.from;
    if (before !== undefined && from >= before)
      found.push(
        problem(
          `${path}.bands.${at}.from`,
          'The first band that is reached names the value: write the highest first.',
        ),
      );
    if (outOf !== undefined && from > outOf)
      found.push(problem(`${path}.bands.${at}.from`, `${from} out of ${outOf} cannot be reached.`));
  });
  return found;
}

function weightProblems(
  path: string,
  items: readonly { weight?: number | undefined }[],
): Problem[] {
  const weights = items.flatMap(({ weight }) => weight ?? []);
  if (weights.length === 0) return [];
  if (weights.length < items.length)
    return [
      problem(
        `${path}.items`,
        'Some items have a weight and some have none: give one to all, or to none.',
      ),
    ];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 100) < 0.01
    ? []
    : [
        problem(
          `${path}.items`,
          `The weights add up to ${Number(sum.toFixed(2))} %: change them until they make 100.`,
        ),
      ];
}
