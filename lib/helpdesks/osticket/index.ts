import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk, Seen } from '../contract';
import { attr, closest, gap, matches, query, queryAll, shown } from '../find';
import { composerIn, helpdeskOf, readLayout, type Layout, type Page } from '../layout';
import { here } from './address';
import { AGENT, ENTRY, HOOKS, ORGANISATION, rootHooks, SIGN_IN, STATES } from './selectors';

/** States are named by the site; the first three are there from its installation, under these numbers. */
const INSTALLED: Record<string, string> = { 1: 'open', 2: 'resolved', 3: 'closed' };

/**
 * The state by its number in the list of the reply, which names the present one with a word behind it; one that the site has
 * added, by its name. Without that list, only English words are known.
 */
function stateOf(element: Element, { root, lang }: Page): string | undefined {
  const word = shown(element);
  if (!word) return undefined;
  const named = queryAll(root, STATES).filter((option) => {
    const text = shown(option) ?? '';
    return text === word || text.startsWith(`${word} (`);
  });
  const ids = new Set(named.map((option) => attr(option, 'value') ?? ''));
  const [id = ''] = ids;
  if (ids.size === 1) return INSTALLED[id] ?? word.toLowerCase();
  return /^en\b/i.test(lang) ? word.toLowerCase() : undefined;
}

/** The words between an element and the next one. */
function wordsBehind(element: Element): string | undefined {
  const next: unknown = Reflect.get(Node.prototype, 'nextSibling', element);
  return (next instanceof Text && next.data.trim()) || undefined;
}

const layout: Layout = {
  hooks: HOOKS,
  take: {
    status: stateOf,
    assignee: (element) =>
      query(element, '.faded') ? undefined : shown(element)?.replace(/^—.*—$/, '') || undefined,
    organisation: (element) => (matches(element, 'i') ? wordsBehind(element) : undefined),
  },
  kinds: [
    ['.message', { role: 'customer', visibility: 'public' }],
    ['.response', { role: 'agent', visibility: 'public' }],
    ['.note', { role: 'agent', visibility: 'internal' }],
    ['.system', { role: 'system' }],
  ],
  messageId: (item) => attr(closest(item, ENTRY), 'id')?.replace('thread-entry-', ''),
  numbered: true,
};

/** The one page that carries this ticket's id; osTicket changes its address before its content. */
function root(doc: Document, { id }: Ref): Element | null {
  const carriers = rootHooks(id).flatMap((css) => queryAll(doc, css));
  const [page, ...others] = new Set(
    carriers.map((carrier) => closest(carrier, '#content, #pjax-container, body')),
  );
  return others.length ? null : (page ?? null);
}

function fromDom(page: Element, ref: Ref, doc: Document): Seen {
  const seen = readLayout(layout, page, ref, doc);
  if (!seen.ticket.requester?.organisation && query(page, ORGANISATION))
    gap(seen, 'requester.organisation');
  return seen;
}

const AS: Record<string, Composer['as']> = { reply: 'public', note: 'internal' };

/** Reply and note are two forms, of which the open tab shows one. */
function composer(doc: Document, ref: Ref): Composer | null {
  const page = root(doc, ref);
  if (!page) return null;
  const tab = attr(query(page, HOOKS.tab[0]), 'href')?.slice(1);
  const found = HOOKS.composer
    .flatMap((css) => queryAll(page, css))
    .map((element) => {
      const form = attr(closest(element, 'form'), 'id') ?? '';
      return { element: element as HTMLElement, form, as: AS[form] };
    });
  const chosen = composerIn(doc, tab ? found.filter(({ form }) => form === tab) : found);
  return chosen && { element: chosen.element, ...(chosen.as ? { as: chosen.as } : {}) };
}

/** osTicket's agent pages; they have no API for a session. */
export const osticket: Helpdesk = helpdeskOf(here, layout, {
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => rootHooks(id),
  fromDom,
  agent(doc) {
    const name = shown(query(doc, AGENT));
    return name ? { name } : undefined;
  },
  composer,
});
