import type { Address, Here } from '../address';

/** Hosts of others that have addresses like these. */
const OTHERS = /^secure\.helpscout\.net$|\.intercom\.(?:com|io)$/;

/** FreeScout: `/conversation/ID` below any path of any host. */
export const here: Here = {
  id: 'freescout',
  ticketIn: ({ pathname, hostname }) =>
    OTHERS.test(hostname) ? undefined : /\/conversation\/(\d+)\/?$/.exec(pathname)?.[1],
};

export const address: Address = {
  ...here,
  name: 'FreeScout',
  hosts: [],
  ownAddress: true,
  isList: ({ pathname, hostname }) =>
    !OTHERS.test(hostname) && /\/mailbox\/\d+(?:\/\d+)?\/?$/.test(pathname),
};
