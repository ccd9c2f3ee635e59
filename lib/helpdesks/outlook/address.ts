import type { Address } from '../address';

/** Outlook: `https://outlook.office.com/mail/…/id/ID`. */
export const address: Address = {
  id: 'outlook',
  name: 'Outlook',
  hosts: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  ownAddress: false,
  ticketIn: ({ pathname }) => /^\/mail\/(?:\d+\/)?(?:.*\/)?id\/([^/]+)\/?$/.exec(pathname)?.[1],
};
