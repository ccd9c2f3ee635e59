import { db } from './database';
import { saved } from './saving';

/**
 * That a person handed a ticket on: to whom, with which brief, and until when they look after it again (R-000-ESC-15, R-000-ESC-16).
 * `fields`: the brief as it was then, by the key of its field. Instants in ISO. `followedUpAt`: when they did.
 */
export type Handover = {
  id?: number;
  ticket: string;
  level: number | null;
  to: string;
  owner?: string;
  packet: string;
  fields: Record<string, string>;
  at: string;
  followUpAt?: string;
  followedUpAt?: string;
  playbook: { id: string; version: string };
};

export async function keepHandover(handover: Handover): Promise<void> {
  await saved(() => db.handovers.add({ ...handover }));
}

/** Oldest first. */
export const handoversOf = (ticket: string): Promise<Handover[]> =>
  db.handovers.where('ticket').equals(ticket).sortBy('at');
