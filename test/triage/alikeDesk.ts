import { readFileSync } from 'node:fs';
import type { Ticket } from '../../lib/ticket/schema';
import { ticketWith, says } from './ticket';

/** A made-up desk of two days: two incidents, a wave of answers to a newsletter, automatic mail, and what else comes in. */

export type Line = {
  id: string;
  at: string;
  from: string;
  name: string;
  /** Which incident it belongs to, as a person judged before anything was run. */
  cluster: string | null;
  subject: string;
  text: string;
};

export const LINES: Line[] = readFileSync('test/triage/alike.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

export const keyOf = (id: string): string => `zendesk acme.zendesk.com ${id}`;

/** A ticket with little but its words, who wrote them and when. */
export function wrote(
  id: string,
  from: string,
  text: string,
  {
    subject = '',
    at = '2026-06-16T09:00:00.000Z',
    ...more
  }: Partial<Ticket> & { at?: string } = {},
): Ticket {
  return ticketWith(text, {
    ref: {
      helpdesk: 'zendesk',
      site: 'acme.zendesk.com',
      id,
      url: `https://acme.zendesk.com/agent/tickets/${id}`,
    },
    subject,
    requester: { email: from },
    messages: [says(text, { sentAt: at })],
    createdAt: at,
    readAt: at,
    ...more,
  });
}

export const ticketOf = ({ id, at, from, name, subject, text }: Line): Ticket =>
  wrote(id, from, text, { subject, at, requester: { name, email: from } });
