import type { Address } from '../address';

/** Help Scout: `https://secure.helpscout.net/conversation/CONVERSATION/NUMBER/`; links also leave the number out. */
export const address: Address = {
  id: 'helpscout',
  name: 'Help Scout',
  hosts: ['https://secure.helpscout.net/*'],
  ownAddress: false,
  ticketIn: ({ hostname, pathname }) =>
    hostname === 'secure.helpscout.net'
      ? /^\/conversations?\/(\d+)(?:\/|$)/.exec(pathname)?.[1]
      : undefined,
};
