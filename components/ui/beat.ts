/**
 * One timer for everything on a surface that changes by itself. It sleeps until the next change is due, rests while the document is
 * hidden, and asks everybody at once when it is seen again.
 */

/** Writes what has changed by `now` (milliseconds) and gives the instant at which to ask again; Infinity for never. */
export type Beat = (now: number) => number;

const beats = new Map<Beat, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let follows = false;

/** Timers of browsers count in 32 bits; nobody waits longer than this anyway. */
const LONGEST = 3_600_000;

function wait(): void {
  clearTimeout(timer);
  if (document.hidden || beats.size === 0) return;
  const next = Math.min(...beats.values());
  if (next === Infinity) return;
  timer = setTimeout(ask, Math.min(Math.max(next - Date.now(), 0), LONGEST));
}

function ask(): void {
  const now = Date.now();
  for (const [beat, due] of beats) if (due <= now) beats.set(beat, beat(now));
  wait();
}

function turn(): void {
  if (document.hidden) return clearTimeout(timer);
  for (const beat of beats.keys()) beats.set(beat, 0);
  ask();
}

/** Asks `beat` now and whenever it is due, until the returned function is called. */
export function keepBeat(beat: Beat): () => void {
  if (!follows) document.addEventListener('visibilitychange', turn);
  follows = true;
  beats.set(beat, beat(Date.now()));
  wait();
  return () => {
    beats.delete(beat);
    wait();
  };
}
