import type { Ticket } from './schema';

/** A status as the helpdesk named it, and when it was first seen: the change itself happened no later. */
export type Change = { at: string; status: string };

/** So many changes are kept; a ticket that goes back and forth more often keeps the newest. */
const MOST = 200;

/** The changes seen so far, with what this reading shows. A status that was not read changes nothing. */
export function changesWith(changes: readonly Change[], ticket: Ticket): Change[] {
  const { status, readAt } = ticket;
  const last = changes[changes.length - 1];
  if (status === undefined || status === last?.status) return [...changes];
  if (last && readAt < last.at) return [...changes];
  return [...changes, { at: readAt, status }].slice(-MOST);
}
