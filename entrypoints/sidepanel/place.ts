import { locate } from '../../lib/helpdesks';
import { HOSTED } from '../../lib/helpdesks/hosts';
import type { Site } from '../../lib/store/schema';
import { ticketKey } from '../../lib/ticket/schema';

/** The helpdesk that an address belongs to: a hosted one, or a self-hosted one that the person allowed. */
export function helpdeskAt(address: string, sites: Pick<Site, 'origin' | 'helpdesk'>[]) {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const hosted = HOSTED.find(({ matches }) => matches.some((pattern) => covers(pattern, url)));
  return (
    hosted?.helpdesk ??
    sites.find(({ origin }) => URL.canParse(origin) && new URL(origin).origin === url.origin)
      ?.helpdesk
  );
}

/** Match patterns of the form `https://*.host/*` and `https://host/*`. */
function covers(pattern: string, url: URL): boolean {
  const [, scheme, host = ''] = /^(https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (`${scheme}:` !== url.protocol) return false;
  if (!host.startsWith('*.')) return url.hostname === host;
  return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
}

/** The key of the ticket that an address shows; `undefined` on lists, settings and strange pages. */
export function ticketAt(address: string): string | undefined {
  const found = URL.canParse(address) ? locate(new URL(address)) : null;
  return found ? ticketKey(found.ref) : undefined;
}
