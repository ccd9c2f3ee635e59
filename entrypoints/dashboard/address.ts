import { covers } from '../../lib/helpdesks/address';
import { ADDRESSES } from '../../lib/helpdesks/addresses';

export type Problem = 'empty' | 'notAddress' | 'notWeb' | 'secret';

/** The address that a person typed or pasted, as a URL; without a scheme it is taken as https. */
function urlOf(typed: string): { url: URL } | { problem: Problem } {
  const text = typed.trim();
  if (!text) return { problem: 'empty' };
  if (/\s/.test(text)) return { problem: 'notAddress' };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(\/|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return { problem: 'notWeb' };
  const whole = scheme ? text : `https://${text}`;
  if (!URL.canParse(whole)) return { problem: 'notAddress' };
  const url = new URL(whole);
  if (url.username || url.password) return { problem: 'secret' };
  return isHost(url.hostname) ? { url } : { problem: 'notAddress' };
}

/**
 * The origin of an address as people type or paste it, or the hosted helpdesk that it belongs to. Paths, queries and fragments are
 * dropped: a permission is for a whole site.
 */
export function originOf(
  typed: string,
): { origin: string } | { hosted: string } | { problem: Problem } {
  const found = urlOf(typed);
  if ('problem' in found) return found;
  const hosted = ADDRESSES.find(({ hosts }) => covers(hosts, found.url));
  return hosted ? { hosted: hosted.id } : { origin: found.url.origin };
}

/** The helpdesk whose address this must be, because no other one has such a path; nothing where several have, or none. */
export function helpdeskLike(typed: string): string | undefined {
  const found = urlOf(typed);
  if ('problem' in found) return undefined;
  const fits = ADDRESSES.filter(
    ({ ownAddress, ticketIn, isList }) =>
      ownAddress && (ticketIn(found.url) || isList?.(found.url)),
  );
  return fits.length === 1 ? fits[0]!.id : undefined;
}

/** A name with a dot, an IP address or localhost; not a lone word, which is more often a slip than a site. */
const isHost = (host: string) =>
  host === 'localhost' || host.startsWith('[') || /^[^.*]+(\.[^.*]+)+$/.test(host);

/** The permission for one site. Match patterns know no ports: a host is allowed as a whole. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
