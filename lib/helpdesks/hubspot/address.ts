import type { Address, Here } from '../address';

/**
 * HubSpot: `/help-desk/PORTAL/view/…/ticket/ID/…`, records of tickets at `/contacts/PORTAL/record/0-5/ID`, before 2023 at
 * `/contacts/PORTAL/ticket/ID`. Hosts are those of a region: `app`, `app-eu1`, `app-na3`.
 */
export const here: Here = {
  id: 'hubspot',
  ticketIn: ({ hostname, pathname }) =>
    /^app(?:-\w+)?\.hubspot\.com$/.test(hostname)
      ? /^\/(?:help-desk\/\d+\/(?:.*\/)?ticket|contacts\/\d+\/(?:record\/0-5|ticket))\/(\d+)(?:\/|$)/.exec(
          pathname,
        )?.[1]
      : undefined,
};

export const address: Address = {
  ...here,
  name: 'HubSpot',
  hosts: ['https://*.hubspot.com/*'],
  ownAddress: false,
};
