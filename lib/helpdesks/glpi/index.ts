import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk, Seen } from '../contract';
import { all, closest, gap, matches, query, queryAll } from '../find';
import { composerIn, helpdeskOf, readLayout } from '../layout';
import { here } from './address';
import { layout } from './layout';
import { CONTAINER, HOOKS, PRIVATE, rootHooks, SIGN_IN } from './selectors';

/** The one page that carries this ticket's id. */
function root(doc: Document, { id }: Ref): Element | null {
  const carriers = rootHooks(id).flatMap((css) => queryAll(doc, css));
  const [page, ...others] = new Set(carriers.map((carrier) => closest(carrier, CONTAINER)));
  return others.length ? null : (page ?? null);
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
  const seen = readLayout({ ...layout, newestFirst }, page, ref, doc);
  const { priority, requester } = seen.ticket;
  if (!priority) gap(seen, 'priority');
  if (requester && !requester.email) gap(seen, 'requester.email');
  return seen;
}

/** GLPI 10 and 11: their pages; their API takes no session. */
export const glpi: Helpdesk = helpdeskOf(here, layout, {
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => rootHooks(id),
  fromDom,
  composer,
});
