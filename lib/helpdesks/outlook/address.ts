import type { Address, Here } from '../address';

/** Folders and shared mailboxes come before the id; a mail opened by a link of its own has another path. */
const MAIL = /^\/mail\/(?:\d+\/)?(?:(?:[^/]+\/)*id|deeplink\/read)\/([^/]+)/;
const LIST = /^\/mail\/(?:\d+\/)?(?!id\/|deeplink\/|compose\b|options\b)(?:[^/]+\/?){0,2}$/;

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** Outlook on the web: `https://outlook.office.com/mail/inbox/id/AAQk…`, a conversation as a ticket. */
export const here: Here = {
  id: 'outlook',
  ticketIn: ({ pathname }) => {
    const id = MAIL.exec(pathname)?.[1];
    return id && decoded(id);
  },
};

export const address: Address = {
  ...here,
  name: 'Outlook',
  hosts: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  ownAddress: false,
  isList: ({ pathname }) => LIST.test(pathname) && !MAIL.test(pathname),
};
