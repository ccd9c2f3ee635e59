import type { TaughtReader } from '../readers/schema';
import type { Composer, Helpdesk } from './contract';
import { all, isLeftOver, ofDocument, query, queryAll, shown } from './find';
import {
  byAttr,
  byDatetime,
  byBrowserTime,
  composerIn,
  helpdeskOf,
  kindBy,
  type Kind,
  type Layout,
  type Page,
} from './layout';
import { placeOf } from './place';

/** Helpdesks that a person has taught by pointing: a description, read like a shipped layout. */

/** Who wrote, by the signs that were shown; without one, the requester is known by name. */
function kindOf(layout: Layout) {
  return (item: Element, { root }: Page): Kind => {
    const kind = kindBy(item, layout);
    if (kind.role) return kind;
    const [author, requester] = [
      all(item, layout.hooks.author ?? []).elements[0],
      all(root, layout.hooks.requester ?? []).elements[0],
    ].map((element) => shown(element)?.toLowerCase());
    return author && author === requester ? { role: 'customer', visibility: 'public' } : kind;
  };
}

function layoutOf({ hooks, attributes, kinds, localTimes }: TaughtReader): Layout {
  const time = localTimes ? byBrowserTime : byDatetime;
  const layout: Layout = {
    hooks,
    take: {
      ...Object.fromEntries(
        Object.entries(attributes).map(([field, name]) => [field, byAttr(name)]),
      ),
      sentAt: time,
      createdAt: time,
    },
    kinds: kinds.map(({ css, role, visibility }) => [css, { role, visibility }] as const),
  };
  return { ...layout, kindOf: kindOf(layout) };
}

/** What stands for the ticket: its messages, or its subject where there is no list of them. Null when neither is there. */
const carrierOf = (hooks: Layout['hooks'], doc: Document): Element | null =>
  [hooks.list, hooks.message, hooks.subject]
    .map((rungs) => all(doc, rungs ?? []).elements[0])
    .find((element) => element !== undefined) ?? null;

/** A helpdesk by its description. */
export function taughtDesk(reader: TaughtReader): Helpdesk {
  const layout = layoutOf(reader);
  const { hooks } = layout;
  // Pages change their address first and their words a moment later.
  const root: Helpdesk['root'] = (doc, { id }) => {
    const carrier = carrierOf(hooks, doc);
    return carrier && !isLeftOver(carrier, id) ? ofDocument(doc, 'body') : null;
  };
  return helpdeskOf(placeOf(reader), layout, {
    root,
    rootHooks: () => [hooks.subject, hooks.message].flatMap((rungs) => rungs?.slice(0, 1) ?? []),
    signedOut: (doc) => !!query(doc, '[type="password"]') && !carrierOf(hooks, doc),
    composer: (doc) =>
      composerIn(
        doc,
        reader.composers.flatMap(({ css, as }) =>
          queryAll(doc, css).map((element): Composer => ({
            element: element as HTMLElement,
            ...(as ? { as } : {}),
          })),
        ),
      ),
  });
}
