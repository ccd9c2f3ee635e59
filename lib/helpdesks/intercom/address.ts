import type { Address, Here } from '../address';

/**
 * Intercom: `https://app.intercom.com/a/inbox/APP/inbox/…/conversation/ID`, before 2023
 * `/a/apps/APP/inbox/…/conversations/ID`.
 */
export const here: Here = {
  id: 'intercom',
  ticketIn: ({ pathname }) =>
    /^\/a\/(?:inbox|apps)\/(?:.*\/)?conversations?\/(\d+)(?:\/|$)/.exec(pathname)?.[1],
};

export const address: Address = {
  ...here,
  name: 'Intercom',
  hosts: [
    'https://app.intercom.com/*',
    'https://app.intercom.io/*',
    'https://app.eu.intercom.com/*',
    'https://app.au.intercom.com/*',
  ],
  ownAddress: false,
};

/** The workspace that an address belongs to, by which Intercom's API is asked. */
export const appIn = (url: string): string | undefined =>
  /^\/a\/(?:inbox|apps)\/(?!conversations?\/)(\w+)\//.exec(new URL(url).pathname)?.[1];
