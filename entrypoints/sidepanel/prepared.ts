import type { Playbook } from '../../lib/playbook/schema';
import { prepare } from '../../lib/triage';
import { turns } from '../../lib/turns';

/** The playbook, once its first ticket can be judged without a wait; the panel stays free meanwhile. */
export async function prepared<P extends Playbook>(playbook: P): Promise<P> {
  const turn = turns();
  while (prepare(playbook)) await turn();
  return playbook;
}
