import type { Address } from '../address';

/** Zammad: `/#ticket/zoom/ID` in the classic app, `/desktop/tickets/ID` in the new one, at any host. */
export const address: Address = {
  id: 'zammad',
  name: 'Zammad',
  hosts: ['https://*.zammad.com/*'],
  ownAddress: true,
  ticketIn: ({ pathname, hash }) =>
    ((pathname === '/' && /^#ticket\/zoom\/(\d+)(?:\/|$)/.exec(hash)) ||
      /^\/desktop\/tickets\/(\d+)\/?$/.exec(pathname) ||
      [])[1],
  isList: ({ pathname, hash }) =>
    (pathname === '/' && /^#ticket\/view(?:\/|$)/.test(hash)) ||
    /^\/desktop\/tickets\/view(?:\/|$)/.test(pathname),
};
