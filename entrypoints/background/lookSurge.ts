import { subDays, subHours } from 'date-fns';
import { surgeAt, surgeIn, type Surge } from '../../lib/incident';
import { TOLD_WITHIN_DAYS } from '../../lib/notices';
import { clustersSeen } from '../../lib/store/alike';
import { db } from '../../lib/store/database';
import { settings } from '../../lib/store';
import { FETCH, MOST_LATELY, seenWhen, type Table } from '../../lib/store/lately';
import type { SeenRow, SeenTicket, Settings } from '../../lib/store/schema';
import type { Ref } from '../../lib/ticket/schema';
import { playbooksAt } from './playbooksAt';

/** When a ticket came, as its page or a list tells it. */
type Came = { seenAt: string; ref: Ref; at?: string };

/** What was fetched, for as long as this worker lives and it was not seen again. */
const fetched: Record<Table, Map<string, Came>> = { tickets: new Map(), rows: new Map() };

const cameOf = (one: SeenTicket | SeenRow): Came =>
  'row' in one
    ? { seenAt: one.seenAt, ref: one.row.ref, at: one.row.createdAt }
    : { seenAt: one.seenAt, ref: one.ticket.ref, at: one.ticket.createdAt };

async function fetchSeen(table: Table, seen: Map<string, string>): Promise<void> {
  const known = fetched[table];
  for (const key of known.keys()) if (!seen.has(key)) known.delete(key);
  const changed = [...seen.keys()].filter((key) => known.get(key)?.seenAt !== seen.get(key));
  for (let from = 0; from < changed.length; from += FETCH)
    for (const one of await db[table].bulkGet(changed.slice(from, from + FETCH)))
      if (one) known.set(one.key, cameOf(one));
}

/** How many times the usual a surge is, as a playbook says that the person works by: everywhere, or on one site. */
async function rangeFor(chosen: Settings) {
  const worked = await playbooksAt(chosen, ['', ...Object.keys(chosen.playbookAt)]);
  return [...worked.values()].map(({ playbook }) => surgeIn(playbook)).find(Boolean);
}

/** When and as what each ticket came of which that is known, the newest first, where a playbook says what a surge is. */
async function cameLately(chosen: Settings, now: string) {
  const range = await rangeFor(chosen);
  if (!range) return undefined;
  const since = subDays(now, TOLD_WITHIN_DAYS).toISOString();
  const [tickets, rows] = await Promise.all([seenWhen('tickets', since), seenWhen('rows', since)]);
  await fetchSeen('tickets', tickets);
  await fetchSeen('rows', rows);
  // Of a kind that is full, only the newest are known.
  const from = [tickets, rows]
    .map((seen) => (seen.size < MOST_LATELY ? since : [...seen.values()].at(-1)!))
    .reduce((a, b) => (a > b ? a : b));
  const came = [...new Set([...tickets.keys(), ...rows.keys()])].flatMap((key) => {
    const [read, listed] = [fetched.tickets.get(key), fetched.rows.get(key)];
    const at = read?.at ?? listed?.at;
    return at === undefined ? [] : [{ key, at, ref: (read ?? listed)!.ref }];
  });
  return { came: came.sort((a, b) => (a.at < b.at ? 1 : -1)), from, range };
}

/** The surge that stands at `now`, as the queue tells it; `null` where there is none, or nobody can say. */
export async function surgeSeen(chosen: Settings, now: string): Promise<Surge | null> {
  const lately = await cameLately(chosen, now);
  if (!lately) return null;
  const { came, from, range } = lately;
  return surgeAt(
    came.map(({ at }) => at),
    from,
    now,
    range,
  );
}

/**
 * The ticket that a surge is looked into by: the first of those that most customers report alike within it, where an incident can be
 * declared; else the newest of all.
 */
export async function ticketOfSurge(now: string): Promise<Ref | undefined> {
  const { came = [] } = (await cameLately(await settings(), now)) ?? {};
  const hourAgo = subHours(now, 1).toISOString();
  const [most] = (await clustersSeen(now))
    .filter(({ lastAt }) => lastAt > hourAgo)
    .sort((a, b) => b.customers - a.customers);
  return (came.find(({ key }) => key === most?.parent) ?? came.find(({ at }) => at <= now))?.ref;
}
