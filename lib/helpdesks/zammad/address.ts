import type { Address } from '../address';

/** Zammad: `/#ticket/zoom/ID` and `/desktop/tickets/ID` at any host. */
export const address: Address = {
  id: 'zammad',
  name: 'Zammad',
  hosts: ['https://*.zammad.com/*'],
  ownAddress: true,
  ticketIn: ({ pathname, hash }) =>
    (/^#ticket\/zoom\/(\d+)(?:\/|$)/.exec(hash) ??
      /^\/desktop\/tickets\/(\d+)(?:\/|$)/.exec(pathname))?.[1],
  isList: ({ pathname, hash }) =>
    /^#ticket\/view(?:\/|$)/.test(hash) || /^\/desktop\/tickets\/view(?:\/|$)/.test(pathname),
};
