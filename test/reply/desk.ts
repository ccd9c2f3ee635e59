import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import type { Playbook, Slot, Template } from '../../lib/playbook/schema';
import { fill, type Fill, type Filled } from '../../lib/reply';
import type { Ticket } from '../../lib/ticket/schema';
import { ticketWith } from '../triage/ticket';

export const runbook = packOf('runbook') as Playbook;

export const template = (id: string): Template =>
  runbook.templates.find((one) => one.id === `runbook.${id}`) as Template;

/** A Medium bug of Ana Ruiz, received Friday 9 January 2026, 16:00 in New York: due Monday 14:00. */
export const ticket: Ticket = ticketWith('One small bug: my sort arrow points the wrong way', {
  requester: { name: 'Ana Ruiz', email: 'ana@example.org' },
  createdAt: '2026-01-09T21:00:00.000Z',
});

export const now = '2026-01-09T21:01:00.000Z';

export const settings = {
  agentName: 'Kim Lee',
  companyName: 'Acme',
  emergencyContact: '+1 555 0100',
  routing: { 'technical/2': 'Platform team' },
};

/** A template filled for the ticket above, with what the test changes. */
export function filled(id: string, more: Partial<Fill> = {}): Filled {
  const given = { ticket, now, ...more };
  return fill({
    template: template(id),
    playbook: runbook,
    assessment: assess(given.ticket, runbook, { tickets: [], decisions: [] }, given.now),
    settings,
    typed: {},
    zone: 'America/New_York',
    language: 'en',
    ...given,
  });
}

/** A slot that a person fills, with what the test changes. */
export const slot = (key: string, more: Partial<Slot> = {}): Slot => ({
  key,
  ref: '',
  label: key,
  source: 'person',
  ...more,
});

/** A reply to a customer with nothing but this body. */
export const letterOf = (
  body: string,
  slots: Slot[] = [],
  more: Partial<Template> = {},
): Template => ({
  ...template('progress-update'),
  subject: '',
  body,
  slots,
  promises: [],
  confirm: [],
  ...more,
});
