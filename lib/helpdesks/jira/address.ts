import type { Address } from '../address';

/** Jira Service Management: `https://SUB.atlassian.net/browse/KEY-1` and its queues. */
export const address: Address = {
  id: 'jira',
  name: 'Jira Service Management',
  hosts: ['https://*.atlassian.net/*'],
  ownAddress: true,
  ticketIn: ({ pathname }) =>
    /\/(?:browse|queues\/custom\/\d+)\/([A-Z][A-Z0-9_]*-\d+)(?:\/|$)/.exec(pathname)?.[1],
  isList: ({ pathname }) => /\/queues\/custom\/\d+\/?$/.test(pathname),
};
