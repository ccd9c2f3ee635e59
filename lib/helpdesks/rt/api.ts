import type { Message, Ref } from '../../ticket/schema';
import type { Get, Refusal, Seen } from '../contract';
import { exactTime } from '../dates';
import { blank, gap, known } from '../find';
import { personOf } from './page';
import { idOf, list, record, rows, text, type Json } from './rest';
import { textsOf } from './texts';

const USER = 'Name,RealName,EmailAddress';
const FIELDS =
  'Subject,Status,Priority,SLA,Created,Started,Due,Told,Resolved,CustomFields,Queue,Owner,Requestor,Cc' +
  `&fields[Queue]=Name&fields[Owner]=${USER}&fields[Requestor]=${USER}`;

/** A search answers with all people by name; where it is refused, and for a merged ticket, the ticket itself. */
async function ticketOf(get: Get, rest: string, id: string): Promise<Json> {
  const { items, refused } = await record(get, `${rest}/tickets?query=id%3D${id}&fields=${FIELDS}`);
  const item = list(items).find((one) => idOf(one) === id && one.Status);
  return item ?? (refused === 'silent' ? { refused } : record(get, `${rest}/ticket/${id}`));
}

/** Who will read it; what is not among these is no message. */
const VISIBILITY: Record<string, Message['visibility']> = {
  Create: 'public',
  Correspond: 'public',
  Comment: 'internal',
};

/** Reads a ticket with the web session: REST 2.0 says types and times that the page only words. */
export async function fromApi(ref: Ref, get: Get): Promise<Seen | Refusal> {
  // RT can live under any path of its host: everything before `/Ticket/` belongs to it.
  const rest = `${new URL(ref.url).pathname.replace(/\/(?:SelfService|Ticket)\/.*/, '')}/REST/2.0`;
  const ticket = await ticketOf(get, rest, ref.id);
  if (!ticket.Status) return { refused: ticket.refused ?? 'broken' };
  const id = idOf(ticket) || ref.id;
  const history = await rows(
    get,
    `${rest}/ticket/${id}/history?fields=Type,Created,Creator&fields[Creator]=${USER}`,
  );
  const items = [...history.items.values()].filter(({ Type }) => (text(Type) ?? '') in VISIBILITY);
  const requestors = list(ticket.Requestor);
  const people = list([ticket.Owner, ...requestors, ...items.map(({ Creator }) => Creator)]);
  const nameless = new Set(people.filter(({ Name }) => !Name).map(idOf));
  const [texts, users] = await Promise.all([
    textsOf(get, rest, id, items.map(idOf)),
    Promise.all(
      [...nameless].map(
        async (login) =>
          [login, await record(get, `${rest}/user/${encodeURIComponent(login)}`)] as const,
      ),
    ),
  ]);

  const notes = blank();
  const told = new Map(users);
  const personIn = (user: unknown) => {
    const login = idOf(user);
    return login === 'Nobody'
      ? {}
      : personOf({ ...(told.get(login) ?? (user as Json)), id: login });
  };
  const asking = requestors.map(idOf);
  const copied = list(ticket.Cc).map(idOf);
  const messages = items.map((item): Message => {
    const login = idOf(item.Creator);
    const { name, email } = personIn(item.Creator);
    const body = texts.get(idOf(item));
    // People copied in can be colleagues or the customer's: RT doesn't say which.
    const others = copied.includes(login) ? undefined : 'agent';
    const message = known(notes, {
      author: name ?? email,
      role: login === 'RT_System' ? 'system' : asking.includes(login) ? 'customer' : others,
      visibility: VISIBILITY[text(item.Type) ?? ''],
      sentAt: exactTime(item.Created),
      text: body,
    } as const);
    return { ...message, id: idOf(item), text: body ?? '' };
  });
  if (!history.isWhole) gap(notes, 'messages');

  const owner = personIn(ticket.Owner);
  const requester = requestors[0] && personIn(requestors[0]);
  const custom = list(ticket.CustomFields).map(({ name, values }) => [
    `custom.${name}`,
    String(values),
  ]);
  const dates = ['Due', 'Started', 'Told', 'Resolved'].map((name) => [
    name.toLowerCase(),
    exactTime(ticket[name]),
  ]);
  const fields = {
    subject: text(ticket.Subject),
    status: text(ticket.Status)?.toLowerCase(),
    priority: text(ticket.Priority),
    requester,
    assignee: owner.name ?? owner.email,
    group: text((ticket.Queue as Json | undefined)?.Name),
    createdAt: exactTime(ticket.Created),
    fields: Object.fromEntries(
      [['sla', text(ticket.SLA)], ...dates, ...custom].filter(([, value]) => value),
    ),
    messages: history.refused ? undefined : messages,
  };
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) notes.source[field] = 'api';
    else if (!['priority', 'assignee', 'requester'].includes(field)) gap(notes, field);
  }
  if (requester && !requester.email) gap(notes, 'requester.email');
  return { ...notes, ticket: fields };
}
