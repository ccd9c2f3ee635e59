import type { Address } from '../address';

/** UVdesk: `/en/member/ticket/view/ID` below any path of any host. */
export const address: Address = {
  id: 'uvdesk',
  name: 'UVdesk',
  hosts: ['https://*.uvdesk.com/*'],
  ownAddress: true,
  ticketIn: ({ pathname }) => /\/member\/ticket\/view\/(?:[^/]+\/)?(\d+)\/?$/.exec(pathname)?.[1],
  isList: ({ pathname }) => /\/member\/tickets\/?$/.test(pathname),
};
