import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk, Seen } from '../contract';
import { all, closest, matches, ofDocument, query, queryAll } from '../find';
import { composerIn, helpdeskOf, readLayout } from '../layout';
import { address } from './address';
import { layout } from './layout';
import { CONTAINER, HOOKS, PRIVATE, rootHooks, SIGN_IN } from './selectors';

function root(doc: Document, { id }: Ref): Element | null {
  const [carrier] = all(ofDocument(doc, 'documentElement'), rootHooks(id)).elements;
  return carrier ? closest(carrier, CONTAINER) : null;
}

/** Who will read it: a switch of the open form. A solution is for the one who asks. */
function kindOf(editor: Element): Pick<Composer, 'as'> {
  const form = closest(editor, '.timeline-item');
  const isPrivate = form && query(form, PRIVATE);
  if (isPrivate) return { as: (isPrivate as HTMLInputElement).checked ? 'internal' : 'public' };
  return form && matches(form, '.ITILSolution') ? { as: 'public' } : {};
}

function composer(doc: Document, ref: Ref): Composer | null {
  const page = root(doc, ref);
  const found = page ? all(page, HOOKS.composer).elements : [];
  return composerIn(
    doc,
    found.map((element) => ({ element: element as HTMLElement, ...kindOf(element) })),
  );
}

/** The user sets whether the description or the newest comes first; times tell nothing. */
function fromDom(page: Element, ref: Ref, doc: Document): Seen {
  const items = HOOKS.message.flatMap((css) => queryAll(page, css));
  const newestFirst = items.findIndex((item) => matches(item, '.ITILContent')) > 0;
  return readLayout({ ...layout, newestFirst }, page, ref, doc);
}

/** GLPI 10 and 11: their pages; their API takes no session. */
export const glpi: Helpdesk = helpdeskOf(address, layout, {
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => rootHooks(id),
  fromDom,
  composer,
});
