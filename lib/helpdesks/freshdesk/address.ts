import type { Address, Here } from '../address';

/**
 * Freshdesk: `https://SUB.freshdesk.com/a/tickets/ID`, and an address of one's own. Lists stand at `/a/tickets`,
 * `/a/tickets/filters/all_tickets`, `/a/tickets/filters/391172`, `/a/tickets/filters/search?q[]=…`.
 */
export const here: Here = {
  id: 'freshdesk',
  ticketIn: ({ pathname }) => /^\/a\/tickets\/(\d+)(?:\/|$)/.exec(pathname)?.[1],
};

export const address: Address = {
  ...here,
  name: 'Freshdesk',
  hosts: ['https://*.freshdesk.com/*', 'https://*.myfreshworks.com/*'],
  ownAddress: true,
  isList: ({ pathname }) => /^\/a\/tickets(?:\/filters\/.*)?\/?$/.test(pathname),
};
