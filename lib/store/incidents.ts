import { db } from './database';

/**
 * An incident that a person declared: a thing of its own with a level of its own, to which tickets are linked (R-004-INC-01). Instants
 * in ISO. `statusAt`: when its status was told, oldest first; `done`: ids of its steps.
 */
export type Incident = {
  id: string;
  level: string;
  title: string;
  startedAt: string;
  endedAt?: string;
  commander?: string;
  tickets: string[];
  statusAt: string[];
  done: string[];
  rcaAt?: string;
  playbook: { id: string; version: string };
};

/** Newest first. */
export const incidentsKept = (): Promise<Incident[]> =>
  db.incidents.orderBy('startedAt').reverse().toArray();
