import type { Address } from '../address';

/** Chatwoot: `/app/accounts/A/conversations/ID` at any host. */
export const address: Address = {
  id: 'chatwoot',
  name: 'Chatwoot',
  hosts: ['https://app.chatwoot.com/*'],
  ownAddress: true,
  ticketIn: ({ pathname }) =>
    /^\/app\/accounts\/\d+\/(?:.*\/)?conversations\/(\d+)(?:\/|$)/.exec(pathname)?.[1],
};
