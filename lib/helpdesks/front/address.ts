import type { Address } from '../address';

/** Front: `https://app.frontapp.com/open/cnv_ID`. */
export const address: Address = {
  id: 'front',
  name: 'Front',
  hosts: ['https://*.frontapp.com/*'],
  ownAddress: false,
  ticketIn: ({ pathname }) => /\/open\/(cnv_\w+)(?:\/|$)/.exec(pathname)?.[1],
};
