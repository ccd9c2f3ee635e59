import type { Address, Here } from '../address';

/** Help Scout: `https://secure.helpscout.net/conversation/CONVERSATION/NUMBER/`; links also leave the number out. */
export const here: Here = {
  id: 'helpscout',
  ticketIn: ({ hostname, pathname }) =>
    hostname === 'secure.helpscout.net'
      ? /^\/conversations?\/(\d+)(?:\/|$)/.exec(pathname)?.[1]
      : undefined,
};

export const address: Address = {
  ...here,
  name: 'Help Scout',
  hosts: ['https://secure.helpscout.net/*'],
  ownAddress: false,
};
