import type { Checklist, Playbook } from '../playbook/schema';

export type HintsGiven = {
  playbook: Pick<Playbook, 'id'>;
  /** The one that the person is led through now. */
  checklist: Checklist | undefined;
  /** Ids of the steps done on this ticket. */
  done: readonly string[];
  /** Ids of the hints that this person has finished with, on any ticket. */
  seen: readonly string[];
  enabled: boolean;
};

/** `hint` is its id in the store: `playbook/checklist/step`. */
export type HintNow = { hint: string; step: string; number: number; of: number; text: string };

/**
 * The one hint to show now: that of the first step still to do, unless the person has finished with it. At most
 * one at a time, each once, none when hints are off.
 */
export function hintsFor({
  playbook,
  checklist: list,
  done,
  seen,
  enabled,
}: HintsGiven): HintNow | null {
  if (!enabled || list === undefined) return null;
  const index = list.steps.findIndex(({ id }) => !done.includes(id));
  const step = list.steps[index];
  if (step === undefined) return null;
  const hint = hintId(playbook, list, step.id);
  return seen.includes(hint)
    ? null
    : { hint, step: step.id, number: index + 1, of: list.steps.length, text: step.hint };
}

const hintId = ({ id }: { id: string }, list: Checklist, step: string): string =>
  `${id}/${list.id}/${step}`;
