import type { Message, Ref } from '../../ticket/schema';
import type { Get, Refusal, Seen } from '../contract';
import { exactTime } from '../dates';
import { blank, gap, known } from '../find';
import { personOf, roleOf } from './page';
import { idOf, list, record, rows, text, type Json } from './rest';
import { textsOf } from './texts';

const USER = 'Name,RealName,EmailAddress';
const FIELDS =
  'Subject,Status,Priority,SLA,Created,Due,Queue,Owner,Requestor,Cc' +
  `&fields[Queue]=Name&fields[Owner]=${USER}&fields[Requestor]=${USER}`;

/** A search answers with all people by name; where it is refused, and for a merged ticket, the ticket itself. */
async function ticketOf(get: Get, rest: string, id: string): Promise<Json> {
  const found = await record(get, `${rest}/tickets?query=id%3D${id}&fields=${FIELDS}`);
  const item = list(found.items).find((one) => idOf(one) === id && one.Status);
  return item ?? (found.refused === 'silent' ? found : record(get, `${rest}/ticket/${id}`));
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
  const path = `${rest}/ticket/${idOf(ticket)}`;
  const [{ items, isWhole }, texts] = await Promise.all([
    rows(get, `${path}/history?fields=Type,Created,Creator&fields[Creator]=${USER}`),
    textsOf(get, path),
  ]);

  const notes = blank();
  const requestors = list(ticket.Requestor);
  const asking = requestors.map(idOf);
  const copied = list(ticket.Cc).map(idOf);
  const messages = items?.flatMap((item): Message[] => {
    const visibility = VISIBILITY[String(item.Type)];
    if (!visibility) return [];
    const id = idOf(item);
    const { name, email } = personOf(item.Creator);
    const body = texts.get(id);
    const message = known(notes, {
      author: name ?? email,
      role: roleOf(idOf(item.Creator), asking, copied),
      sentAt: exactTime(item.Created),
      text: body,
    });
    return [{ ...message, visibility, id, text: body ?? '' }];
  });
  if (!isWhole) gap(notes, 'messages');

  const owner = personOf(ticket.Owner);
  const isFree = idOf(ticket.Owner) === 'Nobody';
  const requester = requestors[0] && personOf(requestors[0]);
  const due = exactTime(ticket.Due);
  const told = {
    subject: text(ticket.Subject),
    status: String(ticket.Status).toLowerCase(),
    priority: text(ticket.Priority),
    requester,
    assignee: isFree ? undefined : (owner.name ?? owner.email),
    group: personOf(ticket.Queue).name,
    createdAt: exactTime(ticket.Created),
    fields: { ...(ticket.SLA ? { sla: String(ticket.SLA) } : {}), ...(due ? { due } : {}) },
    messages,
  };
  for (const [field, value] of Object.entries(told)) {
    if (value !== undefined) notes.source[field] = 'api';
    else if (!['priority', 'requester', isFree && 'assignee'].includes(field)) gap(notes, field);
  }
  if (requester && !requester.email) gap(notes, 'requester.email');
  return { ...notes, ticket: told };
}
