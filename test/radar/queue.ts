import type { SeenRow, SeenTicket } from '../../lib/store/schema';
import type { Ticket } from '../../lib/ticket/schema';

/** Rows of the store as readings and lists leave them, for a queue of many helpdesks. */

const MINUTE = 60_000;

const SITES = [
  ['zendesk', 'acme.zendesk.com', 'agent/tickets'],
  ['zendesk', 'nord.zendesk.com', 'agent/tickets'],
  ['freshdesk', 'birch.freshdesk.com', 'a/tickets'],
] as const;

/** What a ticket is like: `ago` in minutes since its customer wrote, `site` by its number above. */
export type Like = {
  id: number;
  ago: number;
  site?: 0 | 1 | 2;
  subject?: string;
  from?: string;
  text?: string;
} & Partial<Pick<Ticket, 'status' | 'assignee' | 'messages' | 'createdAt'>>;

export function refOf({ id, site = 0 }: Pick<Like, 'id' | 'site'>): Ticket['ref'] {
  const [helpdesk, host, path] = SITES[site];
  return { helpdesk, site: host, id: String(id), url: `https://${host}/${path}/${id}` };
}

export const keyOf = (like: Pick<Like, 'id' | 'site'>): string => {
  const { helpdesk, site, id } = refOf(like);
  return `${helpdesk} ${site} ${id}`;
};

export function readAs(like: Like, now: number): SeenTicket {
  const { ago, subject, from = 'Priya Raman', text, status = 'open', assignee } = like;
  const sentAt = new Date(now - ago * MINUTE).toISOString();
  const said = text ?? 'Exporting each month on its own still works, the year stops at row 500.';
  const first = { role: 'customer', visibility: 'public', sentAt, text: said } as const;
  return {
    key: keyOf(like),
    ticket: {
      ref: refOf(like),
      subject: subject ?? `The export stops, case ${like.id}`,
      status,
      assignee,
      requester: { name: from, email: `${from.split(' ')[0]?.toLowerCase()}@example.org` },
      tags: [],
      fields: {},
      messages: like.messages ?? [first],
      createdAt: 'createdAt' in like ? like.createdAt : sentAt,
      readAt: new Date(now).toISOString(),
    },
    gaps: [],
    source: {},
    firstSeenAt: sentAt,
    seenAt: new Date(now).toISOString(),
  };
}

/** A row of a list that shows a ticket which nobody has opened. */
export function listedAs(like: Like, now: number): SeenRow {
  const { ago, subject = `The export stops, case ${like.id}`, from = 'Priya Raman' } = like;
  const seenAt = new Date(now).toISOString();
  return {
    key: keyOf(like),
    site: refOf(like).site,
    row: {
      ref: refOf(like),
      subject,
      status: like.status ?? 'new',
      assignee: like.assignee,
      requester: { name: from },
      createdAt: new Date(now - ago * MINUTE).toISOString(),
      unanswered: true,
    },
    firstSeenAt: seenAt,
    seenAt,
  };
}
