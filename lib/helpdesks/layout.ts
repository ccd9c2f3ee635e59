import type { Message, Person, Ref } from '../ticket/schema';
import type { Here } from './address';
import type { Composer, Helpdesk, Seen, Watched } from './contract';
import { exactTime, timeOf } from './dates';
import {
  all,
  attr,
  blank,
  closest,
  contains,
  gap,
  hasStranger,
  known,
  langOf,
  looker,
  matches,
  ofDocument,
  queryAll,
  shown,
  textOf,
  type Hooks,
  type Notes,
} from './find';

/** A look at one ticket's part of a page. */
export type Page = { root: Element; ref: Ref; doc: Document; lang: string };

/** What a message is, by a sign that no translation changes. */
export type Kind = Pick<Message, 'role' | 'visibility'>;

type Take = (element: Element, page: Page) => string | undefined;

/**
 * How a product lays a ticket out, mostly as data.
 *
 * Hooks by these keys are read: `subject status priority channel assignee group createdAt`, `requester` (its words: a name, an
 * address, or both), `email` and `organisation` of the requester, `field.NAME` for the product's own fields; `tags` in their
 * `tagList`; `message` in their `list` with `author sentAt text` in each, `other` for what else may stand in the list, `more` for
 * a sign that the page holds back older messages. A key without hooks is a field that the product doesn't show.
 */
export type Layout = {
  hooks: Hooks;
  /** How a value stands in its element, where not as its words; by key. */
  take?: Readonly<Record<string, Take>>;
  /** Exactly one of these must fit a message, or role and visibility are gaps. */
  kinds?: readonly (readonly [css: string, kind: Kind])[];
  /** What tells a message apart where selectors can't. */
  kindOf?: (item: Element, page: Page) => Kind;
  /** The product's id of a message. */
  messageId?: (item: Element) => string | undefined;
  /** Parts of a message's text that are none of it: quoted mail, buttons. */
  cut?: string;
  /** Gaps that every page of this layout has: it never shows them. */
  lacks?: readonly string[];
  /** The channel of everything that arrives here. */
  channel?: string;
  /** Can a message hold others, its answers? Then each is read without those in it. */
  nested?: boolean;
  /** Does the page show the newest message first? Used where not every time is known. */
  newestFirst?: boolean;
  /** Are its messages numbered as they come, by their ids? That tells their order where not every time is known. */
  numbered?: true;
};

