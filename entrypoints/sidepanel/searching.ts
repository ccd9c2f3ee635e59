import { indexing, type Findable, type SearchIndex } from '../../lib/reply/search';

/** Milliseconds of work in one go: a page that works longer feels slow to whoever types or scrolls in it. */
const TURN = 8;

const pause = () => new Promise<void>((go) => setTimeout(go));

/** The index of these templates, built in turns between which the panel is free; nothing once `signal` says that nobody waits any more. */
export async function indexed(
  templates: readonly Findable[],
  signal?: AbortSignal,
): Promise<SearchIndex | undefined> {
  const building = indexing(templates);
  let began = performance.now();
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN) continue;
    await pause();
    if (signal?.aborted) return undefined;
    began = performance.now();
  }
}
