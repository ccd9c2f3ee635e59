import { ADDRESSES } from './addresses';

/** The script that reads a helpdesk. */
export const scriptOf = (helpdesk: string): string => `reader-${helpdesk}.js`;

/** Hosted helpdesks, each with the script that reads it. */
export const HOSTED = ADDRESSES.filter(({ hosts }) => hosts.length).map(({ id, hosts }) => ({
  helpdesk: id,
  script: scriptOf(id),
  matches: [...hosts],
}));

/** The two that are read from the first install; every other one is asked for when it is first wanted. */
export const INSTALLED = HOSTED.filter(({ helpdesk }) => /^(?:zendesk|gmail)$/.test(helpdesk));
