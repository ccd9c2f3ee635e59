import { checkPlaybook, type Problem } from '../playbook/check';
import { copyOf, edited, type OwnPlaybook } from '../playbook/own';
import { isShipped } from '../playbook/shipped';
import type { Playbook } from '../playbook/schema';
import { db } from './database';
import { saved } from './saving';
import { settings } from './index';

/** Changing playbooks of the team's own. Each change is checked as a whole and stored as a whole, or not at all. */

export type Edited = { ok: true } | { ok: false; problems: Problem[] };

/** What of another id goes into a new one: with what follows, an id has 80 characters at most. */
const stemOf = (id: string): string =>
  id
    .replace(/-[0-9a-f]{8}$/, '')
    .slice(0, 71)
    .replace(/-$/, '');

/** An id that no other playbook ever has, so that what was decided under a removed one never speaks of another. */
export const newPlaybookId = (of: string): string =>
  `${stemOf(of)}-${crypto.randomUUID().slice(0, 8)}`;

/** Has no playbook this id, and had none on which something still rests? */
export async function isFreeId(id: string): Promise<boolean> {
  const editions = db.editions.where('[id+version]').between([id, ''], [id, '\uffff']);
  const [own, kept] = await Promise.all([db.playbooks.get(id), editions.count()]);
  return !isShipped(id) && !own && kept === 0;
}

/** Does a decision, a reply or a review rest on this edition? */
async function isPinned({ id, playbook: { version } }: OwnPlaybook): Promise<boolean> {
  const counts = await Promise.all(
    [db.decisions, db.placed, db.reviews].map((table) =>
      table.where('[playbook.id+playbook.version]').equals([id, version]).count(),
    ),
  );
  return counts.some((count) => count > 0);
}

/**
 * Stores a new playbook of the team's own. What the team filled in for the one it was copied from is filled in for the copy too.
 * Refused with its problems when it is not sound.
 */
export async function addPlaybook(
  source: Playbook,
  as: { id: string; title: string; of: string | null; at: string },
): Promise<Edited> {
  const own = copyOf(source, as);
  const checked = checkPlaybook(own.playbook);
  if (!checked.ok) return checked;
  await saved(() =>
    db.transaction('rw', db.playbooks, db.settings, async () => {
      await db.playbooks.add({ ...own, playbook: checked.playbook });
      const before = await settings();
      const carried = (values: Record<string, string>) =>
        Object.fromEntries(
          Object.entries(values).flatMap(([key, value]) => {
            const [of, ...rest] = key.split('/');
            return of === as.of ? [[[own.id, ...rest].join('/'), value]] : [];
          }),
        );
      await db.settings.put({
        ...before,
        figures: { ...before.figures, ...carried(before.figures) },
        borrowed: { ...before.borrowed, ...carried(before.borrowed) },
      });
    }),
  );
  return { ok: true };
}

/**
 * Changes a playbook of the team's own, whatever else changes at the same time. Refused with its problems when the result is not
 * sound; nothing is stored then. An edition that something rests on is kept as it was. Throws when there is none of this id.
 */
export function changePlaybook(
  id: string,
  change: (playbook: Playbook) => Playbook,
  at: string,
): Promise<Edited> {
  return saved(() =>
    db.transaction(
      'rw',
      [db.playbooks, db.editions, db.decisions, db.placed, db.reviews],
      async (): Promise<Edited> => {
        const before = await db.playbooks.get(id);
        if (!before) throw new TypeError(`No playbook of the team's own has the id "${id}".`);
        const next = edited(before, change(before.playbook), at);
        const checked = checkPlaybook(next.playbook);
        if (!checked.ok) return checked;
        if (await isPinned(before)) await keepEdition(before);
        await db.playbooks.put({ ...next, playbook: checked.playbook });
        return { ok: true };
      },
    ),
  );
}

const keepEdition = ({ id, playbook }: OwnPlaybook) =>
  db.editions.put({ id, version: playbook.version, playbook });

/** Removes a playbook of the team's own; the editions that something rests on stay. Where it was in use, the default is again. */
export async function dropPlaybook(id: string): Promise<void> {
  await saved(() =>
    db.transaction(
      'rw',
      [db.playbooks, db.editions, db.decisions, db.placed, db.reviews, db.settings],
      async () => {
        const own = await db.playbooks.get(id);
        if (!own) return;
        if (await isPinned(own)) await keepEdition(own);
        await db.playbooks.delete(id);
        const before = await settings();
        const keep = (
          values: Record<string, string>,
          stays: (key: string, value: string) => boolean,
        ) => Object.fromEntries(Object.entries(values).filter(([key, value]) => stays(key, value)));
        const isOfOthers = (key: string) => !key.startsWith(`${id}/`);
        await db.settings.put({
          ...before,
          playbook: before.playbook === id ? (own.of ?? 'runbook') : before.playbook,
          playbookAt: keep(before.playbookAt, (_site, used) => used !== id),
          borrowed: keep(before.borrowed, (key, lender) => isOfOthers(key) && lender !== id),
          figures: keep(before.figures, isOfOthers),
        });
      },
    ),
  );
}
