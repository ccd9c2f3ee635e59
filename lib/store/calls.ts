import { changesWith } from '../ticket/changes';
import type { Call } from '../ticket/call';
import { ticketKey } from '../ticket/key';
import type { Ticket } from '../ticket/schema';
import { db } from './database';
import { saved } from './saving';

/** A call under the key of its ticket, which a person typed. */
export type KeptCall = Call & { key: string };

/** Stores a ticket that was typed, with its call where it was one. Gives its key. Rejects with `NotSaved`. */
export function keepTyped(ticket: Ticket, at: string, call?: Call): Promise<string> {
  const key = ticketKey(ticket.ref);
  return saved(() =>
    db.transaction('rw', db.tickets, db.calls, async () => {
      await put(key, ticket, at);
      if (call) await db.calls.put({ key, ...call });
      return key;
    }),
  );
}

/** Changes a typed ticket as a person says; one that is gone stays so. Rejects with `NotSaved`. */
export async function changeTyped(
  key: string,
  to: (ticket: Ticket) => Ticket,
  at: string,
): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.tickets, async () => {
      const before = await db.tickets.get(key);
      if (before) await put(key, to(before.ticket), at);
    }),
  );
}

/** Changes the call of a typed ticket. Rejects with `NotSaved`. */
export async function changeCall(key: string, to: (call: Call) => Call): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.calls, async () => {
      const before = await db.calls.get(key);
      if (before) await db.calls.put({ key, ...to(before) });
    }),
  );
}

export const callOf = (key: string): Promise<KeptCall | undefined> => db.calls.get(key);

async function put(key: string, ticket: Ticket, at: string): Promise<void> {
  const before = await db.tickets.get(key);
  const firstSeenAt = before?.firstSeenAt ?? at;
  const changes = changesWith(before?.changes ?? [], ticket);
  await db.tickets.put({ key, ticket, gaps: [], source: {}, firstSeenAt, seenAt: at, changes });
}
