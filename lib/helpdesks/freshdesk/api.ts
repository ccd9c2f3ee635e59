import type { Message, Ref } from '../../ticket/schema';
import type { Get, Refusal, Seen } from '../contract';
import { exactTime } from '../dates';
import { blank, gap, known, textOf, type Notes } from '../find';
import { idOf, list, record, text, type Json } from './json';
import { rosterOf, type Roster } from './roster';

/** What numbers stand for in every account; statuses from 6 on are a team's own, and only the page words them. */
const STATUSES = [, , 'open', 'pending', 'resolved', 'closed'];
const PRIORITIES = [, 'low', 'medium', 'high', 'urgent'];
const OUTBOUND = 10;
const CHANNELS: Record<number, string> = {
  1: 'email',
  2: 'portal',
  3: 'phone',
  7: 'chat',
  9: 'feedback widget',
  [OUTBOUND]: 'outbound email',
};
/** Written by those who ask. A call is written down by the agent who took it. */
const ASKED = [1, 2, 7, 9];

/** Freshdesk sends at most this many rows a page, and this many pages are asked for. */
const ROWS = 100;
const PAGES = 5;

/** What a message quotes of earlier ones. */
const QUOTED = '.freshdesk_quote, .gmail_quote';

type Parts = { parts: Json[]; isWhole: boolean };

/** All conversations of a ticket, oldest first; none when the first page is refused. */
async function partsOf(id: string, get: Get): Promise<Parts | undefined> {
  const path = `/api/_/tickets/${id}/conversations?per_page=${ROWS}&order_type=asc&include=requester`;
  const parts: Json[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const answer = await get(`${path}&page=${page}`);
    const { conversations } = record(answer.ok && answer.body);
    if (!Array.isArray(conversations)) return page > 1 ? { parts, isWhole: false } : undefined;
    parts.push(...list(conversations));
    if (conversations.length < ROWS) return { parts, isWhole: true };
  }
  return { parts, isWhole: false };
}

/** The words of a message; a message that is nothing but a quote is kept. */
function wordsIn(html: unknown, plain: unknown): string | undefined {
  if (typeof html !== 'string' || !html)
    return typeof plain === 'string' ? plain.trim() : undefined;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return textOf(body, QUOTED) || textOf(body);
}

type People = { asking: string | undefined; agents: Roster['agents'] | undefined };

/**
 * Who wrote a conversation. Automations write as an agent, and `incoming` alone only says by which way it came: an agent is one
 * of the roster, a customer who isn't.
 */
function roleOf(part: Json, author: string | undefined, { asking, agents }: People) {
  const isIncoming = part.incoming === true;
  if (part.automation_id || part.auto_response || !author) return undefined;
  if (author === asking) return 'customer';
  if (agents?.has(author)) return isIncoming ? undefined : 'agent';
  if (isIncoming) return 'customer';
  // Who has left is not in the roster any more; only agents write notes.
  return part.incoming === false && part.private === true ? 'agent' : undefined;
}

/** The ticket's own text as a conversation, which it is to those who read it. */
function firstOf(ticket: Json, source: number): Json {
  const isAsking = ASKED.includes(source);
  return {
    ...ticket,
    body: ticket.description,
    body_text: ticket.description_text,
    private: false,
    role: isAsking ? 'customer' : source === OUTBOUND ? 'agent' : undefined,
    requester: isAsking && ticket.requester,
  };
}

function messageOf(part: Json, id: string | undefined, people: People, notes: Notes): Message {
  const author = idOf(part.user_id);
  const words = wordsIn(part.body, part.body_text);
  const message = known(notes, {
    author: people.agents?.get(author ?? '')?.name ?? text(record(part.requester).name),
    role: (part.role ?? roleOf(part, author, people)) as Message['role'],
    visibility: ({ true: 'internal', false: 'public' } as const)[String(part.private)],
    sentAt: exactTime(part.created_at),
    text: words,
  });
  return { ...message, ...(id ? { id } : {}), text: words ?? '' };
}

/**
 * Reads a ticket with the agent's own session, by the API of Freshdesk's own page (seen to answer so in 2026-08 and 2026-09);
 * it does not count against the account's limit.
 */
export async function fromApi(ref: Ref, get: Get): Promise<Seen | Refusal> {
  const answer = await get(`/api/_/tickets/${ref.id}?include=requester,stats`);
  if (!answer.ok) return answer;
  const ticket = record(record(answer.body).ticket);
  if (![ticket.id, ticket.display_id].some((id) => idOf(id) === ref.id))
    return { refused: 'broken' };
  const [all, roster] = await Promise.all([partsOf(ref.id, get), rosterOf(ref.site, get)]);

  const notes = blank();
  const source = Number(idOf(ticket.source));
  const people: People = { asking: idOf(ticket.requester_id), agents: roster?.agents };
  const messages = all && [
    messageOf(firstOf(ticket, source), `ticket_${ref.id}`, people, notes),
    ...all.parts
      .filter(({ deleted }) => !deleted)
      .map((part) => {
        const id = idOf(part.id);
        return messageOf(part, id && `note_${id}`, people, notes);
      }),
  ];
  if (!all?.isWhole) gap(notes, 'messages');
  const requester = record(ticket.requester);
  const [name, email] = [text(requester.name), text(requester.email)?.toLowerCase()];
  const { responder_id, group_id, tags, type } = ticket;
  const solvedAt = exactTime(record(ticket.stats).resolved_at);

  const told = {
    subject: text(ticket.subject),
    status: STATUSES[Number(idOf(ticket.status))],
    priority: PRIORITIES[Number(idOf(ticket.priority))],
    channel: CHANNELS[source],
    requester: name ? { name, email } : undefined,
    assignee: roster?.agents.get(String(responder_id))?.name,
    group: roster?.groups.get(String(group_id)),
    tags: Array.isArray(tags) ? tags.flatMap((tag) => text(tag) ?? []) : undefined,
    createdAt: exactTime(ticket.created_at),
    messages,
  };
  const unset = { assignee: responder_id === null, group: group_id === null };
  for (const [field, value] of Object.entries(told)) {
    if (value !== undefined) notes.source[field] = 'api';
    else if (!unset[field as keyof typeof unset]) gap(notes, field);
  }
  if (name && !email) gap(notes, 'requester.email');
  return {
    ...notes,
    ticket: {
      ...told,
      fields: text(type) ? { type: text(type)! } : {},
      ...(solvedAt ? { solvedAt } : {}),
    },
    ...(roster?.me ? { agent: roster.me } : {}),
  };
}