const ADDRESS = /<?([^\s<>()"]+@[^\s<>()"]+\.[^\s<>()"]+)>?\s*$/;

/** `Priya Natarajan <priya@example.org>`, `priya@example.org`, `Priya Natarajan`. */
export function personIn(words: string | undefined): Person | undefined {
  const email = ADDRESS.exec(words ?? '');
  const name = (email ? words!.slice(0, email.index) : (words ?? ''))
    .replace(/["(\s]+$/, '')
    .trim();
  if (!name && !email) return undefined;
  return { ...(name ? { name } : {}), ...(email ? { email: email[1]!.toLowerCase() } : {}) };
}

/** The words of an element alone, without those of the elements in it. */
export const ownWords = (element: Element): string | undefined => shown(element, '*');

export const lower = (element: Element): string | undefined => shown(element)?.toLowerCase();

/** Takes an attribute's value. */
export const byAttr =
  (name: string): Take =>
  (element) =>
    attr(element, name);

/** The instant of a `<time datetime>` that names its zone. */
export const byDatetime: Take = (element) => exactTime(attr(element, 'datetime'));

/** Seconds since 1970 in an attribute. */
export const byUnix =
  (name: string): Take =>
  (element) => {
    const seconds = Number(attr(element, name));
    return seconds > 0 ? new Date(seconds * 1000).toISOString() : undefined;
  };

/**
 * A time that the page's own script wrote in the browser's zone: in a title or in words. Not for pages that a server
 * writes in a zone of its own.
 */
export const byBrowserTime: Take = (element, { lang }) =>
  byDatetime(element, {} as Page) ??
  [attr(element, 'title'), attr(element, 'data-original-title'), shown(element)]
    .map((text) => timeOf(text, lang))
    .find(Boolean);

const DEFAULTS: Readonly<Record<string, Take>> = {
  status: lower,
  priority: lower,
  channel: lower,
  createdAt: byDatetime,
  sentAt: byDatetime,
};

const takeOf = ({ take }: Layout, key: string): Take =>
  take?.[key] ?? DEFAULTS[key] ?? ((element) => shown(element));

const LINES = [
  'subject',
  'status',
  'priority',
  'channel',
  'assignee',
  'group',
  'createdAt',
] as const;

/** Every ticket has these: where nothing is read, something was missed. */
const ALWAYS = /^(?:subject|status|createdAt)$/;

/** The one kind that fits; none when two do. */
export function kindBy(item: Element, { kinds = [] }: Layout): Kind {
  const fits = kinds.filter(([css]) => matches(item, css)).map(([, kind]) => kind);
  const [kind = {}] = fits;
  const same = fits.every(
    (other) => other.role === kind.role && other.visibility === kind.visibility,
  );
  return same ? kind : {};
}

function messageOf(item: Element, layout: Layout, page: Page, notes: Notes): Message {
  const { hooks, take = {}, cut } = layout;
  const look = looker(item, hooks, { ...blank(), misses: notes.misses });
  /** A part of this message, and not of one in it. */
  const own = <T>(tell: (element: Element) => T) => {
    const items = hooks.message?.join() ?? '';
    return (element: Element) =>
      layout.nested && closest(element, items) !== item ? undefined : tell(element);
  };
  const via = (key: string) => own((element) => takeOf(layout, key)(element, page));
  const text = look(
    'text',
    own((element) => (take.text ? take.text(element, page) : textOf(element, cut))),
  );
  const kind = layout.kindOf?.(item, page) ?? kindBy(item, layout);
  const id = layout.messageId?.(item);
  const message = known(notes, {
    author: look('author', via('author')),
    role: kind.role,
    visibility: kind.visibility,
    sentAt: look('sentAt', via('sentAt')),
    text,
  });
  return { ...message, ...(id ? { id } : {}), text: text ?? '' };
}

/** Oldest first where all times are known, or all numbers; each message once. */
function inOrder(messages: Message[], { newestFirst, numbered }: Layout): Message[] {
  const ids = new Set<string>();
  const once = messages.filter(({ id }) => !id || (!ids.has(id) && ids.add(id)));
  if (once.every(({ sentAt }) => sentAt))
    return once.sort((a, b) => Date.parse(a.sentAt!) - Date.parse(b.sentAt!));
  if (numbered && once.every(({ id }) => /^\d+$/.test(id ?? '')))
    return once.sort((a, b) => Number(a.id) - Number(b.id));
  return newestFirst ? once.reverse() : once;
}

/** What a layout finds on a page. Nothing is guessed: what no hook tells for certain is a gap. */
export function readLayout(layout: Layout, root: Element, ref: Ref, doc: Document): Seen {
  const { hooks } = layout;
  const page: Page = { root, ref, doc, lang: langOf(doc) };
  const notes = blank();
  const look = looker(root, hooks, notes);
  const read = (key: string, field = key) =>
    hooks[key] && look(field, (element) => takeOf(layout, key)(element, page), key);

  const ticket: Seen['ticket'] = {};
  for (const key of LINES) {
    const value = read(key);
    if (value !== undefined) ticket[key] = value;
    else if (hooks[key] && ALWAYS.test(key)) gap(notes, key);
  }
  if (layout.channel) {
    ticket.channel = layout.channel;
    notes.source.channel = 'dom:1';
  }

  const person = personIn(read('requester'));
  const email = read('email', 'requester.email')?.toLowerCase() ?? person?.email;
  const organisation = read('organisation', 'requester.organisation');
  if (person || email)
    ticket.requester = {
      ...person,
      ...(email ? { email } : {}),
      ...(organisation ? { organisation } : {}),
    };
  if (hooks.email && email) notes.gaps = notes.gaps.filter((one) => one !== 'requester.email');
  if (hooks.requester && !person?.name && !notes.gaps.includes('requester'))
    gap(notes, 'requester.name');

  const fields = Object.keys(hooks).flatMap((key) => {
    const value = key.startsWith('field.') && read(key, `fields.${key.slice('field.'.length)}`);
    return value ? [[key.slice('field.'.length), value] as const] : [];
  });
  if (fields.length) ticket.fields = Object.fromEntries(fields);

  if (hooks.tags) {
    const tags = all(root, hooks.tags);
    const list = all(root, hooks.tagList ?? []).elements[0];
    ticket.tags = tags.elements.flatMap((tag) => takeOf(layout, 'tags')(tag, page) ?? []);
    if (tags.rung) notes.source.tags = `dom:${tags.rung}`;
    if (list ? hasStranger(list, tags.elements, hooks.other?.join()) : !tags.rung)
      gap(notes, 'tags');
  }

  const { elements, rung } = all(root, hooks.message ?? []);
  // Of a message that holds another, the outer one is meant, unless both are.
  const items = elements.filter(
    (item) => layout.nested || !elements.some((other) => other !== item && contains(other, item)),
  );
  const [list] = all(root, hooks.list ?? []).elements;
  if (!list || !rung || hasStranger(list, items, hooks.other?.join())) gap(notes, 'messages');
  if (hooks.more && all(root, hooks.more).rung) gap(notes, 'messages');
  if (rung) {
    notes.source.messages = `dom:${rung}`;
    ticket.messages = inOrder(
      items.map((item) => messageOf(item, layout, page, notes)),
      layout,
    );
    // Two texts in one message: an answer in it has lost its mark.
    if (layout.nested && notes.gaps.includes('messages.text')) gap(notes, 'messages');
  } else if (hooks.message) notes.misses.push(hooks.message[0]!);

  for (const field of layout.lacks ?? []) gap(notes, field);
  return { ...notes, ticket };
}

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'title', 'value', 'data-status'],
};

/** The list for new messages, and the few small fields that an agent changes. */
export function watchLayout({ hooks }: Layout, root: Element): Watched[] {
  const first = (key: string) =>
    (hooks[key] ?? []).flatMap((css) => queryAll(root, css).slice(0, 1)).slice(0, 1);
  return [
    ...first('list').map((element) => ({ element, options: { childList: true } })),
    ...['subject', 'status', 'priority', 'assignee', 'group', 'tagList']
      .flatMap(first)
      .map((element) => ({ element, options: CHANGES })),
  ];
}

/** The composer that the agent sees: the focused one, else the only one. Of several, none is said to be public or internal. */
export function composerIn(doc: Document, found: readonly Composer[]): Composer | null {
  const focused = ofDocument(doc, 'activeElement');
  const seen = found.filter(({ element }) => element.checkVisibility());
  const [first] = seen;
  const chosen = seen.find(({ element }) => element.contains(focused));
  if (chosen || seen.length < 2) return chosen ?? first ?? null;
  return seen.every(({ as }) => as === first!.as) ? first! : { element: first!.element };
}

/** A helpdesk whose pages one layout describes. */
export const helpdeskOf = (
  here: Here,
  layout: Layout,
  rest: Pick<Helpdesk, 'root' | 'rootHooks' | 'composer'> & Partial<Helpdesk>,
): Helpdesk => ({
  ...here,
  hooks: layout.hooks,
  fromDom: (root, ref, doc) => readLayout(layout, root, ref, doc),
  watch: (root) => watchLayout(layout, root),
  ...rest,
});
