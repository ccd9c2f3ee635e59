import { affectedBy, isClosed, type Incident } from '../incident';
import type { Ticket } from '../ticket/schema';
import { db } from './database';
import { saved } from './saving';

export type { Incident } from '../incident';

/** Newest first. */
const incidentsKept = (): Promise<Incident[]> =>
  db.incidents.orderBy('startedAt').reverse().toArray();

export const incidentKept = (id: string): Promise<Incident | undefined> => db.incidents.get(id);

export type WithTickets = { incident: Incident; tickets: Ticket[] };

/** Incidents that are not over for good, with their tickets that are still stored; newest first. */
export async function incidentsOpen(): Promise<WithTickets[]> {
  const all = await Promise.all(
    (await incidentsKept()).map(async (incident) => {
      const seen = await db.tickets.bulkGet(incident.tickets);
      return { incident, tickets: seen.flatMap((one) => one?.ticket ?? []) };
    }),
  );
  return all.filter(({ incident, tickets }) => !isClosed(incident, affectedBy(tickets)));
}

/** Rejects with `NotSaved`, as all of these. */
export async function keepIncident(incident: Incident): Promise<void> {
  await saved(() => db.incidents.put(incident));
}

/** `change` is given what is stored now, so that two panels never undo each other. */
export async function changeIncident(
  id: string,
  change: (kept: Incident) => Partial<Omit<Incident, 'id'>>,
): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.incidents, async () => {
      const kept = await db.incidents.get(id);
      if (kept) await db.incidents.put({ ...kept, ...change(kept) });
    }),
  );
}
