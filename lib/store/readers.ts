import { idOf } from '../readers/id';
import type { Addition, OwnReader, TaughtReader } from '../readers/schema';
import { db } from './database';
import { saved } from './saving';

/** Readers of the team's own: selectors for helpdesks that ship, and helpdesks that were taught. They are checked before they come here. */

/** All of them, oldest first. */
export const readersKept = (): Promise<OwnReader[]> => db.readers.toCollection().sortBy('at');

/**
 * Stores all or none. Each replaces what was kept under its id; a taught reader replaces any other of its site, because a page
 * is read in one way.
 * @param at ISO
 */
export async function keepReaders(additions: readonly Addition[], at: string): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.readers, async () => {
      const origins = additions.flatMap((one) => (one.kind === 'taught' ? one.origin : []));
      await db.readers
        .filter(({ addition }) => addition.kind === 'taught' && origins.includes(addition.origin))
        .delete();
      await db.readers.bulkPut(additions.map((addition) => ({ id: idOf(addition), at, addition })));
    }),
  );
}

export const dropReader = (id: string): Promise<void> => saved(() => db.readers.delete(id));

export const dropReaders = (): Promise<void> => saved(() => db.readers.clear());

/** Taught readers by the site that they read: `https://desk.example` → its reader. */
export async function taughtSites(): Promise<Record<string, TaughtReader>> {
  const kept = await readersKept();
  return Object.fromEntries(
    kept.flatMap(({ addition }) =>
      addition.kind === 'taught' ? [[addition.origin, addition]] : [],
    ),
  );
}

/** Own selectors by helpdesk and field, as a page's reader takes them. */
export async function ownSelectors(): Promise<Record<string, Record<string, string[]>>> {
  const kept = await readersKept();
  return Object.fromEntries(
    kept.flatMap(({ addition }) =>
      addition.kind === 'selectors' ? [[addition.helpdesk, addition.hooks]] : [],
    ),
  );
}

/** Hosted helpdesks that the person allowed here, in the order in which they did. */
export async function helpdesksWanted(): Promise<string[]> {
  const row = await db.meta.get('wanted');
  return row?.id === 'wanted' ? row.helpdesks : [];
}

/** Notes that a person allowed a hosted helpdesk, or switched it off. */
export async function wantHelpdesk(helpdesk: string, isWanted: boolean): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.meta, async () => {
      const others = (await helpdesksWanted()).filter((other) => other !== helpdesk);
      const helpdesks = isWanted ? [...others, helpdesk] : others;
      await db.meta.put({ id: 'wanted', helpdesks });
    }),
  );
}
