import { HOSTED } from '../../lib/helpdesks/hosts';

export type Problem = 'empty' | 'notAddress' | 'notWeb' | 'secret' | 'hosted';

/**
 * The origin of an address as people type or paste it; without a scheme it is taken as https. Paths, queries and
 * fragments are dropped: a permission is for a whole site.
 */
export function originOf(typed: string): { origin: string } | { problem: Problem } {
  const text = typed.trim();
  if (!text) return { problem: 'empty' };
  if (/\s/.test(text)) return { problem: 'notAddress' };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(\/|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return { problem: 'notWeb' };
  const whole = scheme ? text : `https://${text}`;
  if (!URL.canParse(whole)) return { problem: 'notAddress' };
  const url = new URL(whole);
  if (url.username || url.password) return { problem: 'secret' };
  if (!isHost(url.hostname)) return { problem: 'notAddress' };
  if (isHosted(url)) return { problem: 'hosted' };
  return { origin: url.origin };
}

/** A name with a dot, an IP address or localhost; not a lone word, which is more often a slip than a site. */
const isHost = (host: string) =>
  host === 'localhost' || host.startsWith('[') || /^[^.*]+(\.[^.*]+)+$/.test(host);

function isHosted({ hostname }: URL): boolean {
  return HOSTED.flatMap(({ matches }) => matches).some((match) => {
    const host = match.split('/')[2]!;
    return host.startsWith('*.')
      ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
      : hostname === host;
  });
}

/** The permission for one site. Match patterns know no ports: a host is allowed as a whole. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
