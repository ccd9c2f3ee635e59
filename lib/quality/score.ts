import type { Scorecard } from '../playbook/schema';

export type Answer = 'yes' | 'no' | 'na';

/** `percent` is whole, and null while nothing applicable is answered. `unanswered` are item ids. */
export type Score = {
  met: number;
  applicable: number;
  percent: number | null;
  unanswered: string[];
};

/**
 * The share of items met among those that apply: six yes, one no and one not applicable give 6 of 7, 86 %. On a card with weights
 * an item counts by its weight, and what does not apply leaves the rest in proportion. Items without an answer count for nothing and
 * are named. Answers to items that the card lacks are ignored.
 */
export function score(
  card: Pick<Scorecard, 'items'>,
  answers: Readonly<Record<string, { answer: Answer } | undefined>>,
): Score {
  const given = card.items.map(({ id, weight = 1 }) => ({
    id,
    weight,
    answer: Object.hasOwn(answers, id) ? answers[id]?.answer : undefined,
  }));
  const met = given.filter(({ answer }) => answer === 'yes');
  const applicable = given.filter(({ answer }) => answer === 'yes' || answer === 'no');
  const whole = sumOf(applicable);
  return {
    met: met.length,
    applicable: applicable.length,
    percent: whole === 0 ? null : Math.round((100 * sumOf(met)) / whole),
    unanswered: given.filter(({ answer }) => answer === undefined).map(({ id }) => id),
  };
}

const sumOf = (items: readonly { weight: number }[]): number =>
  items.reduce((sum, { weight }) => sum + weight, 0);
