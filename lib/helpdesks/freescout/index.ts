import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk, Seen } from '../contract';
import {
  all,
  attr,
  closest,
  gap,
  matches,
  ofDocument,
  query,
  queryAll,
  shown,
  textOf,
} from '../find';
import { composerIn, helpdeskOf, ownWords, readLayout, type Layout } from '../layout';
import { here } from './address';
import { learnClocks, timeIn } from './clocks';
import {
  CUT,
  FORWARD_BLOCK,
  HOOKS,
  ME,
  NOTE_BLOCK,
  NOTE_FIELD,
  PEOPLE,
  SIGN_IN,
  SUBTYPE,
} from './selectors';

const STATES: Record<string, string> = { 1: 'open', 2: 'pending', 3: 'closed', 4: 'spam' };

const NOBODY = '-1';

const bodyOf = (doc: Document): HTMLElement => ofDocument(doc, 'body');

/** The signed-in user's first name: of oneself, FreeScout says "me" and "you" in the language of the page. */
function myName(doc: Document): string | undefined {
  const [name, ...others] = new Set(queryAll(doc, ME).map((element) => shown(element)));
  return others.length ? undefined : name;
}

const layout: Layout = {
  hooks: HOOKS,
  take: {
    subject: (element) => (matches(element, 'span') ? shown(element) : ownWords(element)),
    status(element) {
      const state = attr(element, 'data-status');
      if (!state) return 'deleted';
      return state === 'not_spam' ? 'spam' : STATES[state];
    },
    assignee(element, { doc }) {
      const id = attr(element, 'data-user_id');
      if (!id || !/^\d+$/.test(id)) return undefined;
      return id === attr(bodyOf(doc), 'data-auth_user_id') ? myName(doc) : shown(element);
    },
    channel: (element) => /conv-type-(\w+)/.exec(attr(element, 'class') ?? '')?.[1],
    requester: (element) => (matches(element, '.customer-name') ? shown(element) : undefined),
    email(element) {
      return matches(element, 'option') ? attr(element, 'value') : shown(element);
    },
    // Of people who answer, only one's own name is no link, and no name in the list of people.
    author(element, { root, doc }) {
      const name = shown(element);
      if (!name || query(element, 'a') || closest(element, '.thread-type-customer')) return name;
      return queryAll(root, PEOPLE).some((one) => shown(one) === name) ? name : myName(doc);
    },
    sentAt: (element) => timeIn(attr(element, 'title') ?? attr(element, 'data-original-title')),
    text: (element) =>
      textOf(element, CUT) || (matches(element, '.thread-content') ? '' : undefined),
  },
  kinds: [
    ['.thread-type-customer', { role: 'customer', visibility: 'public' }],
    ['.thread-type-message', { role: 'agent', visibility: 'public' }],
    ['.thread-type-note', { role: 'agent', visibility: 'internal' }],
  ],
  messageId: (item) => attr(item, 'data-thread_id'),
  lacks: ['createdAt'],
  // In chats the newest comes last.
  newestFirst: true,
  numbered: true,
};

/** Pages come whole, each with its conversation's id. */
const root = (doc: Document, { id }: Ref): Element | null =>
  attr(bodyOf(doc), 'data-conversation_id') === id ? bodyOf(doc) : null;

/** Who will read it. A forwarded conversation goes to somebody third. */
function kindOf(page: Element): Pick<Composer, 'as'> {
  const field = query(page, NOTE_FIELD);
  const isNote = !!query(page, NOTE_BLOCK);
  if (!field || query(page, FORWARD_BLOCK) || shown(query(page, SUBTYPE))) return {};
  if ((shown(field) === '1') !== isNote) return {};
  return { as: isNote ? 'internal' : 'public' };
}

function fromDom(page: Element, ref: Ref, doc: Document): Seen {
  const seen = readLayout(layout, page, ref, doc);
  const { assignee } = seen.ticket;
  const ids = all(page, HOOKS.assignee).elements.map((chosen) => attr(chosen, 'data-user_id'));
  if (!assignee && ids.some((id) => id !== NOBODY)) gap(seen, 'assignee');
  return seen;
}

/** FreeScout's pages; its API takes no session. */
export const freescout: Helpdesk = helpdeskOf(here, layout, {
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => [`body[data-conversation_id="${id}"]`],
  agent(doc) {
    const name = myName(doc);
    return name ? { name } : undefined;
  },
  fromApi: learnClocks,
  fromDom,
  composer(doc, ref) {
    const page = root(doc, ref);
    const found = page ? all(page, HOOKS.composer).elements : [];
    return composerIn(
      doc,
      found.map((element) => ({ element: element as HTMLElement, ...kindOf(page!) })),
    );
  },
});
