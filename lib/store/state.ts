import { db, MIN_READER, newInstallId, SCHEMA } from './database';
import type { Stamp } from './schema';
import { save } from './saving';

/**
 * Is the store what it was? The database carries a stamp with the installation's id, and the browser's other
 * storage a tombstone with the same id: a database that was cleared comes back with another id, so an empty store
 * is never taken for a fresh one.
 */
export type StoreState = 'ok' | 'lost' | 'newer' | 'unwritable';

type Tombstone = { installId: string; schema: number };
type Shelf = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};

const TOMBSTONE = 'tombstone';

function shelf(): Shelf {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { storage?: { local: Shelf } } | undefined
  >;
  const found = browser?.storage?.local ?? chrome?.storage?.local;
  if (!found) throw new Error('The store is used outside the extension.');
  return found;
}

async function stampOf(): Promise<Stamp> {
  return db.transaction('rw', db.meta, async () => {
    const known = await db.meta.get('stamp');
    if (known?.id === 'stamp') return known;
    const stamp: Stamp = {
      id: 'stamp',
      schema: SCHEMA,
      minReader: MIN_READER,
      installId: newInstallId(),
    };
    await db.meta.put(stamp);
    return stamp;
  });
}

const bury = ({ installId, schema }: Stamp) =>
  shelf().set({ [TOMBSTONE]: { installId, schema } satisfies Tombstone });

/** As `storeState`, but for whether anything can be stored: that takes a write to the disk, and what is read can be trusted before. */
export async function storeKnown(): Promise<StoreState> {
  const looked = await save(async () => {
    const stamp = await stampOf();
    const tombstone = (await shelf().get(TOMBSTONE))[TOMBSTONE] as Tombstone | undefined;
    if (!tombstone) await bury(stamp);
    return tombstone && tombstone.installId !== stamp.installId ? 'lost' : 'ok';
  });
  if (looked.ok) return looked.value;
  return looked.because === 'newer' ? 'newer' : 'unwritable';
}

/**
 * What the panel must know before it trusts the store. `lost`: the browser removed what was stored here before;
 * it stays so until `acceptLoss`. `newer`: readable at best, never written. `unwritable`: nothing can be stored.
 */
export async function storeState(): Promise<StoreState> {
  const known = await storeKnown();
  if (known === 'newer' || known === 'unwritable') return known;
  const probe = await save(() => db.meta.put({ id: 'probe' }));
  return probe.ok ? known : 'unwritable';
}

/** The person knows that earlier data is gone: from here on the store counts as a fresh one. */
export async function acceptLoss(): Promise<void> {
  await bury(await stampOf());
}
