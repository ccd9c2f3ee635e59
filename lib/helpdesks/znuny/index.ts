import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk } from '../contract';
import { all, attr, closest, query, queryAll } from '../find';
import { composerIn } from '../layout';
import { here } from './address';
import { fromDom, watch } from './dom';
import { ACTION, HOOKS, rootHooks, SIGN_IN, VISIBLE } from './selectors';

/** The one page that carries this ticket's id, or the one window. */
function root(doc: Document, { id }: Ref): Element | null {
  const carriers = rootHooks(id).flatMap((css) => queryAll(doc, css));
  const [page, ...others] = new Set(
    carriers.map((carrier) => closest(carrier, '.TicketZoom, form:has(.LayoutPopup)')),
  );
  return others.length ? null : (page ?? null);
}

/** Who will read it: answers and mails go to the customer, notes where a box is ticked. */
function kindOf(form: Element): Pick<Composer, 'as'> {
  const action = attr(query(form, ACTION), 'value') ?? '';
  if (/^AgentTicket(?:Compose|EmailOutbound)$/.test(action)) return { as: 'public' };
  const [box, ...others] = queryAll(form, VISIBLE);
  if (action !== 'AgentTicketNote' || !box || others.length) return {};
  return { as: (box as HTMLInputElement).checked ? 'public' : 'internal' };
}

/** Answers and notes are written in windows of their own. */
function composer(doc: Document, ref: Ref): Composer | null {
  const form = root(doc, ref);
  const found = form ? all(form, HOOKS.composer).elements : [];
  return composerIn(
    doc,
    found.map((element) => ({ element: element as HTMLElement, ...kindOf(form!) })),
  );
}

/** Znuny 7's pages. */
export const znuny: Helpdesk = {
  ...here,
  hooks: HOOKS,
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => rootHooks(id),
  fromDom,
  watch,
  composer,
};
