import type { TaughtReader } from '../readers/schema';
import type { Composer, Helpdesk } from './contract';
import { all, fingerprint, ofDocument, query, queryAll, shown } from './find';
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

/** Which ticket first showed a content: a page that moves on changes its address before its words. */
const shownFor = new Map<number, string>();

function contentOf(hooks: Layout['hooks'], doc: Document): number | undefined {
  const words = ['subject', 'requester', 'message'].flatMap((key) =>
    all(doc, hooks[key] ?? []).elements.map((element) => shown(element)),
  );
  return words.length ? fingerprint(words.join('\n')) : undefined;
}

/** A helpdesk by its description. */
export function taughtDesk(reader: TaughtReader): Helpdesk {
  const layout = layoutOf(reader);
  const { hooks } = layout;
  const root: Helpdesk['root'] = (doc, { id }) => {
    const content = contentOf(hooks, doc);
    if (content === undefined || (shownFor.get(content) ?? id) !== id) return null;
    shownFor.set(content, id);
    return ofDocument(doc, 'body');
  };
  return helpdeskOf(placeOf(reader), layout, {
    root,
    rootHooks: () => [hooks.subject, hooks.message].flatMap((rungs) => rungs?.slice(0, 1) ?? []),
    signedOut: (doc) => !!query(doc, '[type="password"]') && contentOf(hooks, doc) === undefined,
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
