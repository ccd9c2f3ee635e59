import type { Columns, Found, Refusal, Taken } from '../../lib/history';

/** A file of labelled tickets on its way in: read in small steps, so that the page stays awake and the person can stop it. */

/** How long the page may be busy at a stretch. Milliseconds. */
const STRETCH = 24;

export type Tell = (done: number) => void;

/** What was found in a file, and its text for when it is taken. `undefined`: stopped. */
export async function open(
  file: File,
  tell: Tell,
  signal: AbortSignal,
): Promise<{ text: string; found: Found } | Refusal | undefined> {
  const { textOf, tooLarge, look } = await import('../../lib/history');
  const large = tooLarge(file.size);
  if (large) return large;
  const read = textOf(new Uint8Array(await file.arrayBuffer()));
  if ('why' in read) return read;
  const found = await drive(look(read.text), tell, signal);
  return !found || 'why' in found ? found : { text: read.text, found };
}

export async function takeOver(
  { text, found, columns }: { text: string; found: Found; columns: Columns },
  tell: Tell,
  signal: AbortSignal,
): Promise<Taken | Refusal | undefined> {
  const { take } = await import('../../lib/history');
  return drive(take(text, found, columns), tell, signal);
}

async function drive<T>(
  work: Generator<number, T>,
  tell: Tell,
  signal: AbortSignal,
): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + STRETCH;
    let done = 0;
    while (performance.now() < until) {
      const next = work.next();
      if (next.done) return next.value;
      done = next.value;
    }
    tell(done);
    await new Promise((go) => setTimeout(go));
    if (signal.aborted) return undefined;
  }
}
