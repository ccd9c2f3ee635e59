import * as z from 'zod/mini';

/**
 * What a support conversation is. Instants are ISO 8601 strings in UTC. A value that could not be read is
 * absent and named in the reading's `gaps`; it is never guessed.
 */

const text = z.string();
const instant = z.iso.datetime();

/** Where a ticket lives. `site` is the host; `id` is the helpdesk's own number, as the URL carries it. */
export const Ref = z.object({
  helpdesk: z.string(),
  site: text,
  id: text,
  url: text,
});

export const Person = z.object({
  name: z.optional(text),
  email: z.optional(text),
  tier: z.optional(text),
  organisation: z.optional(text),
});

export const Message = z.object({
  id: z.optional(text),
  author: z.optional(text),
  role: z.optional(z.enum(['customer', 'agent', 'bot', 'system'])),
  visibility: z.optional(z.enum(['public', 'internal'])),
  sentAt: z.optional(instant),
  text,
});

/** `status` is the helpdesk's own word in lower case; `status.ts` says which words mean solved or waiting. */
export const Ticket = z.object({
  ref: Ref,
  subject: z.optional(text),
  status: z.optional(text),
  priority: z.optional(text),
  channel: z.optional(text),
  requester: z.optional(Person),
  assignee: z.optional(text),
  group: z.optional(text),
  tags: z.array(text),
  fields: z.record(text, text),
  messages: z.array(Message),
  createdAt: z.optional(instant),
  /** When it was solved the last time, where the helpdesk says so. */
  solvedAt: z.optional(instant),
  readAt: instant,
});

/**
 * What a reader says about the page in front of it.
 * `gaps` are field paths that the page should show and that could not be read (`requester.email`, `messages.sentAt`).
 * `source` says per field where its value came from: `api`, `dom:1` (the first selector of its list), or
 * `earlier` (an earlier reading of the same ticket, where this one has a gap).
 */
export const Reading = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('ticket'),
    ticket: Ticket,
    gaps: z.array(text),
    source: z.record(text, text),
    composer: z.optional(z.object({ as: z.optional(z.enum(['public', 'internal'])) })),
    agent: z.optional(z.object({ name: z.optional(text), email: z.optional(text) })),
  }),
  z.object({ is: z.literal('loading'), ref: Ref }),
  z.object({ is: z.literal('unreadable'), ref: Ref, misses: z.array(text) }),
  z.object({
    is: z.literal('elsewhere'),
    helpdesk: text,
    site: text,
    because: z.enum(['noTicket', 'signedOut']),
  }),
]);

/** One row of a list page: what it shows of a ticket that need not have been opened. */
export const QueueRow = z.object({
  ref: Ref,
  subject: z.optional(text),
  status: z.optional(text),
  priority: z.optional(text),
  requester: z.optional(Person),
  assignee: z.optional(text),
  createdAt: z.optional(instant),
  updatedAt: z.optional(instant),
  /** The list itself says that nobody has written to the customer yet. */
  unanswered: z.optional(z.boolean()),
});

export type Ref = z.infer<typeof Ref>;
export type Person = z.infer<typeof Person>;
export type Message = z.infer<typeof Message>;
export type Ticket = z.infer<typeof Ticket>;
export type Reading = z.infer<typeof Reading>;
export type TicketReading = Extract<Reading, { is: 'ticket' }>;
export type QueueRow = z.infer<typeof QueueRow>;
