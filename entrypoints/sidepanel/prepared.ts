import type { Playbook } from '../../lib/playbook/schema';
import { prepare } from '../../lib/triage';

/** Milliseconds of work in one go: a page that works longer feels slow to whoever types or scrolls in it. */
const TURN = 8;

const pause = () => new Promise<void>((go) => setTimeout(go));

/** The playbook, once its first ticket can be judged without a wait; the panel stays free meanwhile. */
export async function prepared<P extends Playbook>(playbook: P): Promise<P> {
  let began = performance.now();
  while (prepare(playbook)) {
    if (performance.now() - began < TURN) continue;
    await pause();
    began = performance.now();
  }
  return playbook;
}
