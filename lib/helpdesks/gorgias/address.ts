import type { Address, Here } from '../address';

/** Gorgias: `https://SUB.gorgias.com/app/ticket/ID`, or beside a list `/app/views/VIEW/ID`. */
export const here: Here = {
  id: 'gorgias',
  ticketIn: ({ pathname }) => /^\/app\/(?:ticket|views\/\d+)\/(\d+)(?:\/|$)/.exec(pathname)?.[1],
};

export const address: Address = {
  ...here,
  name: 'Gorgias',
  hosts: ['https://*.gorgias.com/*'],
  ownAddress: false,
  isList: ({ pathname }) => /^\/app(?:\/(?:tickets|views)(?:\/[^/]+){0,2})?\/?$/.test(pathname),
};
