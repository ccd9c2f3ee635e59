import { subDays } from 'date-fns';
import { ticketKey } from '../ticket/key';
import type { QueueRow } from '../ticket/schema';
import { db } from './database';
import { save, type Saved } from './saving';
import type { SeenRow, SeenTicket } from './schema';

/** Tickets that lists have shown, whether or not they were ever opened. */

/** Rows that no list has shown for so long are forgotten. */
const KEPT_DAYS = 30;

/** What a list showed earlier and this one doesn't: the facts of it that never change. */
function withLasting(row: QueueRow, before: QueueRow | undefined): QueueRow {
  const { subject, createdAt, requester } = before ?? {};
  return {
    ...row,
    ...(row.subject === undefined && subject !== undefined && { subject }),
    ...(row.createdAt === undefined && createdAt !== undefined && { createdAt }),
    ...(row.requester === undefined && requester !== undefined && { requester }),
  };
}

/**
 * Stores what a list shows and forgets what none has shown for 30 days. Gives the rows as they stand now, in the order given.
 * Idempotent.
 */
export function keepRows(rows: readonly QueueRow[], at: string): Promise<Saved<SeenRow[]>> {
  return save(() =>
    db.transaction('rw', db.rows, async () => {
      const keys = rows.map(({ ref }) => ticketKey(ref));
      const known = await db.rows.bulkGet(keys);
      const kept = rows.map((row, index): SeenRow => {
        const before = known[index];
        const firstSeenAt = before?.firstSeenAt ?? at;
        const { site } = row.ref;
        return {
          key: keys[index]!,
          site,
          row: withLasting(row, before?.row),
          firstSeenAt,
          seenAt: at,
        };
      });
      await db.rows.bulkPut(kept);
      await db.rows.where('seenAt').below(subDays(at, KEPT_DAYS).toISOString()).delete();
      return kept;
    }),
  );
}

/** The tickets of these keys whose own pages were read, by key. */
export async function ticketsRead(keys: readonly string[]): Promise<Map<string, SeenTicket>> {
  const seen = await db.tickets.bulkGet([...keys]);
  return new Map(seen.flatMap((one) => (one ? [[one.key, one] as const] : [])));
}
