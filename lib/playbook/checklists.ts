import type { Checklist, Playbook } from './schema';

/** What of a ticket decides which checklist is worked on. `done` gives the finished steps of a checklist. */
export type Moment = {
  ageSeconds: number;
  isSolved: boolean;
  done: (checklist: string) => readonly string[];
};

const isComplete = ({ id, steps }: Checklist, { done }: Moment): boolean =>
  steps.every((step) => done(id).includes(step.id));

function isOpen({ when, stage }: Checklist, { ageSeconds, isSolved }: Moment): boolean {
  if (when) return when === 'solved' && isSolved;
  return stage === undefined || stage.fromSeconds <= ageSeconds;
}

/**
 * The checklist of this moment: the first that has begun and is not complete, those for a solved ticket once it is one. When all are
 * complete, the last of them; `undefined` where the playbook has none.
 */
export function checklistFor(
  { checklists }: Pick<Playbook, 'checklists'>,
  moment: Moment,
): Checklist | undefined {
  const open = checklists.filter((list) => isOpen(list, moment));
  return open.find((list) => !isComplete(list, moment)) ?? open.at(-1);
}
