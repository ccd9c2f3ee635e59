import type { Address } from '../address';

/** Hosts of others that have addresses like these. */
const OTHERS = /^secure\.helpscout\.net$|\.intercom\.(?:com|io)$/;

/** FreeScout: `/conversation/ID` below any path of any host. */
export const address: Address = {
  id: 'freescout',
  name: 'FreeScout',
  hosts: [],
  ownAddress: true,
  ticketIn: ({ pathname, hostname }) =>
    OTHERS.test(hostname) ? undefined : /\/conversation\/(\d+)\/?$/.exec(pathname)?.[1],
  isList: ({ pathname, hostname }) =>
    !OTHERS.test(hostname) && /\/mailbox\/\d+(?:\/\d+)?\/?$/.test(pathname),
};
