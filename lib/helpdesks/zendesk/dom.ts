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
  known,
  looker,
  query,
  shown,
  textOf,
} from '../find';
import { AGENT_BADGE, HOOKS, INTERNAL_TAG, MORE, SYSTEM_LINE, TAB_TITLE } from './selectors';

const STATE = /(?:^|[\s_-])(new|open|pending|hold|solved|closed)(?=$|[\s_-])/;

/** The state's own word from a class or test id, which no translation changes. */
const stateOf = (element: Element): string | undefined =>
  STATE.exec(`${attr(element, 'class')} ${attr(element, 'data-test-id')}`.toLowerCase())?.[1];

/** What a select shows without its label; a dash means nothing was chosen. */
function chosen(element: Element): string | undefined {
  const value = attr(element, 'title') ?? shown(element, 'label');
  return value && /^[-–—]+$/.test(value) ? undefined : value;
}

const lower = (element: Element): string | undefined => chosen(element)?.toLowerCase();

/** `EmailInteraction` → `email`, `NativeMessagingInteraction` → `native_messaging`. */
const channelOf = (element: Element): string | undefined =>
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

type Read = { print: number; message: Message; gaps: string[] };
/** Messages as they were read: one that still shows the same is not read again. */
const read = new WeakMap<Element, Read>();

function messageOf(item: Element, misses: string[]): Read {
  const print = fingerprint(item.textContent ?? '');
  const before = read.get(item);
  if (before?.print === print) return before;
  const notes = { ...blank(), misses };
  const look = looker(item, HOOKS, { ...blank(), misses });
  const kind = look('kind', (element) => attr(element, 'type'));
  const isInternal = kind === 'internal' || query(item, INTERNAL_TAG);
  const id = attr(item, 'data-comment-id');
  const text = look('text', (element) => textOf(element));
  const message = known(notes, {
    author: look('author', (element) => shown(element)),
    role: ROLES[kind ?? ''] ?? (isInternal || query(item, AGENT_BADGE) ? 'agent' : undefined),
    visibility: isInternal ? ('internal' as const) : kind ? ('public' as const) : undefined,
    sentAt: look('sentAt', (element) => exactTime(attr(element, 'datetime'))),
    text,
  });
  const now = {
    print,
    message: { ...message, ...(id ? { id } : {}), text: text ?? '' },
    gaps: notes.gaps,
  };
  if (!now.gaps.length) read.set(item, now);
  return now;
}

/** Reads what the ticket's pane shows. E-mail addresses and the time of creation are not on it. */
export function fromDom(pane: Element, ref: Ref, doc: Document): Seen {
  const notes = blank();
  const look = looker(pane, HOOKS, notes);

  let subject = look('subject', (element) => shown(element));
  const title = query(doc, `[data-entity-id="${ref.id}"] ${TAB_TITLE}`);
  subject ??= attr(title, 'title') ?? shown(title);
  if (subject) filled(notes, 'subject', HOOKS.subject.length + 1);

  const status = look('status', stateOf);
  const requester = look('requester', chosen);
  const assignee = look('assignee', (element) => chosen(element)?.split('/').pop()?.trim());
  const group = look('group', chosen);
  // An empty field means nobody. One that says something without our hooks is no "nobody".
  const field = query(pane, HOOKS.assigneeField[0]);
  const isEmpty = field && !chosen(field);
  if (isEmpty || group) filled(notes, 'assignee', 0);
  if (isEmpty || assignee) filled(notes, 'group', 0);
  const tags = all(pane, HOOKS.tags);
  if (tags.rung) notes.source.tags = `dom:${tags.rung}`;
  else if (!query(pane, HOOKS.tagField[0])) gap(notes, 'tags');
  const priority = look('priority', lower);
  const type = looker(pane, HOOKS, blank())('type', lower);

  const { elements, rung } = all(pane, HOOKS.message);
  const items = elements.filter((item) => rung === 1 || !closest(item, SYSTEM_LINE));
  const messages = items.map((item) => {
    const { message, gaps } = messageOf(item, notes.misses);
    for (const missing of gaps) gap(notes, missing);
    return message;
  });
  // A log can be shown newest first.
  if ((messages[0]?.sentAt ?? '') > (messages.at(-1)?.sentAt ?? '9')) messages.reverse();
  const origin = query(pane, HOOKS.origin[0]);
  const channel = origin ? channelOf(origin) : undefined;
  if (channel) notes.source.channel = 'dom:1';
  if (rung) notes.source.messages = `dom:${rung}`;
  else notes.misses.push(HOOKS.message[0]);
  if (!rung || query(pane, MORE)) gap(notes, 'messages');
  for (const [name, value] of Object.entries({ status, requester, channel }))
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
      assignee: assignee === group ? undefined : assignee,
      group,
      tags: tags.elements.flatMap((element) => shown(element) ?? []),
      fields: type ? { type } : {},
      messages: rung ? messages : undefined,
    },
  };
}

/** The feed for new messages, and the few small fields that an agent changes. */
export function watch(pane: Element): Watched[] {
  const one = (hooks: readonly string[]) =>
    hooks
      .map((css) => query(pane, css))
      .filter((element) => element !== null)
      .slice(0, 1);
  const fields = [
    HOOKS.status,
    HOOKS.priority,
    HOOKS.requester,
    HOOKS.assigneeField,
    HOOKS.tagField,
    HOOKS.channel,
  ];
  return [
    ...one(HOOKS.feed).map((element) => ({ element, options: { childList: true } })),
    ...fields.flatMap(one).map((element) => ({
      element,
      options: {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['class', 'title', 'data-channel'],
      },
    })),
  ];
}
