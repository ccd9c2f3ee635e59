import type { Ref } from '../../ticket/schema';
import type { Helpdesk, Watched } from '../contract';
import { all, attr, matches, parentOf, query, queryAll, shown } from '../find';
import { helpdeskOf, watchLayout, type Layout } from '../layout';
import { here, numberOf } from './address';
import { HOOKS } from './selectors';

const layout: Layout = {
  hooks: HOOKS,
  take: { author: (element) => shown(element)?.replace(/^<|>$/g, '') },
  lacks: ['requester', 'status', 'assignee', 'tags', 'channel', 'createdAt'],
};

const viewersIn = (scope: Document | Element): Element[] =>
  HOOKS.root.flatMap((css) => queryAll(scope, css));

/** This conversation's viewer, when there is one, with the title above it and no other's. */
function root(doc: Document, { id }: Ref): Element | null {
  const mark = `viewer-${numberOf(id)}`;
  const [viewer, ...others] = viewersIn(doc).filter((one) => attr(one, 'data-testid') === mark);
  if (!viewer || others.length) return null;
  for (let up: Element | null = viewer; up && !matches(up, 'body'); up = parentOf(up)) {
    if (viewersIn(up).some((one) => attr(one, 'data-testid') !== mark)) break;
    if (all(up, HOOKS.subject).rung) return up;
  }
  return viewer;
}

/** New messages come beside the others. */
function watch(pane: Element): Watched[] {
  const [first] = all(pane, HOOKS.message).elements;
  const list = first && parentOf(first);
  return [
    ...watchLayout(layout, pane),
    ...(list && list !== pane ? [{ element: list, options: { childList: true } }] : []),
  ];
}

/** Front's pages. Where a reply is written, and who will read it, no evidence was found of. */
export const front: Helpdesk = helpdeskOf(here, layout, {
  signedOut: (doc) => !!query(doc, 'input[type="password"]') && !viewersIn(doc).length,
  root,
  rootHooks: () => HOOKS.root,
  watch,
  composer: () => null,
});
