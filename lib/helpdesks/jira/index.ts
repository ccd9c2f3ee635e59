import type { Message } from '../../ticket/schema';
import type { Helpdesk } from '../contract';
import { all, attr, blank, closest, gap, known, looker, shown, textOf } from '../find';
import { composerIn, helpdeskOf, readLayout, type Layout } from '../layout';
import { here } from './address';
import { fromApi } from './api';
import { root } from './root';
import { FIELD_EDITOR, HOOKS } from './selectors';
import { DESCRIPTION, stateOf } from './words';

const pictured = (element: Element) =>
  attr(element, 'alt') ?? attr(element, 'aria-label') ?? shown(element);

const layout: Layout = {
  hooks: HOOKS,
  take: {
    status: (element) => stateOf(shown(element)),
    priority: (element) => pictured(element)?.toLowerCase(),
    assignee: pictured,
    requester: pictured,
  },
  nested: true,
  messageId: (item) => attr(item, 'data-testid')?.replace(/^.*-/, ''),
  lacks: ['channel', 'requester.email', 'createdAt', 'tags'],
};

/** Jira Service Management: its REST interface with the agent's own session, and the part of the page. */
export const jira: Helpdesk = helpdeskOf(here, layout, {
  root,
  rootHooks: () => HOOKS.key,
  fromApi,
  /** Who will read a comment, and when it was written, only words tell: those are gaps. */
  fromDom(page, ref, doc) {
    const seen = readLayout(layout, page, ref, doc);
    const notes = { ...blank(), gaps: seen.gaps };
    const text = looker(page, HOOKS, blank())('description', (element) => textOf(element));
    const [list] = all(page, HOOKS.list).elements;
    // Comments stand deep in the list: words in none of them may be one whose mark has changed.
    if (!text || !list || textOf(list, HOOKS.message.join())) gap(notes, 'messages');
    const message = known(notes, {
      author: undefined,
      role: undefined,
      visibility: undefined,
      sentAt: undefined,
    });
    const asked: Message[] = text ? [{ ...message, id: DESCRIPTION, text }] : [];
    const { messages = [] } = seen.ticket;
    return { ...seen, ticket: { ...seen.ticket, messages: [...asked, ...messages] } };
  },
  composer(doc, ref) {
    const page = root(doc, ref);
    const found = page ? all(page, HOOKS.composer).elements : [];
    const own = found.filter((element) => !closest(element, FIELD_EDITOR));
    return composerIn(
      doc,
      own.map((element) => ({ element: element as HTMLElement })),
    );
  },
});
