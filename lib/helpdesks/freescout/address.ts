import type { Address } from '../address';

/** FreeScout: `/conversation/ID` at any host. */
export const address: Address = {
  id: 'freescout',
  name: 'FreeScout',
  hosts: [],
  ownAddress: true,
  ticketIn: ({ pathname, hostname }) =>
    hostname === 'secure.helpscout.net'
      ? undefined
      : /\/conversation\/(\d+)\/?$/.exec(pathname)?.[1],
  isList: ({ pathname }) => /\/mailbox\/\d+(?:\/\d+)?\/?$/.test(pathname),
};
