import type { Playbook } from '../../lib/playbook/schema';
import { oursTaken, termsTaken } from '../../lib/store/terms';
import { prepare } from '../../lib/triage';
import { turns } from '../../lib/turns';

/** The playbook, once its first ticket can be judged without a wait; the panel stays free meanwhile. */
export async function prepared<P extends Playbook>(playbook: P): Promise<P> {
  await Promise.all([oursTaken(), termsTaken(playbook)]);
  const turn = turns();
  while (prepare(playbook)) await turn();
  return playbook;
}
