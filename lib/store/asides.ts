import { db } from './database';
import { save, type Saved } from './saving';

/**
 * What a person put beside a ticket for themselves: a note of one line, and until when it stays out of sight in the queue (ISO), since
 * `snoozedAt`.
 */
export type Aside = { key: string; note?: string; snoozedAt?: string; snoozedUntil?: string };

export const asideOf = (key: string): Promise<Aside | undefined> => db.asides.get(key);

/** What stands beside these tickets, by key. */
export async function asidesOf(keys: string[]): Promise<Map<string, Aside>> {
  const found = await db.asides.bulkGet(keys);
  return new Map(found.flatMap((one) => (one ? [[one.key, one] as const] : [])));
}

/** Changes one thing and leaves the other as it is; a row that holds nothing goes. */
function put(key: string, change: Omit<Aside, 'key'>): Promise<Saved> {
  return save(() =>
    db.transaction('rw', db.asides, async () => {
      const { note, snoozedAt, snoozedUntil } = { ...(await db.asides.get(key)), ...change };
      if (!note && snoozedUntil === undefined) return db.asides.delete(key);
      const slept = snoozedUntil === undefined ? {} : { snoozedAt, snoozedUntil };
      await db.asides.put({ key, ...(note && { note }), ...slept });
    }),
  );
}

/** A note longer than this is none of one line. */
export const LONGEST_NOTE = 200;

/** Puts a note down, in one line; an empty one takes it away. */
export const keepNote = (key: string, note: string): Promise<Saved> =>
  put(key, { note: note.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NOTE) });

/** Both instants in ISO; without them the ticket is back at once. */
export const keepSnooze = (
  key: string,
  slept?: { snoozedAt: string; snoozedUntil: string },
): Promise<Saved> => put(key, { snoozedAt: undefined, snoozedUntil: undefined, ...slept });
