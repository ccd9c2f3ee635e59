import type { Ref } from '../ticket/schema';
import type { Seen } from '../helpdesks/contract';
import {
  all,
  attr,
  langOf,
  matches,
  ofDocument,
  parentOf,
  queryAll,
  shown,
} from '../helpdesks/find';
import { timeOf, exactTime } from '../helpdesks/dates';
import { idIn } from '../helpdesks/place';
import { taughtDesk } from '../helpdesks/taught';
import type { TaughtReader } from '../readers/schema';
import { kindsFrom, type Whose } from './kinds';
import { selectorsFor } from './selectors';

/** What a person has shown so far, as elements of the page in front of them. */
export type Draft = {
  fields: Partial<Record<PageField, Element>>;
  messages: readonly Element[];
  parts: Partial<Record<MessagePart, Element>>;
  whose: Map<Element, Whose>;
  composer?: { element: Element; as: 'public' | 'internal' };
  localTimes: boolean;
  address: string;
  name: string;
  /** The id of the reader that is shown anew. */
  id?: string;
};

export type PageField = 'subject' | 'requester' | 'status' | 'priority';
export type MessagePart = 'author' | 'sentAt' | 'text';

export const blankDraft = (): Draft => ({
  fields: {},
  messages: [],
  parts: {},
  whose: new Map(),
  localTimes: false,
  address: '',
  name: '',
});

export const EDITABLE = 'textarea, [contenteditable=""], [contenteditable="true"], iframe';

/** The editable around or inside an element that was pointed at. */
export const editableAt = (element: Element): Element | null =>
  Element.prototype.closest.call(element, EDITABLE) ?? queryAll(element, EDITABLE)[0] ?? null;

/** The instant that an element tells, in its attribute or in words of the page's language. */
export function timeAt(element: Element): { at?: string; isExact: boolean } {
  const exact = exactTime(attr(element, 'datetime'));
  const lang = langOf(element.ownerDocument);
  const said = [attr(element, 'title'), shown(element)].map((text) => timeOf(text, lang));
  return { at: exact ?? said.find(Boolean), isExact: exact !== undefined };
}

/** Selectors for a part of a message that find it, once, in as many messages as any do. */
function partSelectors(element: Element, messages: readonly Element[]): string[] {
  const item = messages.find((one) => one.contains(element));
  if (!item) return [];
  const reach = (css: string) => messages.filter((one) => queryAll(one, css).length === 1).length;
  const ranked = selectorsFor([element], item)
    .map((css) => ({ css, reach: reach(css) }))
    .sort((a, b) => b.reach - a.reach);
  const most = ranked[0]?.reach;
  return ranked.filter((one) => one.reach === most).map(({ css }) => css);
}

const listOf = (messages: readonly Element[]): Element | null =>
  messages[0] ? parentOf(messages[0]) : null;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);

/** The description of what was shown; `origin` is the site it was shown on. */
export function readerFrom(draft: Draft, doc: Document, origin: string): TaughtReader {
  const { fields, messages, parts, composer, whose } = draft;
  const hooks: TaughtReader['hooks'] = {};
  const put = (key: string, selectors: string[]) => {
    if (selectors.length) hooks[key] = selectors;
  };
  for (const [key, element] of Object.entries(fields)) put(key, selectorsFor([element], doc));
  put('message', selectorsFor(messages, doc));
  const list = listOf(messages);
  if (list) put('list', selectorsFor([list], doc));
  for (const [key, element] of Object.entries(parts)) put(key, partSelectors(element, messages));
  const name = draft.name.trim() || new URL(origin).host;
  return {
    kind: 'taught',
    id: draft.id ?? `own-${slug(name) || 'helpdesk'}`,
    name,
    origin,
    address: draft.address,
    hooks,
    attributes: {},
    localTimes: draft.localTimes,
    kinds: kindsFrom(whose),
    composers: composer
      ? selectorsFor([composer.element], doc).map((css) => ({ css, as: composer.as }))
      : [],
  };
}

/** What the reader would read of this very page; nothing when it finds no ticket in it. */
export function tried(reader: TaughtReader, doc: Document, url: URL): Seen | null {
  const id = idIn(reader.address, url);
  if (!id) return null;
  const ref: Ref = { helpdesk: reader.id, site: url.host, id, url: url.href };
  return taughtDesk(reader).fromDom(ofDocument(doc, 'body'), ref, doc);
}

/** The elements that a kept description finds again, to go on where a person left. */
export function draftFrom(reader: TaughtReader, doc: Document): Draft {
  const found = (key: string, scope: Document | Element = doc) =>
    all(scope, reader.hooks[key] ?? []).elements;
  const messages = found('message');
  const draft: Draft = { ...blankDraft(), messages, localTimes: reader.localTimes };
  for (const key of ['subject', 'requester', 'status', 'priority'] as const) {
    const [element] = found(key);
    if (element) draft.fields[key] = element;
  }
  for (const key of ['author', 'sentAt', 'text'] as const) {
    const [element] = messages.flatMap((message) => found(key, message));
    if (element) draft.parts[key] = element;
  }
  for (const message of messages)
    for (const { css, role, visibility } of reader.kinds)
      if (matches(message, css))
        draft.whose.set(
          message,
          visibility === 'internal' ? 'note' : role === 'customer' ? 'customer' : 'us',
        );
  const [composer] = reader.composers;
  const element = composer && queryAll(doc, composer.css)[0];
  if (element && composer.as) draft.composer = { element, as: composer.as };
  return { ...draft, address: reader.address, name: reader.name, id: reader.id };
}
