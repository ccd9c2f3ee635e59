import type { Ref } from '../../ticket/schema';
import type { Composer, Watched } from '../contract';
import { all, closest, parentOf } from '../find';
import { composerIn, type Layout } from '../layout';
import { HOOKS, ITEM } from './selectors';

/** What stands beside the thread, under names that change with each release. */
const HEADER = [
  'subject',
  'status',
  'priority',
  'channel',
  'requester',
  'assignee',
  'group',
  'tags',
  'createdAt',
];

/** Of a thread the page shows the messages in sight; who wrote them and when stands in words. */
export const LAYOUT: Layout = {
  hooks: HOOKS,
  kinds: [
    ['[data-variant="regular"]', { role: 'customer', visibility: 'public' }],
    ['[data-variant="from-agent"]', { role: 'agent', visibility: 'public' }],
    ['[data-variant="ai-agent"]', { role: 'bot', visibility: 'public' }],
    // A note can be an agent's or the AI agent's.
    ['[data-variant="internal-note"]', { visibility: 'internal' }],
  ],
  lacks: [...HEADER, 'messages'],
};

/** Which ticket each bubble was first seen for. Nothing in the page carries the id; another ticket's bubbles are new elements. */
const shownFor = new WeakMap<Element, string>();

/** The thread, unless one of its bubbles has been there for the ticket before. */
export function root(doc: Document, { id }: Ref): Element | null {
  const [list] = all(doc, HOOKS.list).elements;
  const bubbles = list ? all(list, HOOKS.message).elements : [];
  if (bubbles.some((bubble) => (shownFor.get(bubble) ?? id) !== id)) return null;
  for (const bubble of bubbles) shownFor.set(bubble, id);
  return list && bubbles.length ? list : null;
}

/** The reply: a note's editor says that it is one, that of a message has receivers beside it. */
export function composer(doc: Document, ref: Ref): Composer | null {
  if (!root(doc, ref)) return null;
  const isPublic = all(doc, HOOKS.receivers).rung > 0;
  const found = all(doc, HOOKS.composer).elements.map((element): Composer => {
    const isInternal = HOOKS.internal.some((css) => closest(element, css));
    return {
      element: element as HTMLElement,
      ...(isInternal === isPublic ? {} : { as: isInternal ? 'internal' : 'public' }),
    };
  });
  return composerIn(doc, found);
}

/** Where the list puts its items; the reply is one of them, and what is typed there is no news. */
export function watch(list: Element): Watched[] {
  const [bubble] = all(list, HOOKS.message).elements;
  const item = bubble && closest(bubble, ITEM);
  return [{ element: (item && parentOf(item)) ?? list, options: { childList: true } }];
}
