import type { Address, Here } from '../address';

/** Frappe Helpdesk: `/helpdesk/tickets/ID` at any host. */
export const here: Here = {
  id: 'frappe',
  ticketIn: ({ pathname }) => /^\/helpdesk\/tickets\/((?!new\/?$)[\w-]+)\/?$/.exec(pathname)?.[1],
};

export const address: Address = {
  ...here,
  name: 'Frappe Helpdesk',
  hosts: ['https://*.frappe.cloud/*'],
  ownAddress: true,
  isList: ({ pathname }) => /^\/helpdesk\/tickets\/?$/.test(pathname),
};
