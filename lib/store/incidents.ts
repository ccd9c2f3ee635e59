import type { Incident } from '../incident';
import { db } from './database';
import { saved } from './saving';

export type { Incident } from '../incident';

/** Newest first. */
export const incidentsKept = (): Promise<Incident[]> =>
  db.incidents.orderBy('startedAt').reverse().toArray();

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
