import type { Address } from '../address';

/**
 * Intercom: `https://app.intercom.com/a/inbox/APP/inbox/…/conversation/ID`, before 2023
 * `/a/apps/APP/inbox/…/conversations/ID`.
 */
export const address: Address = {
  id: 'intercom',
  name: 'Intercom',
  hosts: [
    'https://app.intercom.com/*',
    'https://app.intercom.io/*',
    'https://app.eu.intercom.com/*',
    'https://app.au.intercom.com/*',
  ],
  ownAddress: false,
  ticketIn: ({ pathname }) =>
    /^\/a\/(?:inbox|apps)\/(?:.*\/)?conversations?\/(\d+)(?:\/|$)/.exec(pathname)?.[1],
};

/** The workspace that an address belongs to, by which Intercom's API is asked. */
export const appIn = (url: string): string | undefined =>
  /^\/a\/(?:inbox|apps)\/(?!conversations?\/)(\w+)\//.exec(new URL(url).pathname)?.[1];
