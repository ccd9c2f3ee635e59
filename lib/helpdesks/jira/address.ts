import type { Address } from '../address';

const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
/** Addresses that end with an issue's key: the issue itself, queues, lists of issues, the customers' portal. */
const SHOWS =
  /\/(?:browse|issues|queues\/(?:custom|issue)(?:\/\d+)?|customer\/portal\/\d+)\/([^/]+)\/?$/;
const QUEUE = /\/queues\/(?:custom\/\d+|all)\/?$/;

/** Jira Service Management: `https://SUB.atlassian.net/browse/KEY-1`, its queues and boards. */
export const address: Address = {
  id: 'jira',
  name: 'Jira Service Management',
  hosts: ['https://*.atlassian.net/*'],
  ownAddress: true,
  ticketIn: ({ pathname, searchParams }) =>
    [
      SHOWS.exec(pathname)?.[1],
      pathname.startsWith('/jira/') && searchParams.get('selectedIssue'),
    ].find((key): key is string => !!key && KEY.test(key)),
  isList: ({ pathname, searchParams }) =>
    QUEUE.test(pathname) && !searchParams.has('selectedIssue'),
};
