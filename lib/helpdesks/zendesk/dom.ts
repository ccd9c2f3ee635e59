import type { Message, Ref } from '../../ticket/schema';
import type { Seen, Watched } from '../contract';
import { exactTime } from '../dates';
import {
  all,
  attr,
  blank,
  closest,
  filled,
  fingerprint,
  gap,
  hasStranger,
  known,
  looker,
  parentOf,
  query,
  queryAll,
  shown,
  textOf,
} from '../find';
import {
  AGENT_BADGE,
  GROUP_ALONE,
  HOOKS,
  INTERNAL_TAG,
  MORE,
  SYSTEM_LINE,
  TAB_TITLE,
} from './selectors';

const STATE = /(?:^|[\s_-])(new|open|pending|hold|solved|closed)(?=$|[\s_-])/;

/** The state's own word from a class or test id, which no translation changes. */
const stateOf = (element: Element): string | undefined =>
  STATE.exec(`${attr(element, 'class')} ${attr(element, 'data-test-id')}`.toLowerCase())?.[1];

/** What a select shows without its label; a dash means nothing was chosen. */
function chosen(element: Element): string | undefined {
  const value = attr(element, 'title') ?? shown(element, 'label');
  return value && /^[-–—\s]+$/.test(value) ? undefined : value;
}

const lower = (element: Element): string | undefined => chosen(element)?.toLowerCase();

/** `EmailInteraction` → `email`, `NativeMessagingInteraction` → `native_messaging`. */
const channelOf = (element: Element | undefined): string | undefined =>
  attr(element, 'data-originated-from')
    ?.replace('Interaction', '')
    .replace(/\B[A-Z]/g, '_$&')
    .toLowerCase();

const ROLES: Record<string, Message['role']> = {
  'end-user': 'customer',
  agent: 'agent',
  bot: 'bot',
  internal: 'agent',
};

type Read = { print: number; item: Element; message: Message; gaps: string[] };
/** Messages as they were read: one that still shows the same is not read again. */
const read = new WeakMap<Element, Read>();

function messageOf(item: Element, misses: string[]): Read {
  const print = fingerprint(item.textContent ?? '');
  const before = read.get(item);
  if (before?.print === print) return before;
  const { gaps } = blank();
  const look = looker(item, HOOKS, { ...blank(), misses });
  const kind = look('kind', (element) => attr(element, 'type')) ?? '';
  const isInternal = kind === 'internal' || query(item, INTERNAL_TAG);
  const id = attr(item, 'data-comment-id');
  const text = look('text', (element) => textOf(element));
  const message = known(
    { gaps },
    {
      author: look('author', (element) => shown(element)),
      role: ROLES[kind] ?? (isInternal || query(item, AGENT_BADGE) ? 'agent' : undefined),
      visibility: isInternal ? ('internal' as const) : ROLES[kind] && ('public' as const),
      sentAt: look('sentAt', (element) => exactTime(attr(element, 'datetime'))),
      text,
    },
  );
  const now = {
    print,
    item,
    message: { ...message, ...(id ? { id } : {}), text: text ?? '' },
    gaps,
  };
  if (!gaps.length) read.set(item, now);
  return now;
}

/** Reads what the ticket's pane shows. E-mail addresses and the time of creation are not on it. */
export function fromDom(pane: Element, ref: Ref, doc: Document): Seen {
  const notes = blank();
  const look = looker(pane, HOOKS, notes);
  const first = (key: keyof typeof HOOKS) => all(pane, HOOKS[key]).elements[0];

  let subject = look('subject', (element) => shown(element));
  const title = [`[data-entity-id="${ref.id}"] ${TAB_TITLE}`];
  subject ??= looker(doc, { title }, blank())('title', (tab) => attr(tab, 'title') ?? shown(tab));
  if (subject) filled(notes, 'subject', HOOKS.subject.length + 1);

  const status = look('status', stateOf);
  const requester = look('requester', chosen);
  const assignee = look('assignee', (element) => chosen(element)?.split('/').pop()?.trim());
  const group = look('group', chosen);
  // An empty field means nobody. One that says something without our hooks is no "nobody", nor is one name for both.
  const field = first('assigneeField');
  const isEmpty = field && !chosen(field);
  const isOne = group && assignee === group;
  if (isEmpty || (group && !isOne && query(pane, GROUP_ALONE))) filled(notes, 'assignee', 0);
  if (isEmpty) filled(notes, 'group', 0);
  if (isOne) for (const name of ['assignee', 'group']) gap(notes, name);

  const tags = all(pane, HOOKS.tags);
  const list = tags.rung ? parentOf(tags.elements[0]!) : first('tagField');
  if (tags.rung) notes.source.tags = `dom:${tags.rung}`;
  if (!list || hasStranger(list, tags.elements, 'label')) gap(notes, 'tags');
  const priority = look('priority', lower);
  const type = look('fields.type', lower, 'type');

  const { elements, rung } = all(pane, HOOKS.message);
  const items = elements.filter((item) => !closest(item, SYSTEM_LINE));
  const letters = items.map((item) => messageOf(item, notes.misses));
  for (const { gaps } of letters) for (const missing of gaps) gap(notes, missing);
  // A log can be shown newest first.
  const isTimed = letters.every(({ message }) => message.sentAt);
  if (isTimed)
    letters.sort((a, b) => Date.parse(a.message.sentAt!) - Date.parse(b.message.sentAt!));
  if (rung) notes.source.messages = `dom:${rung}`;
  else notes.misses.push(HOOKS.message[0]);
  const feed = first('feed');
  const isWhole = rung && feed && !query(pane, MORE) && !hasStranger(feed, items, SYSTEM_LINE);
  // The channel is that of the first message.
  const [origin] = isWhole && isTimed ? all(letters[0]!.item, HOOKS.origin).elements : [];
  const channel = channelOf(origin);
  if (channel) notes.source.channel = 'dom:1';
  for (const [name, value] of Object.entries({ status, requester, channel, messages: isWhole }))
    if (!value) gap(notes, name);
  for (const unseen of ['requester.email', 'createdAt']) gap(notes, unseen);
  return {
    ...notes,
    ticket: {
      subject,
      status,
      priority,
      channel,
      requester: requester ? { name: requester } : undefined,
      assignee: isOne ? undefined : assignee,
      group: isOne ? undefined : group,
      tags: tags.elements.flatMap((element) => shown(element) ?? []),
      fields: type ? { type } : {},
      messages: rung ? letters.map(({ message }) => message) : undefined,
    },
  };
}

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'title', 'data-channel'],
};

/** The feed for new messages, and the few small fields that an agent changes. */
export function watch(pane: Element): Watched[] {
  const first = (key: keyof typeof HOOKS) =>
    HOOKS[key].flatMap((css) => queryAll(pane, css).slice(0, 1)).slice(0, 1);
  return [
    ...first('feed').map((element) => ({ element, options: { childList: true } })),
    ...(['status', 'priority', 'requester', 'assigneeField', 'tagField', 'channel'] as const)
      .flatMap(first)
      .map((element) => ({ element, options: CHANGES })),
  ];
}
