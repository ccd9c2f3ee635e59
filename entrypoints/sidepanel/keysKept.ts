import { pressed } from './pressed';

/** Keys that a person presses on the picture of a ticket are kept for the ticket itself, as it stood in the picture. */

/** Milliseconds after which a key is no longer what the person means. */
const HOLDS = 2_000;

let ticket: string | undefined;
let keys: { key: string; at: number }[] = [];

const leave = (): void => window.removeEventListener('keydown', keep);

function keep(event: KeyboardEvent): void {
  // What the panel has drawn has keys of its own.
  if (document.getElementById('root')?.firstElementChild) return leave();
  const key = pressed(event);
  if (key !== undefined) keys.push({ key, at: performance.now() });
}

/** From now on keys are kept, until the panel is drawn. */
export function keepKeysFor(shown: string): void {
  ticket = shown;
  window.addEventListener('keydown', keep);
}

/** The keys for a ticket, once, in their order; from now on the panel itself listens. */
export function keysKept(of: string): string[] {
  leave();
  const since = performance.now() - HOLDS;
  const kept = ticket === of ? keys.filter(({ at }) => at > since) : [];
  keys = [];
  return kept.map(({ key }) => key);
}
