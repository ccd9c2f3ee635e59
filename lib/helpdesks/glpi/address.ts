import type { Address } from '../address';

/** GLPI: `/front/ticket.form.php?id=N` below any path of any host. */
export const address: Address = {
  id: 'glpi',
  name: 'GLPI',
  hosts: ['https://*.glpi-network.cloud/*'],
  ownAddress: true,
  ticketIn: ({ pathname, search }) =>
    /\/front\/ticket\.form\.php$/.test(pathname)
      ? /[?&]id=(\d+)(?=&|$)/.exec(search)?.[1]
      : undefined,
};
