import type { Address } from '../address';

/** Salesforce: `https://SUB.lightning.force.com/lightning/r/Case/ID/view`. */
export const address: Address = {
  id: 'salesforce',
  name: 'Salesforce',
  hosts: ['https://*.lightning.force.com/*'],
  ownAddress: false,
  ticketIn: ({ pathname }) => /^\/lightning\/r\/Case\/(\w{15,18})\/view/.exec(pathname)?.[1],
};
