import type { Address, Here } from '../address';

const VIEW = '(?:(?:inbox|label|team|custom_view)/[^/]+|mentions|unattended|participating)';
const SHOWS = new RegExp(`^/app/accounts/\\d+/(?:${VIEW}/)?conversations/(\\d+)/?$`);
const LIST = new RegExp(
  `^/app/accounts/\\d+/(?:dashboard|${VIEW}(?:/conversations)?|conversations)/?$`,
);

/** Chatwoot: `/app/accounts/A/conversations/ID`, also below its inboxes, labels, teams and folders, at any host. */
export const here: Here = {
  id: 'chatwoot',
  ticketIn: ({ pathname }) => SHOWS.exec(pathname)?.[1],
};

export const address: Address = {
  ...here,
  name: 'Chatwoot',
  hosts: ['https://app.chatwoot.com/*'],
  ownAddress: true,
  isList: ({ pathname }) => LIST.test(pathname),
};
