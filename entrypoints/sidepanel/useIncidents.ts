import { useLiveQuery } from 'dexie-react-hooks';
import { affectedBy, isClosed, type Incident } from '../../lib/incident';
import { db } from '../../lib/store/database';
import { incidentsKept } from '../../lib/store/incidents';
import type { Ticket } from '../../lib/ticket/schema';

export type WithTickets = { incident: Incident; tickets: Ticket[] };

/** Incidents that are not over for good, with their tickets that are still stored; live, newest first. */
export function useIncidents(): WithTickets[] {
  const found = useLiveQuery(async () => {
    const all = await Promise.all(
      (await incidentsKept()).map(async (incident) => {
        const seen = await db.tickets.bulkGet(incident.tickets);
        return { incident, tickets: seen.flatMap((one) => one?.ticket ?? []) };
      }),
    );
    return all.filter(({ incident, tickets }) => !isClosed(incident, affectedBy(tickets)));
  }, []);
  return found ?? [];
}
