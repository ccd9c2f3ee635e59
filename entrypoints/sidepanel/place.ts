import { covers, refIn } from '../../lib/helpdesks/address';
import { addressOf, locate } from '../../lib/helpdesks/addresses';
import { placeOf } from '../../lib/helpdesks/place';
import { HOSTED } from '../../lib/helpdesks/hosts';
import type { TaughtReader } from '../../lib/readers/schema';
import type { Site } from '../../lib/store/schema';
import { ticketKey } from '../../lib/ticket/key';

/** The helpdesk that an address belongs to: one at an address that the person allowed, else a hosted one. */
export function helpdeskAt(address: string, sites: Pick<Site, 'origin' | 'helpdesk'>[]) {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const own = sites.find(
    ({ origin }) => URL.canParse(origin) && new URL(origin).origin === url.origin,
  );
  return own?.helpdesk ?? HOSTED.find(({ matches }) => covers(matches, url))?.helpdesk;
}

/** Does Deskside bring a reader for this helpdesk? */
export const isShipped = (helpdesk: string): boolean => addressOf(helpdesk) !== undefined;

/** Readers that were taught, by site. */
export type Taught = Readonly<Record<string, TaughtReader>>;

/** The key of the ticket that an address shows; `undefined` on lists, settings and strange pages. */
export function ticketAt(address: string, taught: Taught = {}): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const own = taught[url.origin];
  const ref = own ? refIn(placeOf(own), url) : locate(url);
  return ref ? ticketKey(ref) : undefined;
}
