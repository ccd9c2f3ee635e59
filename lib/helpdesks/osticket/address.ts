import type { Address } from '../address';

/** osTicket: `/scp/tickets.php?id=N` below any path of any host. */
export const address: Address = {
  id: 'osticket',
  name: 'osTicket',
  hosts: ['https://*.supportsystem.com/*'],
  ownAddress: true,
  ticketIn: ({ pathname, search }) =>
    /\/scp\/tickets\.php$/.test(pathname) ? /[?&]id=(\d+)(?=&|$)/.exec(search)?.[1] : undefined,
  isList: ({ pathname, search }) =>
    /\/scp\/(?:tickets\.php)?$/.test(pathname) && !/[?&](?:id|a)=/.test(search),
};
