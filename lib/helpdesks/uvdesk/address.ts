import type { Address } from '../address';

/** UVdesk: `/en/member/ticket/view/ID` at any host. */
export const address: Address = {
  id: 'uvdesk',
  name: 'UVdesk',
  hosts: ['https://*.uvdesk.com/*'],
  ownAddress: true,
  ticketIn: ({ pathname }) => /\/member\/ticket\/view\/(?:[^/]+\/)?(\d+)\/?$/.exec(pathname)?.[1],
};
