import { pressed } from './pressed';

/** Keys that a person presses on the picture of a ticket are kept for the ticket itself, as it stood in the picture. */

let ticket: string | undefined;
let keys: string[] = [];

const keep = (event: KeyboardEvent): void => {
  const key = pressed(event);
  if (key !== undefined) keys.push(key);
};

/** From now on keys are kept. */
export function keepKeysFor(shown: string): void {
  ticket = shown;
  window.addEventListener('keydown', keep);
}

/** The keys for a ticket, once, in their order; from now on the panel itself listens. */
export function keysKept(of: string): string[] {
  window.removeEventListener('keydown', keep);
  const kept = ticket === of ? keys : [];
  keys = [];
  return kept;
}
