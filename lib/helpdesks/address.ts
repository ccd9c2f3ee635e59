import type { Ref } from '../ticket/schema';

/** What a page's own reader needs to know of where it is: the page pays for every byte more. */
export type Here = {
  id: string;
  /** The id of the ticket that this address shows; nothing on lists, home and settings. */
  ticketIn(url: URL): string | null | undefined;
};

/** Where a helpdesk is found: light data and pure functions, which panel, background and settings know of all of them. */
export type Address = Here & {
  name: string;
  /** Match patterns of the hosted product: `https://*.host/*`. Empty when it only stands at addresses of one's own. */
  hosts: readonly string[];
  /** Can it stand at an address of one's own, which a person then allows by hand? */
  ownAddress: boolean;
  /** Does this address show a list of tickets? */
  isList?(url: URL): boolean;
};

/** Does one of the match patterns, `https://*.host/*` or `https://host/*`, cover this address? They know no ports. */
export function covers(patterns: readonly string[], { protocol, hostname }: URL): boolean {
  return patterns.some((pattern) => {
    const [, scheme, host = ''] = /^(https?|\*):\/\/([^/]+)\//.exec(pattern) ?? [];
    if (scheme !== '*' && `${scheme}:` !== protocol) return false;
    return host.startsWith('*.')
      ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
      : hostname === host;
  });
}

/** Which ticket this address shows, at a host that is known to be this helpdesk's. */
export function refIn({ id: helpdesk, ticketIn }: Here, url: URL): Ref | null {
  const id = ticketIn(url);
  return id ? { helpdesk, site: url.host, id, url: url.href } : null;
}

/** Which ticket this address shows. A hosted product is looked for at its own hosts only. */
export const refAt = (address: Address, url: URL): Ref | null =>
  address.ownAddress || covers(address.hosts, url) ? refIn(address, url) : null;
