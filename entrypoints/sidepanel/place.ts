import { covers } from '../../lib/helpdesks/address';
import { locate } from '../../lib/helpdesks/addresses';
import { HOSTED } from '../../lib/helpdesks/hosts';
import type { Site } from '../../lib/store/schema';
import { ticketKey } from '../../lib/ticket/schema';

/** The helpdesk that an address belongs to: one at an address that the person allowed, else a hosted one. */
export function helpdeskAt(address: string, sites: Pick<Site, 'origin' | 'helpdesk'>[]) {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const own = sites.find(
    ({ origin }) => URL.canParse(origin) && new URL(origin).origin === url.origin,
  );
  return own?.helpdesk ?? HOSTED.find(({ matches }) => covers(matches, url))?.helpdesk;
}

/** The key of the ticket that an address shows; `undefined` on lists, settings and strange pages. */
export function ticketAt(address: string): string | undefined {
  const ref = URL.canParse(address) ? locate(new URL(address)) : null;
  return ref ? ticketKey(ref) : undefined;
}
