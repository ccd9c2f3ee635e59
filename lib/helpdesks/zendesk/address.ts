import type { Address, Here } from '../address';

/** Zendesk Agent Workspace: `https://SUB.zendesk.com/agent/tickets/ID`. */
export const here: Here = {
  id: 'zendesk',
  ticketIn: ({ pathname }) => /^\/agent\/tickets\/(\d+)(?:\/|$)/.exec(pathname)?.[1],
};

export const address: Address = {
  ...here,
  name: 'Zendesk',
  hosts: ['https://*.zendesk.com/*'],
  ownAddress: false,
  isList: ({ pathname }) => /^\/agent\/(?:filters|search|home)(?:\/|$)/.test(pathname),
};
