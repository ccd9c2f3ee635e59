import type { Playbook } from '../playbook/schema';
import { isShipped } from '../playbook/shipped';
import { takeLaid, takeOurs, type Laid, type LaidOurs } from '../triage';
import { read } from './packs';

/** Terms as the build made them ready: whoever judges by a playbook that ships has them at once, and of the team's own has ours. */

let ours: Promise<void> | undefined;

/** Our own. Of no playbook, so that they can be asked for before it is known which one is in use. */
export const oursTaken = (): Promise<void> =>
  (ours ??= read('ours.terms').then((laid) => takeOurs(laid as LaidOurs)));

const taken = new WeakMap<Playbook['vocabulary'], Promise<void>>();

/** Those of a playbook. */
export function termsTaken(playbook: Playbook): Promise<void> {
  const known = taken.get(playbook.vocabulary);
  if (known) return known;
  const taking = isShipped(playbook.id)
    ? read(`${playbook.id}.terms`).then((laid) => takeLaid(playbook, laid as Laid))
    : Promise.resolve();
  taken.set(playbook.vocabulary, taking);
  return taking;
}
