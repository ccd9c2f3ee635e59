import type { Address } from '../address';

/** Ids of cases begin with 500. */
const CASE = /^\/lightning\/r\/(?:Case\/)?(500(?:\w{12}|\w{15}))\/view/;

/** Salesforce: `https://SUB.lightning.force.com/lightning/r/Case/ID/view`. */
export const address: Address = {
  id: 'salesforce',
  name: 'Salesforce',
  hosts: ['https://*.lightning.force.com/*'],
  ownAddress: false,
  ticketIn: ({ pathname }) => CASE.exec(pathname)?.[1],
  isList: ({ pathname }) => /^\/lightning\/o\/Case\/(?:list|home)\/?$/.test(pathname),
};
