/**
 * A long work in turns, so that whoever types or scrolls meanwhile never waits for it. Everything of ours that takes long on a page
 * takes its turns here.
 */

/** Milliseconds of work in one go: a page that works longer feels slow. */
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

/** Begins a turn. What it gives is awaited after each small piece of work: it lets others have theirs once this one is over. */
export function turns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN) return;
    await pause();
    began = performance.now();
  };
}

/** Does a work that can be stopped after each of its pieces, in turns; gives what it comes to. */
export async function inTurns<T>(work: Iterator<unknown, T>, turn = turns()): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await turn();
  }
}
