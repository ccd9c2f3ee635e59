import { address } from '../helpdesks/freshdesk/address';
import { attr, matches, queryAll } from '../helpdesks/find';
import type { List } from './contract';
import { attrIn, idInLinks } from './rows';

const HOOKS = {
  row: [
    '.tickets__list:has([data-test-ticket-content])', // 2026-01: cards
    'tr[data-test-id^="ticket-row-"]', // 2026-01: table
  ],
  subject: [
    '.ticket-title-row .wordbreak-fix', // 2026-01: title of a card
    'a[href*="/a/tickets/"] .wordbreak-fix', // 2026-01: title in the table
    'a.ticket-subject', // 2023-05: title of a card
  ],
  status: [
    '[data-test-id="statusTranslatedLabel_test_label"]', // 2026-01: word of the table; counts where it is one that is known
  ],
  requester: [
    '.ticket-info [data-test-id="user-name"]', // 2026-01: below the title
  ],
  mark: [
    '[data-test-ticket-content]', // 2026-01: title and what is below it
    'td:has(a[href*="/a/tickets/"])', // 2026-01: subject in the table
  ],
} as const;

const NUMBER = /^(?:ticket-row-)?#?(\d+)$/;

/** Every sign of a row that names its ticket. */
function idsOf(row: Element): Set<string | undefined> {
  const signs = [
    attrIn(row, 'data-test-ticket-content'),
    matches(row, 'tr') ? attr(row, 'data-test-id') : undefined,
    ...queryAll(row, '[data-test-ticket-id]').map((sign) => attr(sign, 'data-test-ticket-id')),
  ];
  const link = idInLinks(row, 'a[href*="/a/tickets/"]', /\/a\/tickets\/(\d+)(?=[?#/]|$)/);
  return new Set([link, ...signs.map((sign) => NUMBER.exec(sign ?? '')?.[1])].filter(Boolean));
}

/** Freshdesk's lists of tickets, as cards and as a table. Their times are relative and their states translated. */
export const freshdesk: List = {
  address,
  hooks: HOOKS,
  idOf(row) {
    const ids = idsOf(row);
    return ids.size === 1 ? [...ids][0] : undefined;
  },
  pathOf: (id) => `/a/tickets/${id}`,
};
