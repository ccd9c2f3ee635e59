import { isBefore, subDays } from 'date-fns';
import type { Memory } from '../assessment';
import type { Promised } from '../sla/promises';
import type { Ticket } from '../ticket/schema';
import { transfersIn, transfersWith } from '../ticket/transfers';
import { db } from './database';
import { oversightOf, transferOf } from './handovers';
import type { Placed } from './schema';

/** What is known beside a ticket's own page, put together for a judgement. */

const REMEMBERED_DAYS = 30;

/** Other tickets of the same requester, by e-mail, that were opened or first seen in the last 30 days. */
async function earlierTickets(key: string, now: string): Promise<Ticket[]> {
  const email = (await db.tickets.get(key))?.ticket.requester?.email;
  if (!email) return [];
  const since = subDays(now, REMEMBERED_DAYS);
  const seen = await db.tickets.where('ticket.requester.email').equalsIgnoreCase(email).toArray();
  return seen
    .filter((other) => other.key !== key)
    .filter(({ ticket, firstSeenAt }) => !isBefore(ticket.createdAt ?? firstSeenAt, since))
    .map(({ ticket }) => ticket);
}

/** What replies that were put into the composer or copied promise, if they were sent. */
const promisesIn = (placed: Placed[]): Promised[] =>
  placed
    .filter(({ result }) => result === 'inserted' || result === 'copied')
    .flatMap(({ promises = [], at }) => promises.map((one) => ({ ...one, placedAt: at })));

/**
 * What is known beside the ticket: people's words and steps on it, promises of replies to it and of whoever handed it over, its
 * statuses, how it was passed on, and its requester's earlier tickets.
 */
export function memoryOf(key: string, now: string = new Date().toISOString()): Promise<Memory> {
  const tables = [db.tickets, db.decisions, db.steps, db.placed, db.handovers];
  return db.transaction('r', tables, async () => {
    const [tickets, decisions, steps, placed, handovers, seen] = await Promise.all([
      earlierTickets(key, now),
      db.decisions.where('ticket').equals(key).toArray(),
      db.steps.where('ticket').equals(key).toArray(),
      db.placed.where('ticket').equals(key).toArray(),
      db.handovers.where('ticket').equals(key).sortBy('at'),
      db.tickets.get(key),
    ]);
    const promises = [...promisesIn(placed), ...handovers.flatMap(oversightOf)];
    const transfers = transfersWith(transfersIn(seen?.holders ?? []), handovers.map(transferOf));
    return { tickets, decisions, steps, promises, changes: seen?.changes, transfers };
  });
}

/** People's words and steps on many tickets and promises to their customers, by ticket. */
export function wordsOn(keys: string[]): Promise<Map<string, Memory>> {
  return db.transaction('r', db.decisions, db.steps, db.placed, db.handovers, async () => {
    const memories = new Map(
      keys.map((key) => [
        key,
        { tickets: [], decisions: [], steps: [], promises: [] } as Required<
          Pick<Memory, 'tickets' | 'decisions' | 'steps' | 'promises'>
        >,
      ]),
    );
    const decisions = await db.decisions.where('ticket').anyOf(keys).toArray();
    for (const decision of decisions) memories.get(decision.ticket)?.decisions.push(decision);
    const steps = await db.steps.where('ticket').anyOf(keys).toArray();
    for (const step of steps) memories.get(step.ticket)?.steps.push(step);
    const placed = await db.placed.where('ticket').anyOf(keys).toArray();
    for (const one of placed) memories.get(one.ticket)?.promises.push(...promisesIn([one]));
    const handovers = await db.handovers.where('ticket').anyOf(keys).sortBy('at');
    for (const one of handovers) memories.get(one.ticket)?.promises.push(...oversightOf(one));
    return memories;
  });
}
