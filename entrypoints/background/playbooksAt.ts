import type { Filled } from '../../lib/assessment';
import type { Playbook } from '../../lib/playbook/schema';
import { playbookFor } from '../../lib/store/playbooks';
import { filledOf, type Settings } from '../../lib/store/schema';

/** A playbook, and what is filled in of it. */
export type Worked = { playbook: Playbook; filled: Filled };

/** The playbook of each site. One that cannot be had is told, and its site left out. */
export async function playbooksAt(
  chosen: Settings,
  sites: Iterable<string>,
): Promise<Map<string, Worked>> {
  const found = await Promise.all(
    [...new Set(sites)].map(async (site) => {
      try {
        const playbook = await playbookFor(chosen, site);
        return [[site, { playbook, filled: filledOf(chosen, playbook) }] as const];
      } catch (error) {
        reportError(error);
        return [];
      }
    }),
  );
  return new Map(found.flat());
}
