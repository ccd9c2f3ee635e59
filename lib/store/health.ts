import type { Reading } from '../ticket/schema';
import { db } from './database';
import { saved } from './saving';
import type { Health } from './schema';

/** How well each site is read: what the last readings there found, and since when without a break. */

/** A page names no more fields and selectors than these. */
const MOST_FIELDS = 80;
const MOST_MISSES = 40;

export const healthKey = (helpdesk: string, site: string): string => `${helpdesk} ${site}`;

/**
 * The health of a site after one more reading. A field that this ticket neither shows nor lacks stays as it was: not every ticket has
 * a priority. A part of the messages comes from where the messages come from. Pages that are loading, lists and sign-ins say nothing.
 * @param reading as the page told it, before an earlier reading fills its gaps
 * @param at ISO
 */
export function healthWith(
  before: Health | undefined,
  reading: Reading,
  at: string,
): Health | undefined {
  if (reading.is === 'loading' || reading.is === 'elsewhere') return before;
  const { helpdesk, site } = reading.is === 'ticket' ? reading.ticket.ref : reading.ref;
  const same = { key: healthKey(helpdesk, site), helpdesk, site, at };
  if (reading.is === 'unreadable') {
    const { since = at } = before?.unreadable ?? {};
    const misses = reading.misses.slice(0, MOST_MISSES);
    return { ...same, fields: before?.fields ?? {}, unreadable: { since, misses } };
  }
  const fields = new Map(Object.entries(before?.fields ?? {}));
  const gaps = new Set(reading.gaps);
  const told = new Map(Object.entries(reading.source));
  const sourceOf = (path: string) => told.get(path) ?? told.get(path.replace(/\..*/, ''));
  for (const path of new Set([...told.keys(), ...gaps, ...fields.keys()])) {
    const source = gaps.has(path) ? undefined : sourceOf(path);
    const known = fields.get(path);
    if (!gaps.has(path) && source === undefined) continue;
    if (!known && fields.size >= MOST_FIELDS) continue;
    if (known && known.source === source) continue;
    fields.set(path, source === undefined ? { since: at } : { source, since: at });
  }
  return { ...same, fields: Object.fromEntries(fields) };
}

/** Part of the transaction that stores a reading. */
export async function putHealth(reading: Reading, at: string): Promise<void> {
  if (reading.is === 'loading' || reading.is === 'elsewhere') return;
  const { helpdesk, site } = reading.is === 'ticket' ? reading.ticket.ref : reading.ref;
  const health = healthWith(await db.health.get(healthKey(helpdesk, site)), reading, at);
  if (health) await db.health.put(health);
}

/** Of every site that was read, in order of the alphabet. */
export const healthKept = (): Promise<Health[]> => db.health.orderBy('key').toArray();

/** Forgets sites, by host, that are read no more. */
export async function forgetHealth(sites: readonly string[]): Promise<void> {
  await saved(() => db.health.filter(({ site }) => sites.includes(site)).delete());
}
