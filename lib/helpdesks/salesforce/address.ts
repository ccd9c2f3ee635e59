import type { Address, Here } from '../address';

/** Ids of cases begin with 500. */
const CASE = /^\/lightning\/r\/(?:Case\/)?(500(?:\w{12}|\w{15}))\/view/;

/** Salesforce: `https://SUB.lightning.force.com/lightning/r/Case/ID/view`. */
export const here: Here = {
  id: 'salesforce',
  ticketIn: ({ pathname }) => CASE.exec(pathname)?.[1],
};

export const address: Address = {
  ...here,
  name: 'Salesforce',
  hosts: ['https://*.lightning.force.com/*'],
  ownAddress: false,
  isList: ({ pathname }) => /^\/lightning\/o\/Case\/(?:list|home)\/?$/.test(pathname),
};
