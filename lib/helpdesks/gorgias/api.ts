import type { Message, Ref } from '../../ticket/schema';
import type { Get, Refusal, Seen } from '../contract';
import { exactTime } from '../dates';
import { blank, gap, known, textOf } from '../find';

/** Answers of Gorgias' API, as far as they are read. Nothing in them is taken for granted. */
type Person = { name?: string | null; email?: string | null };
type Part = {
  id?: number | null;
  public?: boolean;
  from_agent?: boolean;
  via?: string;
  sender?: Person | null;
  sent_datetime?: string | null;
  created_datetime?: string | null;
  body_text?: string | null;
  body_html?: string | null;
  stripped_text?: string | null;
};
type Ticket = {
  id?: number;
  subject?: string | null;
  status?: string;
  priority?: string | null;
  channel?: string;
  customer?: Person | null;
  assignee_user?: Person | null;
  assignee_team?: Person | null;
  tags?: ({ name?: string } | null)[];
  created_datetime?: string;
  closed_datetime?: string | null;
  messages?: (Part | null)[];
  messages_count?: number;
};
type Page = { data?: (Part | null)[]; meta?: { next_cursor?: string | null } | null };

/** Pages of messages asked for at most. */
const PAGES = 10;

const named = (person: Person | null | undefined): string | undefined =>
  person?.name || person?.email || undefined;

/** Rules answer for themselves, and the AI agent has an address of its own: `bot@658d…`. */
const isBot = ({ via, sender }: Part): boolean =>
  via === 'rule' || /^bot@[\da-f]+$/.test(sender?.email ?? '');

const textIn = ({ stripped_text, body_text, body_html }: Part): string | undefined =>
  stripped_text?.trim() ||
  body_text?.trim() ||
  (body_html && textOf(new DOMParser().parseFromString(body_html, 'text/html').body)) ||
  (body_text ?? body_html ?? undefined);

/** The messages that a ticket comes with, or those that are kept beside it; `isWhole` when none is missing. */
async function partsOf(ticket: Ticket, get: Get): Promise<{ parts?: Part[]; isWhole: boolean }> {
  const { messages, messages_count = 0, id } = ticket;
  let parts = Array.isArray(messages) ? messages.flatMap((part) => part ?? []) : [];
  if (parts.length && parts.length >= messages_count) return { parts, isWhole: true };
  parts = [];
  let cursor = '';
  for (let page = 0; page < PAGES; page++) {
    const answer = await get(`/api/tickets/${id}/messages?limit=100${cursor}`);
    const { data, meta }: Page = (answer.ok && (answer.body as Page | null)) || {};
    if (!Array.isArray(data)) break;
    parts.push(...data.flatMap((part) => part ?? []));
    if (!meta?.next_cursor) return { parts, isWhole: parts.length >= messages_count };
    cursor = `&cursor=${encodeURIComponent(meta.next_cursor)}`;
  }
  return { ...(parts.length ? { parts } : {}), isWhole: false };
}

/** Reads a ticket with the agent's own session, as Gorgias' own page does. */
export async function fromApi(ref: Ref, get: Get): Promise<Seen | Refusal> {
  const answer = await get(`/api/tickets/${ref.id}`);
  if (!answer.ok) return answer;
  const ticket = (answer.body ?? {}) as Ticket;
  // The sign-in page's answer and one about another ticket are none.
  if (String(ticket.id) !== ref.id) return { refused: 'broken' };
  const { customer, assignee_user, assignee_team, tags, closed_datetime } = ticket;
  const { parts, isWhole } = await partsOf(ticket, get);

  const notes = blank();
  const messages = parts?.map((part): Message => {
    const text = textIn(part);
    const isAgent = part.from_agent;
    const message = known(notes, {
      author: named(part.sender),
      role:
        isAgent === undefined
          ? undefined
          : isBot(part)
            ? ('bot' as const)
            : isAgent
              ? ('agent' as const)
              : ('customer' as const),
      visibility:
        part.public === undefined
          ? undefined
          : part.public
            ? ('public' as const)
            : ('internal' as const),
      sentAt: exactTime(part.sent_datetime ?? part.created_datetime),
      text,
    });
    return { ...message, ...(part.id ? { id: String(part.id) } : {}), text: text ?? '' };
  });
  if (messages?.every(({ sentAt }) => sentAt))
    messages.sort((a, b) => Date.parse(a.sentAt!) - Date.parse(b.sentAt!));
  if (!isWhole) gap(notes, 'messages');

  const solvedAt = exactTime(closed_datetime);
  const told = {
    subject: ticket.subject || undefined,
    status: ticket.status?.toLowerCase(),
    priority: ticket.priority?.toLowerCase(),
    channel: ticket.channel,
    requester: customer
      ? { name: customer.name || undefined, email: customer.email?.toLowerCase() || undefined }
      : undefined,
    assignee: named(assignee_user),
    group: named(assignee_team),
    tags: Array.isArray(tags) ? tags.flatMap((tag) => tag?.name ?? []) : undefined,
    createdAt: exactTime(ticket.created_datetime),
    messages,
  };
  const unset = {
    priority: ticket.priority === null,
    assignee: assignee_user === null,
    group: assignee_team === null,
  };
  for (const [field, value] of Object.entries(told)) {
    if (value !== undefined) notes.source[field] = 'api';
    else if (!unset[field as keyof typeof unset]) gap(notes, field);
  }
  if (told.requester && !told.requester.email) gap(notes, 'requester.email');
  return { ...notes, ticket: { ...told, ...(solvedAt ? { solvedAt } : {}) } };
}
