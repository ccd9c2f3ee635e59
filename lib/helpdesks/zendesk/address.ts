import type { Address } from '../address';

/** Zendesk Agent Workspace: `https://SUB.zendesk.com/agent/tickets/ID`. */
export const address: Address = {
  id: 'zendesk',
  name: 'Zendesk',
  hosts: ['https://*.zendesk.com/*'],
  ownAddress: false,
  ticketIn: ({ pathname }) => /^\/agent\/tickets\/(\d+)(?:\/|$)/.exec(pathname)?.[1],
  isList: ({ pathname }) => /^\/agent\/(?:filters|search|home)(?:\/|$)/.test(pathname),
};
