import type { Ref } from './schema';

/** One string per ticket, stable across sessions: the key of everything stored about it. */
export function ticketKey(ref: Pick<Ref, 'helpdesk' | 'site' | 'id'>): string {
  return `${ref.helpdesk} ${ref.site} ${ref.id}`;
}
