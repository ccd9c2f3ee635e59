import { address } from '../helpdesks/zendesk/address';
import { exactTime } from '../helpdesks/dates';
import { attr, shown } from '../helpdesks/find';
import type { Facts, List } from './contract';
import { idInLinks } from './rows';
import { named, records, text } from './answers';

const test = (id: string) => `[data-test-id="${id}"]`;

const HOOKS = {
  row: [
    test('generic-table-row'), // 2026-06: views and search
    test('table-regular-row'), // 2024-02: tickets of one customer
  ],
  subject: [
    `${test('ticket-table-cells-subject')} a`, // 2026-06: link of the ticket
    test('ticket-table-cells-subject'), // 2026-06: around the link
  ],
  status: [
    '[data-test-id^="status-badge-"]', // 2026-07: the state in the test id, in any language
  ],
  requester: [
    test('ticket-table-cells-requester'), // 2026-06: column
  ],
  assignee: [
    test('ticket-table-cells-assignee'), // 2026-06: column
  ],
  mark: [
    test('ticket-table-cells-subject'), // 2026-06: column
  ],
} as const;

const STATES = /^status-badge-(new|open|pending|hold|solved|closed)$/;
/** How an empty column is drawn. */
const NOTHING = /^[-–—]?$/;

const person = (element: Element) => {
  const words = shown(element) ?? '';
  return NOTHING.test(words) ? undefined : words;
};

/** Views, search and home of Agent Workspace; their tickets as its API tells them. */
export const zendesk: List = {
  address,
  hooks: HOOKS,
  take: {
    status: (element) => STATES.exec(attr(element, 'data-test-id') ?? '')?.[1],
    requester: person,
    assignee: person,
  },
  idOf(row) {
    // Links are written `tickets/ID` and `/agent/tickets/ID`; the row of a table says the id too.
    const id = idInLinks(row, 'a[href*="tickets/"]', /(?:^|\/)tickets\/(\d+)$/);
    const said = /^generic-table-row-(\d+)$/.exec(attr(row, 'aria-describedby') ?? '')?.[1];
    return said && id && said !== id ? undefined : (id ?? said);
  },
  pathOf: (id) => `/agent/tickets/${id}`,
  more: (_row, facts) => unanswered(facts),
  async fromApi(ids, get) {
    const answer = await get(`/api/v2/tickets/show_many.json?ids=${ids.join()}&include=users`);
    const body = answer.ok ? (answer.body as { tickets?: unknown; users?: unknown } | null) : null;
    if (!Array.isArray(body?.tickets)) return undefined;
    const people = new Map(records(body.users).map((user) => [user.id, user]));
    const nameOf = (id: unknown) => named(people.get(id));
    return new Map(
      records(body.tickets).map((ticket) => [
        String(ticket.id),
        unanswered({
          subject: text(ticket.subject),
          status: text(ticket.status)?.toLowerCase(),
          priority: text(ticket.priority)?.toLowerCase(),
          requester: nameOf(ticket.requester_id),
          assignee: nameOf(ticket.assignee_id)?.name,
          createdAt: exactTime(ticket.created_at),
          updatedAt: exactTime(ticket.updated_at),
        }),
      ]),
    );
  },
};

/** The first public reply takes a ticket out of the state it is born in. */
const unanswered = (facts: Facts): Facts =>
  facts.status === 'new' ? { ...facts, unanswered: true } : facts;
