import { address } from '../helpdesks/freescout/address';
import { matches, shown } from '../helpdesks/find';
import type { List } from './contract';
import { attrIn, idInLinks } from './rows';

const HOOKS = {
  row: [
    'tr.conv-row[data-conversation_id]', // 2026-11: one conversation
  ],
  subject: [
    'td.conv-subject p:not(.conv-preview)', // 2026-11: first line
  ],
  requester: [
    'td.conv-customer a', // 2026-11: customer, with a count and the owner on small screens
  ],
  assignee: [
    'td.conv-owner', // 2026-11: in folders of several people
  ],
  mark: [
    'td.conv-subject', // 2026-11: subject and preview
  ],
} as const;

/** The words of the element alone: counts, tags and badges stand in elements of their own. */
const own = (element: Element) => shown(element, '*');

/** FreeScout's folders. Their times are relative: none is read. */
export const freescout: List = {
  address,
  hooks: HOOKS,
  take: { subject: own, requester: own },
  idOf(row) {
    const id = idInLinks(row, 'a[href*="/conversation/"]', /\/conversation\/(\d+)(?=[?#/]|$)/);
    const said = attrIn(row, 'data-conversation_id');
    return id && said !== id ? undefined : said;
  },
  pathOf: (id, { pathname }) => `${pathname.replace(/\/mailbox\/.*/, '')}/conversation/${id}`,
  more: (row, facts) => (matches(row, '.conv-active') ? { ...facts, status: 'open' } : facts),
};
