import type { Message, Ref } from '../../ticket/schema';
import type { Agent, Seen, Watched } from '../contract';
import { timeOf } from '../dates';
import {
  all,
  attr,
  blank,
  closest,
  gap,
  known,
  langOf,
  looker,
  ofDocument,
  queryAll,
  shown,
  textOf,
  type Notes,
} from '../find';
import { ACCOUNT, FOLDED, HOOKS, QUOTED } from './selectors';
import { permanentId } from './thread';

/** Which address first showed a thread: the view is replaced a moment after the address has changed. */
const shownFor = new Map<string, string>();

/** The view that holds this thread, and not the one that was open before. */
export function root(doc: Document, { id }: Ref): Element | null {
  for (const view of HOOKS.root.flatMap((css) => queryAll(doc, css))) {
    const carrier = all(view, HOOKS.subject).elements[0];
    const permanent = attr(carrier, 'data-thread-perm-id')?.replace('#', '');
    const legacy = attr(carrier, 'data-legacy-thread-id');
    const key =
      permanent ?? legacy ?? attr(all(view, HOOKS.message).elements[0], 'data-message-id') ?? '';
    const wanted = id.includes(':') ? id.replace('#', '') : permanentId(id);
    const isOther =
      wanted && permanent
        ? wanted !== permanent
        : /^[0-9a-f]{16}$/.test(id) && legacy
          ? id !== legacy
          : key && (shownFor.get(key) ?? id) !== id;
    if (isOther) continue;
    shownFor.set(key, id);
    return view;
  }
  return null;
}

const ADDRESS = /[^\s<>()@,;:"]+@[^\s<>()@,;:"]+/;

/** The account's own address: behind the subject in the title, `Subject - dana@example.com - Acme Mail`. */
export function agent(doc: Document): Agent | undefined {
  const parts = ofDocument(doc, 'title').split(' - ').slice(1).reverse();
  const button = queryAll(doc, ACCOUNT).find((link) => !closest(link, '[role="main"]'));
  const inTitle = parts.find((part) => ADDRESS.exec(part)?.[0] === part.trim());
  const email = ADDRESS.exec(inTitle ?? attr(button, 'aria-label') ?? '')?.[0];
  return email ? { email: email.toLowerCase() } : undefined;
}

/** A message's text without what it quotes; a forwarded message is nothing but a quote, and kept. */
const bodyOf = (element: Element): string => textOf(element, QUOTED) || textOf(element);

type Letter = { message: Message; email: string | undefined };

function letterOf(part: Element, lang: string, notes: Notes): Letter {
  const item = closest(part, HOOKS.item[0]) ?? closest(part, HOOKS.item[1]) ?? part;
  const look = looker(item, HOOKS, { ...blank(), misses: notes.misses });
  const sender = look('author', (element) => element);
  const id =
    attr(part, 'data-legacy-message-id') ?? attr(part, 'data-message-id')?.replace('#', '');
  const text = look('text', bodyOf);
  const message = known(notes, {
    author: attr(sender, 'name') ?? shown(sender),
    sentAt: look('sentAt', (element) =>
      timeOf(attr(element, 'title') ?? attr(element, 'alt'), lang),
    ),
    text,
  });
  return {
    message: { ...message, ...(id ? { id } : {}), visibility: 'public', text: text ?? '' },
    email: attr(sender, 'email')?.toLowerCase(),
  };
}

/** Somebody third is a colleague or a companion only when the address says so and the domains differ. */
function roleOf(email?: string, mine?: string, theirs?: string): Message['role'] {
  if (!email || !mine) return undefined;
  if (email === mine || email === theirs) return email === mine ? 'agent' : 'customer';
  const [domain, ours, customers] = [email, mine, theirs].map((address) => address?.split('@')[1]);
  if (ours === customers || (domain !== ours && domain !== customers)) return undefined;
  return domain === ours ? 'agent' : 'customer';
}

/** Reads a thread as a ticket: the first sender who is not the agent is the one who asks. */
export function fromDom(view: Element, _ref: Ref, doc: Document): Seen {
  const notes = blank();
  const subject = looker(view, HOOKS, notes)('subject', (element) => shown(element));
  const me = agent(doc);
  const lang = langOf(doc);
  const { elements, rung } = all(view, HOOKS.message);
  const parts = elements.filter(
    (part) => !elements.some((other) => other !== part && other.contains(part)),
  );
  const letters = parts.map((part) => letterOf(part, lang, notes));
  const asking = me && letters.find(({ email }) => email && email !== me.email);
  for (const { message, email } of letters) {
    const role = roleOf(email, me?.email, asking?.email);
    if (role) message.role = role;
    else gap(notes, 'messages.role');
  }
  const name = letters.find(({ email }) => email && email === me?.email)?.message.author;
  const createdAt = letters[0]?.message.sentAt;
  const isFolded = queryAll(view, FOLDED).some(
    (folded) => !parts.some((part) => folded.contains(part)),
  );
  if (!rung) notes.misses.push(HOOKS.message[0]);
  for (const [field, value] of Object.entries({ requester: asking, createdAt, messages: rung })) {
    if (value) notes.source[field] = `dom:${rung}`;
    else gap(notes, field);
  }
  if (isFolded) gap(notes, 'messages');
  for (const field of ['channel', 'tags']) notes.source[field] = 'dom:1';
  return {
    ...notes,
    agent: { name, ...me },
    ticket: {
      subject,
      channel: 'email',
      requester: asking && {
        name: asking.message.author === asking.email ? undefined : asking.message.author,
        email: asking.email,
      },
      tags: all(view, HOOKS.tags).elements.flatMap((element) => shown(element) ?? []),
      createdAt,
      messages: rung ? letters.map(({ message }) => message) : undefined,
    },
  };
}

/** The list for new messages, and each message's own unfolding. */
export function watch(view: Element): Watched[] {
  const lists = all(view, HOOKS.list).elements.slice(0, 1);
  const items = all(view, HOOKS.item).elements.slice(0, 200);
  return [
    ...lists.map((element) => ({ element, options: { childList: true } })),
    ...items.map((element) => ({
      element,
      options: { attributeFilter: ['class', 'aria-expanded'] },
    })),
  ];
}
