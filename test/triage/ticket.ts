import type { Message, Ticket } from '../../lib/ticket/schema';

/** A ticket with these words of its customer, everything else as plain as it can be. */
export function ticketWith(text: string, more: Partial<Ticket> = {}): Ticket {
  return {
    ref: {
      helpdesk: 'zendesk',
      site: 'acme.zendesk.com',
      id: '48213',
      url: 'https://acme.zendesk.com/agent/tickets/48213',
    },
    status: 'new',
    tags: [],
    fields: {},
    messages: [says(text)],
    createdAt: '2026-01-13T14:00:00.000Z',
    readAt: '2026-01-13T14:01:00.000Z',
    ...more,
  };
}

export const says = (text: string, more: Partial<Message> = {}): Message => ({
  role: 'customer',
  visibility: 'public',
  sentAt: '2026-01-13T14:00:00.000Z',
  text,
  ...more,
});
