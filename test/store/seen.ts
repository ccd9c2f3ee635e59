import type { Message, Ticket, TicketReading } from '../../lib/ticket/schema';

/** A reading of ticket `id` for tests, with what differs. */
export function seen(id: string, change: Partial<Ticket> = {}, gaps: string[] = []): TicketReading {
  const site = 'acme.zendesk.com';
  return {
    is: 'ticket',
    ticket: {
      ref: { helpdesk: 'zendesk', site, id, url: `https://${site}/agent/tickets/${id}` },
      subject: `Ticket ${id}`,
      status: 'open',
      tags: [],
      fields: {},
      messages: [said('1', '2026-01-13T15:00:00.000Z')],
      createdAt: '2026-01-13T15:00:00.000Z',
      readAt: '2026-01-13T15:01:00.000Z',
      ...change,
    },
    gaps,
    source: {},
  };
}

export const said = (id: string, sentAt: string): Message => ({
  id,
  role: 'customer',
  visibility: 'public',
  sentAt,
  text: `message ${id}`,
});

export const keyOf = (id: string) => `zendesk acme.zendesk.com ${id}`;
