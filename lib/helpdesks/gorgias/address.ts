import type { Address } from '../address';

/** Gorgias: `https://SUB.gorgias.com/app/ticket/ID`, or beside a list `/app/views/VIEW/ID`. */
export const address: Address = {
  id: 'gorgias',
  name: 'Gorgias',
  hosts: ['https://*.gorgias.com/*'],
  ownAddress: false,
  ticketIn: ({ pathname }) => /^\/app\/(?:ticket|views\/\d+)\/(\d+)(?:\/|$)/.exec(pathname)?.[1],
  isList: ({ pathname }) => /^\/app(?:\/(?:tickets|views)(?:\/[^/]+){0,2})?\/?$/.test(pathname),
};
