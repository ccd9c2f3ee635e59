import type { Address, Here } from '../address';

const PAGE = /\/scp\/tickets\.php$/;
/** Pages about one ticket that don't show its conversation: its form, its printout. */
const APART = /[?&]a=(?:edit|print|zip)(?=&|$)/;

/** osTicket: `/scp/tickets.php?id=N` below any path of any host. */
export const here: Here = {
  id: 'osticket',
  ticketIn: ({ pathname, search }) =>
    PAGE.test(pathname) && !APART.test(search)
      ? /[?&]id=(\d+)(?=&|$)/.exec(search)?.[1]
      : undefined,
  // Searches are lists too; any other act (`a=open`) is a form.
};

export const address: Address = {
  ...here,
  name: 'osTicket',
  hosts: ['https://*.supportsystem.com/*'],
  ownAddress: true,
  isList: ({ pathname, search }) =>
    /\/scp\/(?:(?:index|tickets)\.php)?$/.test(pathname) &&
    !/[?&](?:id=|a=(?!search(?:&|$)))/.test(search),
};
