import type { Incident } from '../../lib/incident';

/** An outage that was declared at ten, under the handbook of excellence, and about which nothing was done yet. */
export const declared = (change: Partial<Incident> = {}): Incident => ({
  id: 'one',
  level: 'SEV1',
  title: 'Dispatch is down',
  startedAt: '2026-01-12T10:00:00.000Z',
  tickets: [],
  statusAt: [],
  done: [],
  reached: [],
  summary: {},
  sent: [],
  playbook: { id: 'excellence', version: '1' },
  ...change,
});
