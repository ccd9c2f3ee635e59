import { openStore, settings, storeKnown } from '../../lib/store';
import { playbookFor } from '../../lib/store/playbooks';

/** What a first judgement waits for, begun before anything is drawn. */

export const desk = import('./Desk');
const preparing = import('./prepared');

/** Is the store what it was? Whether anything can be stored takes longer to know, and keeps nothing waiting. */
export const opened = storeKnown();

/** The playbook that most tickets are judged by, made ready beside the panel. */
async function readied(): Promise<void> {
  if (!(await openStore())) return;
  const playbook = await playbookFor(await settings());
  await (await preparing).prepared(playbook);
}

void readied();
