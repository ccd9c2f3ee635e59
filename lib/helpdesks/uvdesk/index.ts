import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk, Seen } from '../contract';
import { all, attr, closest, gap, matches, query, queryAll, shown } from '../find';
import {
  byUnix,
  composerIn,
  helpdeskOf,
  lower,
  readLayout,
  type Kind,
  type Layout,
} from '../layout';
import { here } from './address';
import { AGENT, CUSTOMER, FIRST, HOOKS, KIND, ME, NOTE, rootHook, SIGN_IN } from './selectors';

/** States and priorities as every installation numbers them. */
const STATES = ['', 'open', 'pending', 'answered', 'resolved', 'closed', 'spam'];
const PRIORITIES = ['', 'low', 'medium', 'high', 'urgent'];

const numbered = (words: string[]) => (element: Element) =>
  words[Number(attr(element, 'data-id'))] ?? lower(element);
/** A name that has a number; without one the page says in its own language that there is nobody. */
const named = (element: Element) =>
  /^\d+$/.test(attr(element, 'data-id') ?? '') ? shown(element) : undefined;

/**
 * Who wrote it is told by where the name leads. Whether an agent's message went to the customer or was forwarded to
 * somebody third, the page tells in words only.
 */
function kindOf(item: Element): Kind {
  const [isCustomer, isAgent] = [!!query(item, CUSTOMER), !!query(item, AGENT)];
  const role = isCustomer === isAgent ? undefined : isAgent ? 'agent' : 'customer';
  const isPublic = role === 'customer' || matches(item, '.create');
  return {
    ...(role ? { role } : {}),
    ...(matches(item, NOTE) ? { visibility: 'internal' } : isPublic && { visibility: 'public' }),
  };
}

const layout: Layout = {
  hooks: HOOKS,
  take: {
    status: numbered(STATES),
    priority: numbered(PRIORITIES),
    assignee: named,
    group: named,
    'field.type': named,
    channel: (element) => (matches(element, '.uv-channel-email') ? 'email' : 'web'),
    requester: (element) => attr(element, 'value'),
    email: (element) => attr(element, 'value'),
    createdAt: byUnix('data-timestamp'),
    sentAt: byUnix('data-timestamp'),
  },
  kindOf,
  messageId: (item) => /(?:^|\s)thread-(\d+)/.exec(attr(item, 'class') ?? '')?.[1],
  cut: '.uv-icon-ellipsis, .helpdesk_blockquote',
};

/** The one page that carries this ticket's id. */
function root(doc: Document, { id }: Ref): Element | null {
  const carriers = queryAll(doc, rootHook(id));
  const [page, ...others] = new Set(carriers.map((form) => closest(form, '.uv-inner-section')));
  return others.length ? null : (page ?? null);
}

/** The first message stands apart from the others. */
function fromDom(page: Element, ref: Ref, doc: Document): Seen {
  const seen = readLayout(layout, page, ref, doc);
  if (!query(page, FIRST)) gap(seen, 'messages');
  return seen;
}

const AS: Record<string, Composer['as']> = { reply: 'public', note: 'internal' };

/** One of three forms is open; a forward goes to somebody third. */
function composer(doc: Document, ref: Ref): Composer | null {
  const page = root(doc, ref);
  const found = page ? all(page, HOOKS.composer).elements : [];
  return composerIn(
    doc,
    found.map((element) => {
      const form = closest(element, 'form');
      const as = AS[attr(form && query(form, KIND), 'value') ?? ''];
      return { element: element as HTMLElement, ...(as ? { as } : {}) };
    }),
  );
}

/** UVdesk's pages. */
export const uvdesk: Helpdesk = helpdeskOf(here, layout, {
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => [rootHook(id)],
  fromDom,
  agent(doc) {
    const name = shown(query(doc, ME));
    return name ? { name } : undefined;
  },
  composer,
});
