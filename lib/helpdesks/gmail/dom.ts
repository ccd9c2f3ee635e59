import type { Message, Ref } from '../../ticket/schema';
import type { Agent, Seen, Watched } from '../contract';
import { timeOf } from '../dates';
import {
  all,
  attr,
  blank,
  closest,
  gap,
  hasStranger,
  known,
  langOf,
  looker,
  ofDocument,
  parentOf,
  query,
  queryAll,
  shown,
  textOf,
  type Notes,
} from '../find';
import { ACCOUNT, FOLDED, HOOKS, QUOTED } from './selectors';
import { permanentId } from './thread';

/** Which address first showed a thread: the view is replaced a moment after the address has changed. */
const shownFor = new Map<string, string>();

type View = { view: Element; key: string; isOwn: boolean | undefined };

/** Whose thread a view says it shows; `isOwn` is undefined when it carries no id that can be compared. */
function viewOf(view: Element, id: string): View {
  const carrier = all(view, HOOKS.subject).elements[0];
  const permanent = attr(carrier, 'data-thread-perm-id')?.replace('#', '');
  const legacy = attr(carrier, 'data-legacy-thread-id');
  const key =
    permanent ?? legacy ?? attr(all(view, HOOKS.message).elements[0], 'data-message-id') ?? '';
  const wanted = id.includes(':') ? id.replace('#', '') : permanentId(id);
  const [told, here] = wanted && permanent ? [permanent, wanted] : [legacy, id];
  const canTell = told && (told === permanent || /^[0-9a-f]{16}$/.test(id));
  return { view, key, isOwn: canTell ? told === here : undefined };
}

/** The view that holds this thread, and not the one that was open before. None when two may be it. */
export function root(doc: Document, { id }: Ref): Element | null {
  const views = [...new Set(HOOKS.root.flatMap((css) => queryAll(doc, css)))];
  const known = views.map((view) => viewOf(view, id));
  const own = known.filter(({ isOwn }) => isOwn);
  const [here, second] = own.length
    ? own
    : known.filter(({ isOwn, key }) => isOwn === undefined && (shownFor.get(key) ?? id) === id);
  if (!here || second) return null;
  if (here.key) shownFor.set(here.key, id);
  return here.view;
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

/**
 * A message's text without what it quotes. A forwarded message is nothing but a quote, and kept; where an answer's quote
 * stands alone, its own words are unknown.
 */
const bodyOf = (element: Element): string | undefined =>
  textOf(element, QUOTED) || (query(element, 'blockquote') ? undefined : textOf(element));

type Letter = { message: Message; email: string | undefined };

function letterOf(part: Element, lang: string, notes: Notes): Letter {
  const item = closest(part, HOOKS.item[0]) ?? closest(part, HOOKS.item[1]) ?? part;
  const look = looker(item, HOOKS, { ...blank(), misses: notes.misses });
  const sender = look('author', (element) => ({
    email: attr(element, 'email')?.toLowerCase(),
    name: attr(element, 'name') ?? shown(element),
  }));
  const id = attr(part, 'data-legacy-message-id');
  const text = look('text', bodyOf);
  const message = known(notes, {
    author: sender?.name,
    sentAt: look('sentAt', (element) =>
      timeOf(attr(element, 'title') ?? attr(element, 'alt'), lang),
    ),
    text,
  });
  return {
    message: { ...message, ...(id ? { id } : {}), visibility: 'public', text: text ?? '' },
    email: sender?.email,
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
  if (letters.every(({ message }) => message.sentAt))
    letters.sort((a, b) => Date.parse(a.message.sentAt!) - Date.parse(b.message.sentAt!));
  const [list] = all(view, HOOKS.list).elements;
  const isWhole = rung && list && !hasStranger(list, parts, FOLDED);
  // The first who is not the agent; not the next one when that one is unknown.
  const other = me && isWhole ? letters.find(({ email }) => email !== me.email) : undefined;
  const asking = other?.email ? other : undefined;
  for (const { message, email } of letters) {
    const role = roleOf(email, me?.email, asking?.email);
    if (role) message.role = role;
    else gap(notes, 'messages.role');
  }
  const name = letters.find(({ email }) => email && email === me?.email)?.message.author;
  const createdAt = isWhole ? letters[0]?.message.sentAt : undefined;
  // Labels stand beside the title; other words there may be one that has lost its mark.
  const [title] = all(view, HOOKS.subject).elements;
  const tags = all(view, HOOKS.tags).elements;
  const known = [...tags, ...parts, ...all(view, HOOKS.composer).elements];
  const beside = title && parentOf(title);
  const isLabelled = beside && !hasStranger(beside, [title, ...known]);
  const isFolded = queryAll(view, FOLDED).some(
    (folded) => !parts.some((part) => folded.contains(part)),
  );
  if (rung) notes.source.messages = `dom:${rung}`;
  else notes.misses.push(HOOKS.message[0]);
  const whole = { requester: asking, createdAt, messages: isWhole && !isFolded, tags: isLabelled };
  for (const [field, value] of Object.entries(whole)) {
    if (value) notes.source[field] = `dom:${rung}`;
    else gap(notes, field);
  }
  notes.source.channel = 'dom:1';
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
      tags: tags.flatMap((element) => shown(element) ?? []),
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
