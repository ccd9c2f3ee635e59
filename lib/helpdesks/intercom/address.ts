import type { Address } from '../address';

/** Intercom: `https://app.intercom.com/a/inbox/APP/inbox/…/conversation/ID`. */
export const address: Address = {
  id: 'intercom',
  name: 'Intercom',
  hosts: [
    'https://app.intercom.com/*',
    'https://app.eu.intercom.com/*',
    'https://app.au.intercom.com/*',
  ],
  ownAddress: false,
  ticketIn: ({ pathname }) =>
    /^\/a\/(?:inbox|apps)\/.*\/conversations?\/(\d+)(?:\/|$)/.exec(pathname)?.[1],
};
