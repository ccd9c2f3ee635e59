import type { Address } from '../address';

/** Frappe Helpdesk: `/helpdesk/tickets/ID` at any host. */
export const address: Address = {
  id: 'frappe',
  name: 'Frappe Helpdesk',
  hosts: ['https://*.frappe.cloud/*'],
  ownAddress: true,
  ticketIn: ({ pathname }) => /^\/helpdesk\/tickets\/([\w-]+)\/?$/.exec(pathname)?.[1],
};
