import type { TaughtReader } from '../readers/schema';
import type { Address } from './address';

/** Where a helpdesk that was taught by pointing is found. */

/** What of a `TaughtReader` an address needs. */
export type Place = Pick<TaughtReader, 'id' | 'name' | 'origin' | 'address'>;

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** `/tickets/{id}` against `/tickets/12`: `*` stands for one segment, `{id}` for what the ticket is called. */
function idBetween(template: string, text: string): string | true | undefined {
  const pattern = escape(template)
    .replace('\\{id\\}', '([\\w.-]+?)')
    .replaceAll('\\*', '[^/]+')
    .replace(/(?:\\\/)?$/, '\\/?');
  const found = new RegExp(`^${pattern}$`).exec(text);
  return found ? (found[1] ?? true) : undefined;
}

/**
 * The ticket's id by a template of path, query and hash: `/tickets/{id}`, `/view?ticket={id}`, `/app/#/t/{id}`. Parameters
 * may stand in any order, others beside them; the hash counts only where the template has one.
 */
export function idIn(template: string, url: URL): string | undefined {
  const [before = '', hash] = template.split('#');
  const [path = '', query = ''] = before.split('?');
  const parts: (string | true | undefined)[] = [idBetween(path, url.pathname)];
  for (const [name, value] of new URLSearchParams(query))
    parts.push(idBetween(value, url.searchParams.get(name) ?? ''));
  if (hash !== undefined) parts.push(idBetween(hash, url.hash.slice(1).replace(/\?.*/, '')));
  if (parts.includes(undefined)) return undefined;
  return parts.find((part) => typeof part === 'string');
}

/** Where a taught helpdesk is found. */
export const placeOf = ({ id, name, address }: Place): Address => ({
  id,
  name,
  hosts: [],
  ownAddress: true,
  ticketIn: (url) => idIn(address, url),
});
