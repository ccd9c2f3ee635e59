import { db } from './database';

/** Tickets and rows of lists, those seen last: what the queue shows, and what is counted beside what is usual. */

export type Table = 'tickets' | 'rows';

/** Of each kind no more are looked at. */
export const MOST_LATELY = 1_000;
/** Records that are fetched at once: a larger answer takes too long to take in. */
export const FETCH = 100;

const recent = (table: Table, since: string) =>
  db[table].where('seenAt').aboveOrEqual(since).reverse().limit(MOST_LATELY);

/**
 * By key, when each was seen that was seen since (ISO), the latest first. By the indexes alone: 100,000 stored ones cost no more than the
 * few that count.
 */
export async function seenWhen(table: Table, since: string): Promise<Map<string, string>> {
  const [keys, times] = await Promise.all([
    recent(table, since).primaryKeys(),
    recent(table, since).keys(),
  ]);
  return new Map(keys.map((key, index) => [key, String(times[index])]));
}
