/**
 * What a helpdesk's status word means for a clock: work goes on, it waits for the customer, or it is done.
 * Words in lower case, as the helpdesks' own APIs write them.
 */
export type Standing = 'open' | 'waiting' | 'solved';

const STANDINGS = new Map<string, Standing>([
  ['new', 'open'],
  ['open', 'open'],
  ['in progress', 'open'],
  ['hold', 'open'],
  ['on-hold', 'open'],
  ['on hold', 'open'],
  ['pending', 'waiting'],
  ['stalled', 'waiting'],
  ['waiting', 'waiting'],
  ['answered', 'waiting'],
  ['solved', 'solved'],
  ['resolved', 'solved'],
  ['closed', 'solved'],
  ['done', 'solved'],
  ['rejected', 'solved'],
  ['archived', 'solved'],
  ['spam', 'solved'],
  ['deleted', 'solved'],
]);

/** `undefined` for a missing word and for one that no helpdesk we know uses. */
export function standingOf(status: string | undefined): Standing | undefined {
  return status === undefined ? undefined : STANDINGS.get(status.trim().toLowerCase());
}

/** Nobody can write to it any more: more than solved, which a customer's answer takes back. */
export const isClosed = (status: string): boolean => status.trim().toLowerCase() === 'closed';
