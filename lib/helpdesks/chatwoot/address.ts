import type { Address } from '../address';

const VIEW = '(?:(?:inbox|label|team|custom_view)/[^/]+|mentions|unattended|participating)';
const SHOWS = new RegExp(`^/app/accounts/\\d+/(?:${VIEW}/)?conversations/(\\d+)/?$`);
const LIST = new RegExp(
  `^/app/accounts/\\d+/(?:dashboard|${VIEW}(?:/conversations)?|conversations)/?$`,
);

/** Chatwoot: `/app/accounts/A/conversations/ID`, also below its inboxes, labels, teams and folders, at any host. */
export const address: Address = {
  id: 'chatwoot',
  name: 'Chatwoot',
  hosts: ['https://app.chatwoot.com/*'],
  ownAddress: true,
  ticketIn: ({ pathname }) => SHOWS.exec(pathname)?.[1],
  isList: ({ pathname }) => LIST.test(pathname),
};
