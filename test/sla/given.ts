import { packOf } from '../../lib/playbook';
import type { Clock, Metric } from '../../lib/sla/clock';
import { clocksOf } from '../../lib/sla/replay';
import type { Message, Ticket } from '../../lib/ticket/schema';

export const runbook = packOf('runbook')!;

/** New York's local time in January 2026. */
export const est = (local: string) => new Date(`2026-01-${local}-05:00`).toISOString();

export const customer = (sentAt?: string): Message => ({
  role: 'customer',
  visibility: 'public',
  sentAt,
  text: 'Help',
});
export const agent = (sentAt?: string): Message => ({
  role: 'agent',
  visibility: 'public',
  sentAt,
  text: 'Hello',
});

export function ticket(
  createdAt: string | undefined,
  messages: Message[],
  more: Partial<Ticket> = {},
): Ticket {
  return {
    ref: {
      helpdesk: 'zendesk',
      site: 'acme.zendesk.com',
      id: '1',
      url: 'https://acme.zendesk.com/agent/tickets/1',
    },
    status: 'open',
    tags: [],
    fields: {},
    createdAt,
    messages,
    readAt: createdAt ?? est('13T09:00:00'),
    ...more,
  };
}

export function clock(
  metric: Metric,
  of: Ticket,
  rank: number,
  now: string,
  assessedAt?: string,
): Clock {
  return clocksOf(of, runbook, rank, now, { assessedAt }).find((one) => one.metric === metric)!;
}

export const received = est('13T10:00:00');
export const fresh = ticket(received, [customer(received)]);
