import type { Message, Ref } from '../../ticket/schema';
import type { Composer, Seen } from '../contract';
import { zonedTime } from '../dates';
import { all, attr, gap, looker, matches, query, queryAll, shown } from '../find';
import { composerIn, readLayout, type Layout } from '../layout';
import { HOOKS, MORE, OUTER_FRAME, PERSON, TAB } from './selectors';

/** The kind of a record, by the first letters of its id, wherever a link keeps that. */
const kindOf = (link: Element | null | undefined): string | undefined =>
  /(?:^|[/=])(003|005|00G)\w{12}(?:\w{3})?(?:\/|$)/.exec(
    attr(link, 'data-recordid') ?? attr(link, 'href') ?? '',
  )?.[1];

/** Contacts are customers. Users can be colleagues, and customers who sign in to a portal. */
const roleOf = (item: Element): Message['role'] =>
  kindOf(query(item, PERSON)) === '003' ? 'customer' : undefined;

export const LAYOUT: Layout = {
  hooks: HOOKS,
  take: {
    sentAt: (element) => zonedTime(attr(element, 'title') ?? shown(element)),
  },
  kindOf: (item) => ({
    role: roleOf(item),
    // Posts and comments have an audience of their own, which only words tell.
    visibility: matches(item, '[data-type="EmailMessageEvent"]') ? 'public' : undefined,
  }),
  messageId: (item) => attr(item, 'data-id') ?? attr(item, 'data-comment-id'),
  // The feed is filled while the agent scrolls; times are the user's.
  lacks: ['messages', 'createdAt'],
  newestFirst: true,
};

/** Does this element show the record of this id: by its own tab, or by links into the record's lists? */
function isOf(view: Element, doc: Document, id: string): boolean {
  // The last three of 18 characters only check the others.
  const short = id.slice(0, 15);
  const tabs = queryAll(doc, TAB).filter(
    (tab) => attr(tab, 'aria-controls') === (attr(view, 'id') ?? ''),
  );
  if (tabs.length) return tabs.some((tab) => attr(tab, 'href')?.includes(`/${short}`));
  const own = queryAll(view, '[href*="/related/"]').flatMap(
    (link) => /\/(500\w{12})(?:\w{3})?\/related\//.exec(attr(link, 'href') ?? '')?.[1] ?? [],
  );
  return own.length > 0 && own.every((other) => other === short);
}

/** The view of this case, among all that are alive in the page; none when two claim to be. */
export function root(doc: Document, { id }: Ref): Element | null {
  const views = HOOKS.root.flatMap((css) => queryAll(doc, css));
  const fits = views
    .filter((view) => isOf(view, doc, id))
    // A console's tab holds further tabs, and each of those a view.
    .filter((view, _, fitting) => !fitting.some((inner) => inner !== view && view.contains(inner)));
  const seen = fits.filter((view) => view.checkVisibility());
  const [view, ...others] = seen.length ? seen : fits;
  return view && !others.length ? view : null;
}

/** A case's owner is a person or a queue. */
export function fromDom(view: Element, ref: Ref, doc: Document): Seen {
  const seen = readLayout(LAYOUT, view, ref, doc);
  const notes = { misses: [], ...seen };
  const { kind, name } =
    looker(view, HOOKS, notes)(
      'assignee',
      (element) => ({ kind: kindOf(element), name: shown(element) }),
      'owner',
    ) ?? {};
  if (kind === '005' && name) seen.ticket.assignee = name;
  else if (kind === '00G' && name) {
    seen.ticket.group = name;
    seen.source.group = seen.source.assignee!;
    delete seen.source.assignee;
  } else {
    delete seen.source.assignee;
    for (const field of ['assignee', 'group']) gap(seen, field);
  }
  if (query(view, MORE)) gap(seen, 'messages.text');
  return seen;
}

/** The editor of a mail stands in a frame in a frame; posts and comments say in words who will see them. */
export function composer(doc: Document, ref: Ref): Composer | null {
  const view = root(doc, ref);
  if (!view) return null;
  const inner = queryAll(view, OUTER_FRAME).flatMap(
    (frame) => (frame as HTMLIFrameElement).contentDocument ?? [],
  );
  const mails = [view, ...inner].flatMap((scope) => all(scope, HOOKS.mail).elements);
  const posts = all(view, HOOKS.composer).elements;
  return composerIn(doc, [
    ...mails.map((element): Composer => ({ element: element as HTMLElement, as: 'public' })),
    ...posts.map((element): Composer => ({ element: element as HTMLElement })),
  ]);
}
