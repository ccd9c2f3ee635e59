import type { Ref } from '../../ticket/schema';
import type { Composer, Helpdesk } from '../contract';
import { all, attr, matches, ofDocument, query, queryAll } from '../find';
import { composerIn, helpdeskOf, type Layout } from '../layout';
import { here } from './address';
import { fromApi } from './api';
import { AREA, COMMENT, HOOKS, ITEM, REPLY, SIGN_IN } from './selectors';

const subjectIn = (title: string, id: string): string | undefined =>
  title.startsWith(`${id} - `) ? title.slice(id.length + 3).trim() : undefined;

/** The page, as soon as its title names this ticket. */
const root = (doc: Document, { id }: Ref): Element | null =>
  subjectIn(ofDocument(doc, 'title'), id) ? ofDocument(doc, 'documentElement') : null;

const layout: Layout = {
  hooks: HOOKS,
  take: { subject: (element, { ref }) => subjectIn(element.textContent ?? '', ref.id) },
  kinds: [
    [COMMENT, { role: 'agent', visibility: 'internal' }],
    // Who wrote a mail, only its address says.
    [`:not(${COMMENT})`, { visibility: 'public' }],
  ],
  messageId: (item) => attr(query(item, ITEM), 'id')?.replace(/^[a-z]+-/, ''),
  lacks: [
    'status',
    'priority',
    'requester',
    'requester.email',
    'assignee',
    'group',
    'tags',
    'createdAt',
  ],
};

/** Of the two editors, the one that is shown; the reply's says what it is, and so what the other is. */
function composer(doc: Document, ref: Ref): Composer | null {
  const page = root(doc, ref);
  const area = page && query(page, AREA);
  const editors = area
    ? all(
        area,
        HOOKS.composer.map((css) => css.replace(`${AREA} `, '')),
      ).elements
    : [];
  const isKnown =
    editors.length === 2 && editors.filter((editor) => matches(editor, REPLY)).length === 1;
  return composerIn(
    doc,
    editors.map((element) => ({
      element: element as HTMLElement,
      as: !isKnown ? undefined : matches(element, REPLY) ? 'public' : 'internal',
    })),
  );
}

/** Frappe Helpdesk: the API that its own page uses, and the page for its subject and comments. */
export const frappe: Helpdesk = helpdeskOf(here, layout, {
  signedOut: (doc) => !!query(doc, SIGN_IN) && !queryAll(doc, '#app').length,
  root,
  rootHooks: () => HOOKS.subject,
  fromApi,
  composer,
});
