import type { Other } from '../customer';
import { db } from './database';
import { wordsOn } from './memory';
import { saved } from './saving';

/** What a person knows of a customer: the local date on which they began, `YYYY-MM-DD`, and what was done with them since. */
export type Customer = { email: string; since?: string; done: string[] };

/** Tickets of one customer that are looked at, those seen last. */
const MOST = 50;

const keyOf = (email: string): string => email.toLowerCase();

/** The other tickets of a ticket's requester, by e-mail address, with people's words on them; none without an address. */
export async function othersOf(key: string, email: string | undefined): Promise<Other[]> {
  if (!email) return [];
  const all = await db.tickets.where('ticket.requester.email').equalsIgnoreCase(email).toArray();
  const seen = all
    .filter((one) => one.key !== key)
    .sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1))
    .slice(0, MOST);
  const memories = await wordsOn(seen.map((one) => one.key));
  return seen.map(({ key: other, ticket, changes, firstSeenAt }) => ({
    ticket,
    firstSeenAt,
    memory: { tickets: [], decisions: [], ...memories.get(other), changes },
  }));
}

export const customerKnown = (email: string): Promise<Customer | undefined> =>
  db.customers.get(keyOf(email));

/** When the customer began; an empty date is none. */
export const customerBegan = (email: string, since: string): Promise<void> =>
  change(email, (before) => ({ ...before, since: since || undefined }));

/** Ticks something off with a customer, or takes the tick back. */
export const customerDone = (email: string, id: string, isDone: boolean): Promise<void> =>
  change(email, (before) => {
    const others = before.done.filter((one) => one !== id);
    return { ...before, done: isDone ? [...others, id] : others };
  });

async function change(email: string, to: (before: Customer) => Customer): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.customers, async () => {
      const key = keyOf(email);
      await db.customers.put(to((await db.customers.get(key)) ?? { email: key, done: [] }));
    }),
  );
}
