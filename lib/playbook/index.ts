import runbook from './packs/runbook.json';
import type { Playbook } from './schema';

/**
 * The playbooks that ship, by id. They are checked by a test, not at run time: the worker that reads them must
 * start fast and never loads the validator.
 */
export const PACKS: Readonly<Record<string, Playbook>> = {
  runbook: runbook as unknown as Playbook,
};

/** The playbook of this id, or undefined when none ships under it. */
export const packOf = (id: string): Playbook | undefined =>
  Object.hasOwn(PACKS, id) ? PACKS[id] : undefined;
