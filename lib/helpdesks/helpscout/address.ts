import type { Address } from '../address';

/** Help Scout: `https://secure.helpscout.net/conversation/CONVERSATION/NUMBER/`. */
export const address: Address = {
  id: 'helpscout',
  name: 'Help Scout',
  hosts: ['https://secure.helpscout.net/*'],
  ownAddress: false,
  ticketIn: ({ pathname }) => /^\/conversations?\/(\d+)\/\d+(?:\/|$)/.exec(pathname)?.[1],
};
