import type { Assessment } from '../../lib/assessment';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import type { Clock } from '../../lib/sla/clock';
import type { Ticket } from '../../lib/ticket/schema';

export const NOW = '2026-01-14T15:00:00.000Z';

export const runbook: Playbook = packOf('runbook')!;

export const ticket = (change: Partial<Ticket> = {}): Ticket => ({
  ref: {
    helpdesk: 'zendesk',
    site: 'acme.zendesk.com',
    id: '48',
    url: 'https://acme.zendesk.com/agent/tickets/48',
  },
  subject: 'The export stops',
  status: 'open',
  channel: 'email',
  requester: { name: 'Priya Raman', email: 'priya@example.org' },
  tags: [],
  fields: {},
  messages: [
    {
      role: 'customer',
      visibility: 'public',
      sentAt: '2026-01-14T14:00:00.000Z',
      text: 'It stops at row 500. Exporting each month on its own still works.',
    },
  ],
  createdAt: '2026-01-14T14:00:00.000Z',
  readAt: NOW,
  ...change,
});

/** A first reply of eight open hours that started at 9 in New York and is due at 5 in the afternoon. */
export const clock = (change: Partial<Clock> = {}): Clock => ({
  metric: 'firstResponse',
  state: 'running',
  startedAt: '2026-01-14T14:00:00.000Z',
  dueAt: '2026-01-14T22:00:00.000Z',
  targetSeconds: 28_800,
  elapsedSeconds: 3_600,
  asWritten: '8 hours',
  calendarId: 'runbook-business',
  count: 'businessHours',
  warnings: [{ elapsedPct: 75, at: '2026-01-14T20:00:00.000Z' }],
  ledger: [{ kind: 'counted', from: '2026-01-14T14:00:00.000Z', to: NOW }],
  ref: 'R',
  because: { key: 'counting' },
  ...change,
});

export const unknown: Clock = {
  ...clock({ state: 'unknown', because: { key: 'startUnknown' }, warnings: [], ledger: [] }),
  startedAt: undefined,
  dueAt: undefined,
  elapsedSeconds: undefined,
};

export const judged = (change: Partial<Assessment> = {}): Assessment => ({
  playbook: { id: 'runbook', version: '1.0' },
  axes: [],
  mood: { signs: [] },
  category: {
    value: { id: 'technical', name: 'Technical' },
    by: 'playbook',
    evidence: [{ quote: 'It stops at row 500', message: 0, from: 0, text: 'Bugs', ref: 'R' }],
    confidence: 0.8,
  },
  tier: { value: null, by: 'playbook', evidence: [], because: 'noScale' },
  queue: { value: null, by: 'playbook', evidence: [], because: 'noScale' },
  escalations: [],
  topic: { value: null, by: 'playbook', evidence: [], because: 'noMatch' },
  priority: {
    value: { rank: 2, code: 'P2', name: 'Medium' },
    by: 'playbook',
    evidence: [
      {
        quote: 'each month on its own',
        message: 0,
        from: 31,
        text: 'There is a way around the problem',
        ref: 'R',
      },
    ],
    confidence: 0.8,
  },
  runsOn: { rank: 2, assumed: false },
  clocks: [clock()],
  triggers: [],
  suggestions: [],
  asOf: NOW,
  ...change,
});
