import type { Address } from '../address';

/** Znuny: `index.pl?Action=AgentTicketZoom;TicketID=N` at any host. */
export const address: Address = {
  id: 'znuny',
  name: 'Znuny',
  hosts: [],
  ownAddress: true,
  ticketIn: ({ pathname, search }) =>
    /\/index\.pl$/.test(pathname) && /[?;&]Action=AgentTicketZoom(?=[;&]|$)/.test(search)
      ? /[?;&]TicketID=(\d+)(?=[;&]|$)/.exec(search)?.[1]
      : undefined,
};
