import type { Playbook } from '../playbook/schema';
import { isShipped } from '../playbook/shipped';
import { takeLaid, takeOurs, type Laid, type LaidOurs } from '../triage';
import { read } from './packs';

/** Terms as the build made them ready: whoever judges by a playbook that ships has them at once, and of the team's own has ours. */

let ours: Promise<void> | undefined;

/** Our own. Of no playbook, so that they can be asked for before it is known which one is in use. */
export const oursTaken = (): Promise<void> =>
  (ours ??= read('ours.terms').then((laid) => takeOurs(laid as LaidOurs)));

/** On their way, by playbook. */
const asked = new Map<string, Promise<Laid>>();

/** Asks for those of a playbook, so that they come while it comes itself; nothing for one of the team's own. */
export function askTerms(id: string): void {
  if (!isShipped(id) || asked.has(id)) return;
  const coming = read(`${id}.terms`) as Promise<Laid>;
  asked.set(id, coming);
  coming.catch(() => asked.delete(id));
}

const taken = new WeakMap<Playbook['vocabulary'], Promise<void>>();

/** Those of a playbook. */
export function termsTaken(playbook: Playbook): Promise<void> {
  const known = taken.get(playbook.vocabulary);
  if (known) return known;
  askTerms(playbook.id);
  const taking = Promise.resolve(asked.get(playbook.id)).then((laid) => {
    asked.delete(playbook.id);
    if (laid) takeLaid(playbook, laid);
  });
  taken.set(playbook.vocabulary, taking);
  return taking;
}
