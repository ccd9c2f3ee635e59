import type { Message, Ticket } from './schema';

/** Tickets that no page shows: a phone call, a word at the counter, a page that can't be read. A person types them. */

/** The name of the helpdesk that they are of. */
export const TYPED = 'typed';

/** Where they live: nowhere but here. */
export const TYPED_SITE = 'deskside';

export type Typed = {
  text: string;
  name: string;
  /** An e-mail address, or anything else by which they are reached. */
  reach: string;
  channel: string;
};

const LONGEST_SUBJECT = 80;

/** Twelve digits, by the second of `at` in UTC: it sorts, and nobody types two tickets in a second. */
export const typedId = (at: string): string => at.replace(/\D/g, '').slice(2, 14);

/** The first sentence, or as much of it as a subject has. */
function subjectOf(text: string): string {
  const [first = ''] = text.trim().split(/(?<=[.!?])\s|\n/);
  if (first.length <= LONGEST_SUBJECT) return first;
  return `${first.slice(0, LONGEST_SUBJECT).replace(/\s+\S*$/, '')} …`;
}

/** The ticket of what was typed; what was left empty is absent. `at`: since when they wait, ISO; `url` opens it. */
export function ticketTyped(
  { text, name, reach, channel }: Typed,
  at: string,
  url: string,
): Ticket {
  const isAddress = /^\S+@\S+\.\S+$/.test(reach.trim());
  const requester = {
    ...(name.trim() && { name: name.trim() }),
    ...(isAddress && { email: reach.trim() }),
  };
  return {
    ref: { helpdesk: TYPED, site: TYPED_SITE, id: typedId(at), url },
    subject: subjectOf(text),
    status: 'open',
    channel,
    ...(Object.keys(requester).length > 0 && { requester }),
    tags: [],
    fields: reach.trim() && !isAddress ? { contact: reach.trim() } : {},
    messages: [{ role: 'customer', visibility: 'public', sentAt: at, text: text.trim() }],
    createdAt: at,
    readAt: at,
  };
}

/** The ticket with what was said since, or noted. */
export const withSaid = (
  ticket: Ticket,
  said: Pick<Message, 'role' | 'visibility' | 'text'>,
  at: string,
): Ticket => ({ ...ticket, messages: [...ticket.messages, { ...said, sentAt: at }], readAt: at });

/** The ticket in another state. */
export function withStatus(
  ticket: Ticket,
  status: 'open' | 'pending' | 'solved',
  at: string,
): Ticket {
  const solvedAt = status === 'solved' ? at : undefined;
  return { ...ticket, status, solvedAt, readAt: at };
}
