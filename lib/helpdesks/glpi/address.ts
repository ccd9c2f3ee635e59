import type { Address, Here } from '../address';

/** GLPI: `/front/ticket.form.php?id=N` below any path of any host; without a number it is the form for a new one. */
export const here: Here = {
  id: 'glpi',
  ticketIn: ({ pathname, search }) =>
    /\/front\/ticket\.form\.php$/.test(pathname)
      ? /[?&]id=([1-9]\d*)(?=&|$)/.exec(search)?.[1]
      : undefined,
};

export const address: Address = {
  ...here,
  name: 'GLPI',
  hosts: ['https://*.glpi-network.cloud/*'],
  ownAddress: true,
  isList: ({ pathname }) => /\/front\/ticket\.php$/.test(pathname),
};
