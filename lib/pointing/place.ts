/** Which part of an address names the ticket. */

const isNumber = (text: string) => /^\d{1,18}$/.test(text);
/** `INC-12`, `cnv_1a2b`, a UUID: what people and machines call tickets. */
const isName = (text: string) =>
  /^(?=.*\d)[A-Za-z]{0,8}[-_]?[\w-]{1,40}$/.test(text) && !/^v\d+$/.test(text);

type Part = { kind: 'path' | 'search' | 'hash'; index: number; name: string; value: string };

function partsOf(url: URL): Part[] {
  const segments = (kind: 'path' | 'hash', text: string) =>
    text.split('/').map((value, index) => ({ kind, index, name: '', value }));
  return [
    ...segments('path', url.pathname),
    ...[...url.searchParams].map(([name, value], index) => ({
      kind: 'search' as const,
      index,
      name,
      value,
    })),
    ...segments('hash', url.hash.slice(1).replace(/\?.*/, '')),
  ];
}

function templateOf(url: URL, chosen: Part): string {
  // Other numbers on the way, of a view or a mailbox, change from ticket to ticket.
  const put = ({ kind, index, value }: Part) =>
    chosen.kind === kind && chosen.index === index ? '{id}' : isNumber(value) ? '*' : value;
  const parts = partsOf(url);
  const of = (kind: Part['kind']) => parts.filter((part) => part.kind === kind);
  const hash = of('hash').map(put).join('/');
  const named = of('search').filter(
    (part) => part === chosen || part.index === chosen.index || /^[a-z]+$/i.test(part.value),
  );
  const query = chosen.kind === 'search' ? named.map((part) => `${part.name}=${put(part)}`) : [];
  return [
    of('path').map(put).join('/'),
    query.length ? `?${query.join('&')}` : '',
    chosen.kind === 'hash' || (hash && /^[!/]/.test(hash)) ? `#${hash}` : '',
  ].join('');
}

/**
 * Templates of a ticket's address with `{id}` in the place that names it, the likeliest first: numbers before names, the last
 * place before earlier ones. None when nothing in the address can be a ticket's id.
 */
export function templatesFor(url: URL): string[] {
  const parts = partsOf(url).filter(({ value }) => isNumber(value) || isName(value));
  const rank = ({ value, name }: Part) =>
    (/^(?:id|ticket|ticket_?id|case|issue|conversation)$/i.test(name) ? 4 : 0) +
    (isNumber(value) ? 2 : 0);
  const ranked = parts
    .map((part, index) => ({ part, index }))
    .sort((a, b) => rank(b.part) - rank(a.part) || b.index - a.index);
  return [...new Set(ranked.map(({ part }) => templateOf(url, part)))];
}
