import type { Address, Here } from '../address';

const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
/** Addresses that end with an issue's key: the issue itself, queues, lists of issues, the customers' portal. */
const SHOWS =
  /\/(?:browse|issues|queues\/(?:custom|issue)(?:\/\d+)?|customer\/portal\/\d+)\/([^/]+)\/?$/;
const QUEUE = /\/queues\/(?:custom\/\d+|all)\/?$/;

/** Jira Service Management: `https://SUB.atlassian.net/browse/KEY-1`, its queues and boards. */
export const here: Here = {
  id: 'jira',
  ticketIn: ({ pathname, searchParams }) =>
    [
      SHOWS.exec(pathname)?.[1],
      pathname.startsWith('/jira/') && searchParams.get('selectedIssue'),
    ].find((key): key is string => !!key && KEY.test(key)),
};

export const address: Address = {
  ...here,
  name: 'Jira Service Management',
  hosts: ['https://*.atlassian.net/*'],
  ownAddress: true,
  isList: ({ pathname, searchParams }) =>
    QUEUE.test(pathname) && !searchParams.has('selectedIssue'),
};
