import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk, Watched } from '../contract';
import {
  all,
  attr,
  isLeftOver,
  matches,
  ofDocument,
  parentOf,
  query,
  queryAll,
  shown,
} from '../find';
import { composerIn, helpdeskOf, watchLayout, type Layout } from '../layout';
import { here } from './address';
import { HOOKS } from './selectors';

const EDITABLE = '[contenteditable="true"]';

const layout: Layout = {
  hooks: HOOKS,
  // What a customer writes is no note. Of the others no sign tells who wrote them and who may read them.
  kinds: [['.is-customer, .thread.customer', { role: 'customer', visibility: 'public' }]],
  messageId: (item) => attr(item, 'id')?.replace('thread-', ''),
  lacks: ['messages', 'requester', 'status', 'assignee', 'tags', 'channel', 'createdAt'],
};

/** The page and the frames that it shows of its own origin: a conversation can stand in one of those. */
function documentsIn(doc: Document): Document[] {
  const frames = queryAll(doc, 'iframe').flatMap((frame) => {
    const inner: Document | null = Reflect.get(
      HTMLIFrameElement.prototype,
      'contentDocument',
      frame,
    );
    return inner ?? [];
  });
  return [doc, ...frames];
}

/**
 * The conversation with its title. No part of the page carries the id of the address: what was there before is known by the
 * first message, or the title where there is none.
 */
function root(doc: Document, { id }: Ref): Element | null {
  for (const page of documentsIn(doc)) {
    const whole = ofDocument(page, 'documentElement');
    const titles = all(whole, HOOKS.subject).elements;
    // Which of two conversations is meant, nobody can know.
    if (new Set(titles.map((one) => shown(one))).size > 1) return null;
    const [title] = titles;
    const [list] = all(whole, HOOKS.list).elements;
    const start = list ?? all(whole, HOOKS.message).elements[0] ?? title;
    if (!start) continue;
    const [sign = title ?? start] = all(list ?? whole, HOOKS.message).elements;
    if (isLeftOver(sign, id)) return null;
    for (let up = parentOf(start); up; up = parentOf(up))
      if (matches(up, 'body') || (title && up.contains(title))) return up;
  }
  return null;
}

/** New messages come in items beside the others. */
function watch(pane: Element): Watched[] {
  const [first] = all(pane, HOOKS.message).elements;
  const item = first && parentOf(first);
  const items = item && parentOf(item);
  return [
    ...watchLayout(layout, pane),
    ...(items && items !== pane ? [{ element: items, options: { childList: true } }] : []),
  ];
}

/** The editor of this conversation; one in a frame can't be written into from here. */
function composer(doc: Document, ref: Ref): Composer | null {
  if (!root(doc, ref)) return null;
  const found = HOOKS.composer
    .flatMap((css) => queryAll(doc, css))
    .flatMap((box) => (matches(box, EDITABLE) ? box : (query(box, EDITABLE) ?? [])));
  return composerIn(
    doc,
    [...new Set(found)].map((element) => ({ element: element as HTMLElement })),
  );
}

/** Help Scout's pages; no API of its own was found that answers an agent's session. */
export const helpscout: Helpdesk = helpdeskOf(here, layout, {
  signedOut: (doc) =>
    !!query(doc, 'input[type="password"]') &&
    !all(ofDocument(doc, 'documentElement'), HOOKS.subject).rung,
  root,
  watch,
  rootHooks: () => [...HOOKS.list, ...HOOKS.subject],
  composer,
});
