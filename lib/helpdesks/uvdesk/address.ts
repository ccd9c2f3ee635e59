import type { Address, Here } from '../address';

/** UVdesk: `/en/member/ticket/view/ID` below any path of any host. */
export const here: Here = {
  id: 'uvdesk',
  ticketIn: ({ pathname }) => /\/member\/ticket\/view\/(?:[^/]+\/)?(\d+)\/?$/.exec(pathname)?.[1],
};

export const address: Address = {
  ...here,
  name: 'UVdesk',
  hosts: ['https://*.uvdesk.com/*'],
  ownAddress: true,
  isList: ({ pathname }) => /\/member\/tickets\/?$/.test(pathname),
};
