import excellence from './packs/excellence.json';
import guidelines from './packs/guidelines.json';
import playbook from './packs/playbook.json';
import runbook from './packs/runbook.json';
import sop from './packs/sop.json';
import type { Playbook } from './schema';
import { withSigns } from './signs';

/**
 * The playbooks that ship, by id. They are checked by a test, not at run time: the worker that reads them must
 * start fast and never loads the validator.
 */
export const PACKS: Readonly<Record<string, Playbook>> = {
  runbook: runbook as unknown as Playbook,
  playbook: playbook as unknown as Playbook,
  guidelines: guidelines as unknown as Playbook,
  sop: sop as unknown as Playbook,
  excellence: excellence as unknown as Playbook,
};

/** Spelling out takes a few milliseconds: one edition of each playbook is kept. */
const ready = new Map<string, { written: Playbook; spelled: Playbook }>();

/** A playbook as it is judged by, its signs spelled out: the same object for the same edition. */
export function spelledOut(written: Playbook): Playbook {
  const { id, version } = written;
  const known = ready.get(id);
  if (known && (known.written === written || known.written.version === version))
    return known.spelled;
  const spelled = withSigns(written);
  ready.set(id, { written, spelled });
  return spelled;
}

/** The playbook of this id, its signs spelled out; undefined when none ships under it. */
export const packOf = (id: string): Playbook | undefined =>
  Object.hasOwn(PACKS, id) ? spelledOut(PACKS[id]!) : undefined;
