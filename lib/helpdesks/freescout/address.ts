import type { Address } from '../address';

/** FreeScout: `/conversation/ID` below any path of any host; Help Scout's own host has addresses like these. */
export const address: Address = {
  id: 'freescout',
  name: 'FreeScout',
  hosts: [],
  ownAddress: true,
  ticketIn: ({ pathname, hostname }) =>
    hostname === 'secure.helpscout.net'
      ? undefined
      : /\/conversation\/(\d+)\/?$/.exec(pathname)?.[1],
  isList: ({ pathname, hostname }) =>
    hostname !== 'secure.helpscout.net' && /\/mailbox\/\d+(?:\/\d+)?\/?$/.test(pathname),
};
