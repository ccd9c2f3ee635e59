import type { Address, Here } from '../address';

/** Zammad: `/#ticket/zoom/ID` in the classic app, `/desktop/tickets/ID` in the new one, at any host. */
export const here: Here = {
  id: 'zammad',
  ticketIn: ({ pathname, hash }) =>
    ((pathname === '/' && /^#ticket\/zoom\/(\d+)(?:\/|$)/.exec(hash)) ||
      /^\/desktop\/tickets\/(\d+)\/?$/.exec(pathname) ||
      [])[1],
};

export const address: Address = {
  ...here,
  name: 'Zammad',
  hosts: ['https://*.zammad.com/*'],
  ownAddress: true,
  isList: ({ pathname, hash }) =>
    (pathname === '/' && /^#ticket\/view(?:\/|$)/.test(hash)) ||
    /^\/desktop\/tickets\/view(?:\/|$)/.test(pathname),
};
