import type { Message, Ref } from '../../ticket/schema';
import { record, recordAt, records, text, textOfHtml, texts, toldBy, type Json } from '../answer';
import type { Get, Refusal, Seen } from '../contract';
import { siteTime } from '../dates';
import { blank, gap, known } from '../find';

const METHOD = '/api/method/';

/** States as other helpdesks call them, by their names and, of those that a team has named, by their category. */
const STATES: Record<string, string> = { replied: 'waiting' };
const CATEGORIES: Record<string, string> = {
  Open: 'open',
  Paused: 'waiting',
  Resolved: 'resolved',
};
const KNOWN = /^(?:open|waiting|resolved|closed)$/;

function stateOf({ status, status_category }: Json): string | undefined {
  const word = text(status)?.toLowerCase();
  const state = word && (STATES[word] ?? word);
  return KNOWN.test(state ?? '') ? state : (CATEGORIES[String(status_category)] ?? state);
}

/** A name that is none: Frappe puts the address, or what stands before its @, where it knows no name. */
const nameIn = (name: unknown, email: unknown): string | undefined => {
  const words = text(name);
  return words && !words.includes('@') && words !== text(email)?.split('@')[0] ? words : undefined;
};

const lower = (value: unknown): string | undefined => text(value)?.toLowerCase();

/** The first of those that a ticket is given to: a list, written as text. */
function firstOf(list: unknown): string | undefined {
  return /"([^"]+)"/.exec(text(list) ?? '')?.[1]?.toLowerCase();
}

/** Reads a ticket with the agent's own session: itself with mails and comments, the site's zone, who is signed in. */
export async function fromApi({ id }: Ref, get: Get): Promise<Seen | Refusal> {
  const [one, site, me] = await Promise.all([
    recordAt(get, `${METHOD}helpdesk.helpdesk.doctype.hd_ticket.api.get_one?name=${id}`),
    recordAt(get, `${METHOD}frappe.client.get_time_zone`),
    recordAt(get, `${METHOD}frappe.auth.get_logged_user`),
  ]);
  const whole = record(one.body.message);
  const plain = whole.name ? {} : (await recordAt(get, `/api/resource/HD Ticket/${id}`)).body;
  const ticket = whole.name ? whole : record(plain.data);
  if (String(ticket.name) !== id)
    return /signedOut|forbidden/.test(me.refused ?? '')
      ? { refused: 'signedOut', certain: true }
      : { refused: one.refused ?? 'broken' };

  // Times are those of the site's clock, without its zone.
  const zone = text(record(site.body.message).time_zone);
  const time = (at: unknown) => (zone ? siteTime(at, zone) : undefined);

  const notes = blank();
  const people = new Map<string, string>();
  const messageOf = (item: Json, kind: Pick<Message, 'role' | 'visibility'>, by: unknown) => {
    const user = record(item.user);
    const email = lower(user.email) ?? lower(by);
    const name = nameIn(user.name ?? user.full_name, email);
    if (email && name) people.set(email, name);
    const message = known(notes, {
      id: text(item.name),
      author: name ?? email,
      sentAt: time(item.communication_date ?? item.creation),
      text: typeof item.content === 'string' ? textOfHtml(item.content) : undefined,
      ...kind,
    });
    return { ...message, text: message.text ?? '' };
  };
  const { communications, comments } = ticket;
  const messages: Message[] = [
    ...records(communications).map((mail) => {
      const isOurs = mail.sent_or_received === 'Sent';
      const role = isOurs ? 'agent' : mail.sent_or_received === 'Received' ? 'customer' : undefined;
      return messageOf(mail, { role, visibility: 'public' }, mail.sender);
    }),
    ...records(comments).map((comment) =>
      messageOf(comment, { role: 'agent', visibility: 'internal' }, comment.commented_by),
    ),
  ];
  if (messages.every(({ sentAt }) => sentAt))
    messages.sort((a, b) => a.sentAt!.localeCompare(b.sentAt!));
  // Without times, nobody knows what came first.
  else gap(notes, 'messages');
  if (!Array.isArray(communications) || !Array.isArray(comments)) gap(notes, 'messages');

  const contact = record(ticket.contact);
  const email = lower(contact.email_id) ?? lower(ticket.raised_by);
  const name = people.get(email ?? '') ?? nameIn(contact.name ?? ticket.contact, email);
  const assignee = firstOf(ticket._assign);
  const status = stateOf(ticket);
  const type = text(ticket.ticket_type);
  const seen = toldBy(
    notes,
    {
      subject: text(ticket.subject),
      status,
      priority: lower(ticket.priority),
      channel: ticket.via_customer_portal === 1 ? 'portal' : undefined,
      requester: name || email ? { name, email, organisation: text(ticket.customer) } : undefined,
      assignee: people.get(assignee ?? '') ?? assignee,
      group: text(ticket.agent_group),
      tags:
        texts(ticket.tags) ??
        (typeof ticket._user_tags === 'string'
          ? ticket._user_tags.split(',').filter(Boolean)
          : undefined),
      fields: type ? { type } : {},
      createdAt: time(ticket.creation),
      solvedAt: /^(?:resolved|closed)$/.test(status ?? '')
        ? time(ticket.resolution_date)
        : undefined,
      messages: messages.length ? messages : undefined,
    },
    [
      'channel',
      'solvedAt',
      !ticket.priority && 'priority',
      /^(?:null|\[\])?$/.test(String(ticket._assign)) && 'assignee',
      !ticket.agent_group && 'agent_group' in ticket && 'group',
    ],
  );
  const agent = lower(me.body.message);
  return { ...seen, agent: agent?.includes('@') ? { email: agent, name: people.get(agent) } : {} };
}
