import { address } from '../helpdesks/rt/address';
import { exactTime } from '../helpdesks/dates';
import { shown } from '../helpdesks/find';
import { record, records, text, type Json } from './answers';
import type { Facts, List } from './contract';
import { attrIn, idInLinks } from './rows';

const LINK = 'a[href*="/Ticket/Display.html?id="]';

const HOOKS = {
  row: [
    '.ticket-list tbody[data-record-id]', // 2026-11: all lines of one ticket
    `.ticket-list tr:has(${LINK})`, // 2020-04: version 4.4
    `table.collection-as-table tr:has(${LINK})`, // 2020-04: version 4.4, before the class of the table
  ],
  subject: [
    LINK, // 2026-11: subject and number link to the ticket
  ],
} as const;

/** Of the two links of a ticket, number and subject, the one that is no number. */
const worded = (element: Element): string | undefined => {
  const words = shown(element);
  return words && !/^#?\d+$/.test(words) ? words : undefined;
};

const USER = 'Name,RealName,EmailAddress';
const FIELDS =
  'Subject,Status,Priority,Created,LastUpdated,Told,Owner,Requestor' +
  `&fields[Owner]=${USER}&fields[Requestor]=${USER}`;

function personOf(value: unknown) {
  const { RealName, Name, EmailAddress } = record(value);
  const email = text(EmailAddress)?.toLowerCase();
  const name = text(RealName) ?? text(Name);
  const known = { ...(name && name !== email && { name }), ...(email && { email }) };
  return Object.keys(known).length ? known : undefined;
}

function factsOf(ticket: Json): Facts {
  const isFree = record(ticket.Owner).id === 'Nobody';
  const owner = isFree ? undefined : personOf(ticket.Owner);
  return {
    subject: text(ticket.Subject),
    status: text(ticket.Status)?.toLowerCase(),
    priority: text(ticket.Priority),
    requester: personOf(records(ticket.Requestor)[0]),
    assignee: owner?.name ?? owner?.email,
    createdAt: exactTime(ticket.Created),
    updatedAt: exactTime(ticket.LastUpdated),
    // When staff last wrote to the requestor; "never" is the first instant of 1970.
    ...(/^1970-01-01/.test(String(ticket.Told)) ? { unanswered: true } : {}),
  };
}

/** Request Tracker's search results; their tickets as REST 2.0 tells them. */
export const rt: List = {
  address,
  hooks: HOOKS,
  take: { subject: worded },
  idOf(row) {
    const id = idInLinks(row, LINK, /[?&;]id=(\d+)(?=[&;#]|$)/);
    const said = attrIn(row, 'data-record-id');
    return said && said !== id ? undefined : id;
  },
  pathOf: (id, { pathname }) =>
    `${pathname.replace(/\/Search\/.*/, '')}/Ticket/Display.html?id=${id}`,
  async fromApi(ids, get, { pathname }) {
    const query = ids.map((id) => `id=${id}`).join(' OR ');
    const rest = `${pathname.replace(/\/Search\/.*/, '')}/REST/2.0/tickets`;
    const answer = await get(
      `${rest}?query=${encodeURIComponent(query)}&per_page=100&fields=${FIELDS}`,
    );
    const { items } = record(answer.ok ? answer.body : undefined);
    if (!Array.isArray(items)) return undefined;
    return new Map(records(items).map((ticket) => [String(ticket.id), factsOf(ticket)]));
  },
};
