import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk } from '../contract';
import { all } from '../find';
import { composerIn } from '../layout';
import { here } from './address';
import { fromDom, watch } from './dom';
import { agent, root } from './pane';
import { HOOKS, TAIL } from './selectors';

/** The reply that stands in this conversation; whoever gets it, it is mail. */
function composer(doc: Document, ref: Ref): Composer | null {
  const pane = root(doc, ref);
  const found = pane ? all(pane, HOOKS.composer).elements : [];
  return composerIn(
    doc,
    found.map((element) => ({ element: element as HTMLElement, as: 'public', tail: TAIL })),
  );
}

/** Outlook's pages; a page's own session reaches no API by a plain GET. */
export const outlook: Helpdesk = {
  ...here,
  hooks: HOOKS,
  root,
  rootHooks: () => HOOKS.root,
  agent,
  fromDom,
  watch,
  composer,
};
