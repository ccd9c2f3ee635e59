import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk } from '../contract';
import { all, ofDocument } from '../find';
import { here } from './address';
import { agent, fromDom, root, watch } from './dom';
import { HOOKS, TAIL } from './selectors';

/** The reply that stands in this thread; a new message in a window of its own belongs to no thread. */
function composer(doc: Document, ref: Ref): Composer | null {
  const view = root(doc, ref);
  const open = view ? all(view, HOOKS.composer).elements : [];
  const focused = ofDocument(doc, 'activeElement');
  const element = open.find((editor) => editor.contains(focused)) ?? open.at(-1);
  return element ? { element: element as HTMLElement, as: 'public', tail: TAIL } : null;
}

/** Gmail's pages; it has no API for a page's own session. */
export const gmail: Helpdesk = {
  ...here,
  hooks: HOOKS,
  root,
  rootHooks: () => HOOKS.root,
  agent,
  fromDom,
  watch,
  composer,
};
