import type { Address } from '../address';

/** HubSpot: `https://app.hubspot.com/help-desk/PORTAL/view/…/ticket/ID/…`. */
export const address: Address = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts: ['https://*.hubspot.com/*'],
  ownAddress: false,
  ticketIn: ({ pathname }) =>
    /^\/(?:help-desk\/\d+\/.*\/?ticket|contacts\/\d+\/record\/0-5)\/(\d+)(?:\/|$)/.exec(
      pathname,
    )?.[1],
};
