import type { Message, Person, Ref } from '../../ticket/schema';
import { record, recordAt, records, text, textOfHtml, texts, toldBy, type Json } from '../answer';
import type { Get, Refusal, Seen } from '../contract';
import { exactTime } from '../dates';
import { blank, known } from '../find';
import { personIn } from '../layout';
import { remember } from './root';

/** Zammad's own states as other helpdesks call them; a state that a team has named itself stays as it is. */
export const stateOf = (name: string | undefined): string | undefined =>
  name
    ?.toLowerCase()
    .replace(/^pending (?:reminder|close)$/, 'pending')
    .replace(/^merged$/, 'closed');

/** Zammad's user for itself and for "nobody". */
const NOBODY = 1;

/** The user with this id among those that came with an answer. */
function userIn(people: Json, id: unknown): Person | undefined {
  const { firstname, lastname, email } = record(people[String(id)]);
  const name = text(`${text(firstname) ?? ''} ${text(lastname) ?? ''}`);
  return id !== NOBODY && (name || email) ? { name, email: text(email)?.toLowerCase() } : undefined;
}

/** Who an article says it is from. */
const writerOf = ({ from }: Json): Person | undefined => personIn(text(from)?.replace(/^"/, ''));

/** Who wrote an article. What agents send by mail carries the desk's own name in its header. */
function authorOf(article: Json, people: Json): string | undefined {
  const user = userIn(people, article.origin_by_id ?? article.created_by_id);
  const isOurMail = article.sender === 'Agent' && article.type === 'email';
  const writer = isOurMail ? undefined : writerOf(article);
  const [first, second] = article.sender === 'Customer' ? [writer, user] : [user, writer];
  return first?.name ?? second?.name ?? first?.email ?? second?.email;
}

const ROLES = /^(?:customer|agent|system)$/;

/** Reads a ticket with the agent's own session: the ticket by names, its people and tags, its articles, who is signed in. */
export async function fromApi({ id }: Ref, get: Get): Promise<Seen | Refusal> {
  const path = `/api/v1/tickets/${id}`;
  const [{ body: ticket, refused }, { body: all }, list, me] = await Promise.all([
    recordAt(get, `${path}?expand=true`),
    recordAt(get, `${path}?all=true`),
    get(`/api/v1/ticket_articles/by_ticket/${id}`),
    recordAt(get, '/api/v1/users/me'),
  ]);
  if (String(ticket.id) !== id)
    return /signedOut|forbidden/.test(me.refused ?? '')
      ? { refused: 'signedOut', certain: true }
      : { refused: refused ?? 'broken' };

  const people = { [String(me.body.id)]: me.body, ...record(record(all.assets).User) };
  const notes = blank();
  const articles = records(list.ok && list.body).filter((one) => String(one.ticket_id) === id);
  const messages = articles.map((article): Message => {
    const { body, internal } = article;
    const role = String(article.sender).toLowerCase();
    const message = known(notes, {
      id: text(article.id),
      author: authorOf(article, people),
      role: ROLES.test(role) ? (role as Message['role']) : undefined,
      visibility: internal === true ? 'internal' : internal === false ? 'public' : undefined,
      sentAt: exactTime(article.created_at),
      text:
        article.content_type === 'text/html' && typeof body === 'string'
          ? textOfHtml(body)
          : text(body),
    } as const);
    return { ...message, text: message.text ?? '' };
  });
  remember(id, messages);

  const { customer_id, owner_id } = ticket;
  const isAsking = (one: Json) => one.sender === 'Customer' && one.created_by_id === customer_id;
  const first = articles.find(isAsking);
  const customer = userIn(people, customer_id) ?? (first && writerOf(first));
  const owner = userIn(people, owner_id);
  const number = text(ticket.number);
  const seen = toldBy(
    notes,
    {
      subject: text(ticket.title),
      status: stateOf(text(ticket.state)),
      priority: text(ticket.priority)?.toLowerCase(),
      channel: text(ticket.create_article_type),
      requester: customer && { ...customer, organisation: text(ticket.organization) },
      assignee: owner?.name ?? owner?.email,
      group: text(ticket.group),
      tags: texts(all.tags),
      fields: number ? { number } : {},
      createdAt: exactTime(ticket.created_at),
      // A ticket begins with an article: a list without any tells nothing.
      messages: messages.length ? messages : undefined,
    },
    [(owner_id === NOBODY || owner_id === null) && 'assignee', 'channel'],
  );
  return { ...seen, agent: userIn(people, me.body.id) };
}
