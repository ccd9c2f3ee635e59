import { address } from '../helpdesks/zammad/address';
import { exactTime } from '../helpdesks/dates';
import { attr, query, shown } from '../helpdesks/find';
import type { List } from './contract';
import { attrIn, idInLinks } from './rows';

const LINKS = 'a[href*="ticket/zoom/"], a[href*="/desktop/tickets/"], a[href^="tickets/"]';

const column = (key: string) => [
  `th[data-column-key="${key}"]`, // 2026-07: classic desktop
  `td[headers="${key}-header"]`, // 2026-07: new desktop
];

const HOOKS = {
  row: [
    'tr.item[data-id]:has(a[href*="ticket/zoom/"])', // 2026-07: classic desktop
    'tbody tr:has(a[href*="/desktop/tickets/"], a[href^="tickets/"])', // 2026-07: new desktop
  ],
  subject: column('title'),
  requester: column('customer_id').concat(column('customer')),
  assignee: column('owner_id').concat(column('owner')),
  createdAt: column('created_at'),
  updatedAt: column('updated_at'),
  status: column('icon'),
  mark: column('title').concat(column('number')),
};

/** How the sign before a row is drawn, in any language. */
const STATE = /(?:^| )(open|pending|closed|merged|escalating)(?: |$)/;
const STANDS: Record<string, string> = { merged: 'closed', escalating: 'open' };

const nobody = (element: Element) => {
  const words = shown(element);
  return words === '-' ? undefined : words;
};
const timeIn = (cell: Element) => exactTime(attr(query(cell, 'time'), 'datetime'));

/** Zammad's overviews, on the classic and the new desktop. */
export const zammad: List = {
  address,
  hooks: HOOKS,
  take: {
    requester: nobody,
    assignee: nobody,
    createdAt: timeIn,
    updatedAt: timeIn,
    status(cell) {
      const state = STATE.exec(attr(query(cell, '.icon-task-state'), 'class') ?? '')?.[1];
      return state && (STANDS[state] ?? state);
    },
  },
  idOf(row) {
    const id = idInLinks(row, LINKS, /(?:ticket\/zoom|tickets)\/(\d+)(?=[?#/]|$)/);
    const said = attrIn(row, 'data-id');
    return said && said !== id ? undefined : id;
  },
  pathOf: (id, { pathname }) =>
    /^\/desktop\//.test(pathname) ? `/desktop/tickets/${id}` : `${pathname}#ticket/zoom/${id}`,
};
