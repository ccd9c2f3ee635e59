import type { Promised } from '../sla/promises';
import type { Transfer } from '../ticket/transfers';
import { db } from './database';
import { saved } from './saving';

/**
 * That a person handed a ticket on: to whom and why, with which brief, and until when they look after it again (R-000-ESC-12 to
 * R-000-ESC-16). `because`: the ids of the grounds that held. `packet`: the brief's id; `fields`: what stood in it, by the names of its
 * fields. `oversight`: what the follow-up is called. `followUps`: looks after it again `by` then, as said `at`; the newest counts.
 * Instants in ISO.
 */
export type Handover = {
  id?: number;
  ticket: string;
  level: number | null;
  to: string;
  /** The person who took it, where one is named. */
  owner?: string;
  because: string[];
  packet: string;
  fields: Record<string, string>;
  at: string;
  oversight: string;
  followUps: { at: string; by: string }[];
  playbook: { id: string; version: string };
};

export async function keepHandover(handover: Handover): Promise<void> {
  await saved(() => db.handovers.add({ ...handover }));
}

/** Looks after it again, later than was said before. */
export async function followUpAgain(id: number, next: { at: string; by: string }): Promise<void> {
  await saved(() =>
    db.handovers
      .where('id')
      .equals(id)
      .modify((kept) => {
        kept.followUps = [...kept.followUps, next];
      }),
  );
}

/** It was not handed over after all. */
export async function takeBackHandover(id: number): Promise<void> {
  await saved(() => db.handovers.delete(id));
}

/** Oldest first. */
export const handoversOf = (ticket: string): Promise<Handover[]> =>
  db.handovers.where('ticket').equals(ticket).sortBy('at');

/** Who hands a ticket over stays answerable for it: a promise to oneself, until the ticket is solved (R-000-TPL-49, R-000-ESC-16). */
export const oversightOf = ({ followUps, oversight }: Handover): Promised[] =>
  followUps.map(({ at, by }) => ({
    ref: 'R-000-ESC-16',
    text: oversight,
    placedAt: at,
    by,
    byPerson: true,
    toOneself: true,
  }));

export const transferOf = ({ at, owner, to }: Handover): Transfer => ({
  at,
  from: '',
  to: owner ?? to,
});
