import { address } from '../helpdesks/osticket/address';
import { attr, query, shown } from '../helpdesks/find';
import type { List } from './contract';
import { idInLinks } from './rows';

/** Columns by the numbers that every installation starts with; the heads say them in any language. */
const HOOKS = {
  row: [
    'table.queue.tickets tbody tr:has(a[href*="tickets.php?id="])', // 2026-11: one ticket
    '#tickets table tbody tr:has(a[href*="tickets.php?id="])', // 2021-03: before the class of the table
  ],
  subject: [
    'th[data-id="3"]', // 2026-11: subject
  ],
  status: [
    'th[data-id="6"]', // 2026-11: word of the column; counts where it is one that is known
  ],
  requester: [
    'th[data-id="4"]', // 2026-11: from
  ],
  assignee: [
    'th[data-id="8"]', // 2026-11: agent or team
  ],
  mark: [
    'th[data-id="3"]', // 2026-11: subject
    'th[data-id="1"]', // 2026-11: number, in lists without a subject
  ],
} as const;

const SUBJECT = 'a[href*="tickets.php?id="]';

/** osTicket's queues. They show neither zone nor year in full: no time is read. */
export const osticket: List = {
  address,
  hooks: HOOKS,
  take: {
    // A count of messages stands in the same cell.
    subject: (cell) => shown(query(cell, SUBJECT)),
  },
  idOf(row) {
    const id = idInLinks(row, SUBJECT, /[?&]id=(\d+)(?=&|#|$)/);
    const ticked = attr(query(row, 'input[name="tids[]"]'), 'value');
    return ticked && ticked !== id ? undefined : id;
  },
  pathOf: (id, { pathname }) => `${pathname.replace(/[^/]*$/, '')}tickets.php?id=${id}`,
};
