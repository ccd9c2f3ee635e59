import type { Scorecard } from '../playbook/schema';

/** Answers of the two kinds of scorecard: met or not, or one to five points. `na`: the item does not apply. */
export const ANSWERS = {
  yesNoNa: ['yes', 'no', 'na'],
  oneToFive: ['1', '2', '3', '4', '5', 'na'],
} as const satisfies Record<Scorecard['scale'], readonly string[]>;

export type Answer = (typeof ANSWERS)[Scorecard['scale']][number];

/**
 * `met` of `applicable`: items, or points where the card gives points. `percent` is whole, and null while nothing applicable is
 * answered. `unanswered` are item ids.
 */
export type Score = {
  met: number;
  applicable: number;
  in: 'items' | 'points';
  percent: number | null;
  unanswered: string[];
};

type Scored = { id: string; weight?: number | undefined };

const MOST_POINTS = 5;

/** What an answer reaches, and what it could have reached; nothing where the item does not apply. */
function reached(answer: Answer): { met: number; of: number } | undefined {
  if (answer === 'na') return undefined;
  if (answer === 'yes' || answer === 'no') return { met: answer === 'yes' ? 1 : 0, of: 1 };
  return { met: Number(answer), of: MOST_POINTS };
}

/**
 * The share reached among the items that apply: six yes, one no and one not applicable give 6 of 7, 86 %; 4, 5 and 3 points give 12 of
 * 15, 80 %. Where items have weights (percent, all or none), the share counts each by its own. Items without an answer count for nothing
 * and are named. Answers to items that the card lacks are ignored.
 */
export function score(
  card: { items: readonly Scored[] },
  answers: Readonly<Record<string, { answer: Answer } | undefined>>,
): Score {
  const given = card.items.map(({ id, weight = 1 }) => ({
    id,
    weight,
    answer: Object.hasOwn(answers, id) ? answers[id]?.answer : undefined,
  }));
  const counted = given.flatMap(({ weight, answer }) => {
    const points = answer && reached(answer);
    return points ? [{ weight, ...points }] : [];
  });
  const sum = (of: (one: (typeof counted)[number]) => number) =>
    counted.reduce((total, one) => total + of(one), 0);
  const weights = sum(({ weight }) => weight);
  const share = sum(({ weight, met, of }) => (weight * met) / of);
  return {
    met: sum(({ met }) => met),
    applicable: sum(({ of }) => of),
    in: counted.some(({ of }) => of === MOST_POINTS) ? 'points' : 'items',
    percent: weights === 0 ? null : Math.round((100 * share) / weights),
    unanswered: given.filter(({ answer }) => answer === undefined).map(({ id }) => id),
  };
}
