import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk } from '../contract';
import { all, attr, closest, matches, ofDocument, query, queryAll, shown } from '../find';
import { composerIn, helpdeskOf, type Layout, type Page } from '../layout';
import { address } from './address';
import { AGENT, ENTRY, HOOKS, NOBODY, rootHooks, SIGN_IN, STATES } from './selectors';

/** States are named by the site; the first three are there from its installation, under these numbers. */
const INSTALLED: Record<string, string> = { 1: 'open', 2: 'resolved', 3: 'closed' };

/** The state's word; on pages in other languages by its number in the reply's list, where that one marks the present state. */
function stateOf(element: Element, { root, lang }: Page): string | undefined {
  const word = shown(element);
  if (!word || /^en\b/i.test(lang)) return word?.toLowerCase();
  const named = queryAll(root, STATES).filter((option) => {
    const text = shown(option) ?? '';
    return text === word || text.startsWith(`${word} (`);
  });
  const ids = new Set(named.map((option) => attr(option, 'value') ?? ''));
  const [id = ''] = ids;
  return (ids.size === 1 && INSTALLED[id]) || word.toLowerCase();
}

const layout: Layout = {
  hooks: HOOKS,
  take: {
    status: stateOf,
    assignee: (element) => (query(element, NOBODY) ? undefined : shown(element)),
    organisation: (element) => (matches(element, 'td') ? shown(element, 'a, div') : undefined),
  },
  kinds: [
    ['.message', { role: 'customer', visibility: 'public' }],
    ['.response', { role: 'agent', visibility: 'public' }],
    ['.note', { role: 'agent', visibility: 'internal' }],
    ['.system', { role: 'system' }],
  ],
  messageId: (item) => attr(query(item, ENTRY), 'name')?.replace('entry-', ''),
};

/** The page around what carries this ticket's id; osTicket changes its address before its content. */
function root(doc: Document, { id }: Ref): Element | null {
  const [carrier] = all(ofDocument(doc, 'documentElement'), rootHooks(id)).elements;
  return carrier ? closest(carrier, '#content, #pjax-container, body') : null;
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
  const open = found.filter(({ element, form }) => form === tab && element.checkVisibility());
  const chosen = composerIn(doc, open.length ? open : found);
  return chosen && { element: chosen.element, ...(chosen.as ? { as: chosen.as } : {}) };
}

/** osTicket's agent pages; they have no API for a session. */
export const osticket: Helpdesk = helpdeskOf(address, layout, {
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => rootHooks(id),
  agent(doc) {
    const name = shown(query(doc, AGENT));
    return name ? { name } : undefined;
  },
  composer,
});
