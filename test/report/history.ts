import type { Decision } from '../../lib/assessment';
import type { SeenTicket } from '../../lib/store/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { RUNBOOK } from './words';

/** What a desk decided over the months, as the store keeps it. */
export type History = { decisions: Decision[]; tickets: SeenTicket[] };

/** Proposed → chosen, how often. `null`: nothing was proposed. */
export type Told = [proposed: string | null, chosen: string, count: number];

const SITE = 'desk.example';
const keyOf = (number: string) => `rt ${SITE} ${number}`;

/** So many months before an instant, on the tenth: in each zone the same month, and never within the last 30 days from two on. */
export function monthsBefore(now: string, months: number): string {
  const date = new Date(now);
  return new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 10, 12),
  ).toISOString();
}

function ticketSeen(number: string, at: string, change: Partial<Ticket>): SeenTicket {
  const ref = {
    helpdesk: 'rt',
    site: SITE,
    id: number,
    url: `https://${SITE}/Ticket/Display.html?id=${number}`,
  };
  const ticket = {
    ref,
    subject: `Ticket ${number}`,
    tags: [],
    fields: {},
    messages: [],
    readAt: at,
    ...change,
  };
  return { key: keyOf(number), ticket, gaps: [], source: {}, firstSeenAt: at, seenAt: at };
}

/** Decisions on tickets of their own, numbered from `from` on, and so many more tickets on which nobody decided. */
export function history(
  at: string,
  from: number,
  field: Decision['field'],
  told: Told[],
  { unjudged = 0, change = {} }: { unjudged?: number; change?: Partial<Decision> } = {},
): History {
  const each = told.flatMap(([proposed, chosen, count]) =>
    Array.from({ length: count }, () => ({ proposed, value: chosen })),
  );
  const number = (index: number) => String(from + index);
  return {
    decisions: each.map((word, index) => ({
      ticket: keyOf(number(index)),
      field,
      at,
      playbook: RUNBOOK,
      ...word,
      ...change,
    })),
    tickets: Array.from({ length: each.length + unjudged }, (_, index) =>
      ticketSeen(number(index), at, {}),
    ),
  };
}

/** Puts a history into the store of the page in which this runs, as the extension's own pages could. */
export async function keepHistory({ decisions, tickets }: History): Promise<void> {
  const opening = indexedDB.open('deskside');
  await new Promise((done) => (opening.onsuccess = done));
  const storing = opening.result.transaction(['decisions', 'tickets'], 'readwrite');
  decisions.forEach((decision) => storing.objectStore('decisions').add(decision));
  tickets.forEach((ticket) => storing.objectStore('tickets').put(ticket));
  await new Promise((done) => (storing.oncomplete = done));
  opening.result.close();
}
