import type { Decision } from '../../lib/assessment';
import type { Word } from '../../lib/report/standing';

export const RUNBOOK = { id: 'runbook', version: '1.0' };

/** A person's word for tests, on a ticket of its own day, with what differs. */
export const decided = (ticket: string, change: Partial<Decision> = {}): Decision => ({
  ticket,
  field: 'category',
  value: 'billing',
  proposed: 'billing',
  at: '2026-01-13T09:00:00.000Z',
  playbook: RUNBOOK,
  ...change,
});

/** So many words of one kind, each on a ticket of its own. */
export const many = (count: number, change: Partial<Decision>): Word[] =>
  Array.from({ length: count }, (_, index) =>
    decided(`rt desk ${change.proposed}-${change.value}-${index}`, change),
  ) as Word[];
