import type { Address } from '../address';

/** Frappe Helpdesk: `/helpdesk/tickets/ID` at any host. */
export const address: Address = {
  id: 'frappe',
  name: 'Frappe Helpdesk',
  hosts: ['https://*.frappe.cloud/*'],
  ownAddress: true,
  ticketIn: ({ pathname }) => /^\/helpdesk\/tickets\/((?!new\/?$)[\w-]+)\/?$/.exec(pathname)?.[1],
  isList: ({ pathname }) => /^\/helpdesk\/tickets\/?$/.test(pathname),
};
