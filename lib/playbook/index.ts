import excellence from './packs/excellence.json';
import guidelines from './packs/guidelines.json';
import playbook from './packs/playbook.json';
import runbook from './packs/runbook.json';
import sop from './packs/sop.json';
import type { Playbook } from './schema';
import type { SHIPPED } from './shipped';
import { withSigns } from './signs';

/**
 * All the playbooks that ship, for the pages and commands that need them all. They are checked by a test, not at run time. The worker and
 * the panel load the one that is in use: `lib/store/packs.ts`.
 */
export const PACKS: Readonly<Record<(typeof SHIPPED)[number], Playbook>> &
  Readonly<Record<string, Playbook>> = {
  runbook: runbook as unknown as Playbook,
  playbook: playbook as unknown as Playbook,
  guidelines: guidelines as unknown as Playbook,
  sop: sop as unknown as Playbook,
  excellence: excellence as unknown as Playbook,
};

const ready = new Map<string, Playbook>();

/** The playbook of this id, its signs spelled out; undefined when none ships under it. */
export function packOf(id: string): Playbook | undefined {
  if (!Object.hasOwn(PACKS, id)) return undefined;
  const known = ready.get(id) ?? withSigns(PACKS[id]!);
  ready.set(id, known);
  return known;
}
