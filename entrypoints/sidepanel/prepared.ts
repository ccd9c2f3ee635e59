import type { Playbook } from '../../lib/playbook/schema';
import { prepare } from '../../lib/triage';

/** Milliseconds of work in one go: a page that works longer feels slow to whoever types or scrolls in it. */
const TURN = 8;

/** Lets everything else that waits have its turn; a timer would make us wait four milliseconds more each time. */
const pause = () =>
  new Promise<void>((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(null);
  });

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
