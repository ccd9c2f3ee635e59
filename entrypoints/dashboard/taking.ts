import { PACKS } from '../../lib/playbook';
import type { Problem } from '../../lib/playbook/check';
import type { Incoming } from '../../lib/playbook/import/files';
import { withReplies, type Reply } from '../../lib/playbook/import/replies';
import type { Playbook } from '../../lib/playbook/schema';
import { addPlaybook, changePlaybook, isFreeId, newPlaybookId } from '../../lib/store/editing';
import { words } from '../../lib/words';
import { poke } from '../../lib/poke';

/** From a file to the store: read as a whole, added as a whole. */

/** A file as text, or why it is not even read. What reads it is loaded when the first file comes. */
export async function read(source: File | string, inactive = false): Promise<Read> {
  const [{ takeIn }, { tooLarge }] = await Promise.all([
    import('../../lib/playbook/import/files'),
    import('../../lib/playbook/reading'),
  ]);
  const large = typeof source === 'string' ? undefined : tooLarge(source.size);
  if (large) return { text: '', incoming: { is: 'refused', problems: [large], more: 0 } };
  const text = typeof source === 'string' ? source : await source.text();
  return { text, incoming: takeIn(text, { inactive }) };
}
export type Read = { text: string; incoming: Incoming };

/** What became of it: where it is now, or why it was not added. */
export type Taken = { ok: true; id: string; title: string } | { ok: false; problems: Problem[] };

/** The shipped playbook that this one is a copy of, told by its id. */
const originalOf = (id: string): string | null =>
  Object.keys(PACKS).find((pack) => id === pack || new RegExp(`^${pack}-[0-9a-f]{8}$`).test(id)) ??
  null;

/** Adds a playbook of a file; one whose id is taken gets one of its own. */
export async function addFromFile(playbook: Playbook, titles: string[]): Promise<Taken> {
  const id = (await isFreeId(playbook.id)) ? playbook.id : newPlaybookId(playbook.id);
  const title = titles.includes(playbook.title)
    ? words.transfer.playbook.importedTitle(playbook.title)
    : playbook.title;
  return add(playbook, { id, title, of: originalOf(playbook.id) });
}

/** Adds replies to a playbook of the team's own, or to a new copy of one that ships. */
export async function addReplies(
  target: { playbook: Playbook; own: boolean },
  replies: readonly Reply[],
): Promise<Taken> {
  const { id, title } = target.playbook;
  const change = (playbook: Playbook) => withReplies(playbook, replies);
  if (!target.own)
    return add(change(target.playbook), {
      id: newPlaybookId(id),
      title: words.transfer.replies.copyTitle(title),
      of: id,
    });
  const changed = await changePlaybook(id, change, new Date().toISOString());
  if (!changed.ok) return changed;
  await poke();
  return { ok: true, id, title };
}

async function add(
  playbook: Playbook,
  as: { id: string; title: string; of: string | null },
): Promise<Taken> {
  const added = await addPlaybook(playbook, { ...as, at: new Date().toISOString() });
  if (!added.ok) return added;
  await poke();
  return { ok: true, id: as.id, title: as.title };
}
