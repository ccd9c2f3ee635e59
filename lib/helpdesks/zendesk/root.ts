import type { Ref } from '../../ticket/schema';
import { attr, contains, matches, parentOf, query, queryAll, shown } from '../find';
import { HOOKS, PANE, TAB_TITLE, TICKET_PARTS } from './selectors';

const LAYOUT = /^ticket-(\d+)-/;

const idOf = (part: Element): string | undefined =>
  attr(part, 'data-ticket-id') ??
  attr(part, 'data-side-conversations-anchor-id') ??
  LAYOUT.exec(attr(part, 'data-test-id') ?? '')?.[1];

const partsIn = (scope: Document | Element): Element[] => queryAll(scope, TICKET_PARTS.join());

/** The widest element around a part that holds no other ticket: a ticket's fields stand beside its conversation. */
function around(part: Element, id: string): Element {
  let widest = part;
  for (let up = parentOf(part); up && !matches(up, 'body, main'); up = parentOf(up)) {
    if (partsIn(up).some((other) => idOf(other) !== id)) break;
    widest = up;
    if (matches(up, PANE)) break;
  }
  return widest;
}

/** Where no pane carries an id: the one active pane, if the active tab names this ticket and the pane's subject. */
function activePane(doc: Document, id: string): Element | null {
  const tab = query(
    doc,
    `[data-entity-id="${id}"]:is([data-entity-is-selected="true"], [aria-current="page"])`,
  );
  const [pane, ...others] = queryAll(doc, `${PANE}:is([data-is-active="true"], .active)`);
  const title = tab && query(tab, TAB_TITLE);
  if (!pane || others.length || !title || partsIn(pane).length) return null;
  const subject = shown(query(pane, HOOKS.subject[0]));
  return !subject || subject === (attr(title, 'title') ?? shown(title)) ? pane : null;
}

/** The pane of this ticket, among all that are alive in the page. None where two claim to be it: they can say different things. */
export function root(doc: Document, { id }: Ref): Element | null {
  const own = partsIn(doc).filter((part) => idOf(part) === id);
  const [pane, second] = own.filter((part) => LAYOUT.test(attr(part, 'data-test-id') ?? ''));
  if (pane) return second ? null : pane;
  const [part] = own;
  if (!part) return activePane(doc, id);
  const root = around(part, id);
  return own.every((other) => contains(root, other)) ? root : null;
}
