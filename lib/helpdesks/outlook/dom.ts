import type { Message, Person, Ref } from '../../ticket/schema';
import type { Seen, Watched } from '../contract';
import { zonedTime } from '../dates';
import {
  all,
  attr,
  blank,
  gap,
  hasStranger,
  known,
  looker,
  parentOf,
  shown,
  textOf,
  type Notes,
} from '../find';
import { personIn } from '../layout';
import { agent, messagesIn, type Item } from './pane';
import { HOOKS, OTHER, QUOTED } from './selectors';

type Letter = { message: Message; from: Person };

/** A message's text without the mails it quotes; one that is nothing but a quote is kept. */
const bodyOf = (element: Element): string => textOf(element, QUOTED) || textOf(element);

/** Two bodies or two times in one message: another one is in it whose sender has lost its mark. */
const isMixed = ({ own }: Item): boolean =>
  all(own, HOOKS.text).elements.length > 1 || all(own, HOOKS.sentAt).elements.length > 1;

function letterOf(item: Item, notes: Notes): Letter {
  const { id, own } = item;
  const look = looker(own, HOOKS, { ...blank(), misses: notes.misses });
  const from = look('author', (element) => personIn(shown(element))) ?? {};
  const isWhole = !isMixed(item);
  const text = isWhole ? look('text', bodyOf) : undefined;
  const message = known(notes, {
    author: from.name ?? from.email,
    // The mailbox's settings have a zone of their own; formats that name theirs are read.
    sentAt: isWhole
      ? look('sentAt', (element) => zonedTime(attr(element, 'title') ?? shown(element)))
      : undefined,
    text,
  });
  return { message: { ...message, id, visibility: 'public', text: text ?? '' }, from };
}

const domainOf = (email: string | undefined): string | undefined => email?.split('@')[1];

/** Somebody third is of the side whose domain the address has. */
function roleOf(email?: string, mine?: string, theirs?: string): Message['role'] {
  if (!email || !mine) return undefined;
  if (email === mine) return 'agent';
  if (!theirs) return undefined;
  if (domainOf(email) === domainOf(theirs)) return 'customer';
  return domainOf(email) === domainOf(mine) ? 'agent' : undefined;
}

/** The first sender from outside; who has the agent's domain can be a colleague as well as a customer. */
function askingOf(letters: readonly Letter[], mine: string | undefined): Person | undefined {
  const first = letters.find(({ from }) => !from.email || domainOf(from.email) !== domainOf(mine));
  // A sender without an address could be anybody.
  return mine && first?.from.email ? first.from : undefined;
}

/** Reads a conversation as a ticket: the first sender from outside is the one who asks. */
export function fromDom(pane: Element, _ref: Ref, doc: Document): Seen {
  const notes = blank();
  const subject = looker(
    pane,
    HOOKS,
    notes,
  )('subject', (element) => attr(element, 'title') ?? shown(element));
  const items = messagesIn(pane);
  const letters = items.map((item) => letterOf(item, notes));
  const me = agent(doc)?.email;
  const asking = askingOf(letters, me);
  for (const { message, from } of letters) {
    const role = roleOf(from.email, me, asking?.email);
    if (role) message.role = role;
    else gap(notes, 'messages.role');
  }
  const [top] = items;
  const list = (items.length > 1 && top && parentOf(top.own)) || pane;
  const parts = items.map(({ own }) => own);
  const isWhole = !items.some(isMixed) && !hasStranger(list, parts, OTHER);
  const createdAt = isWhole ? letters[0]?.message.sentAt : undefined;
  const { rung } = all(pane, HOOKS.author);
  if (!rung) notes.misses.push(HOOKS.author[0]);
  for (const [field, value] of Object.entries({
    requester: asking,
    createdAt,
    messages: letters.length,
  })) {
    if (value) notes.source[field] = `dom:${rung}`;
    else gap(notes, field);
  }
  if (!isWhole) gap(notes, 'messages');
  notes.source.channel = 'dom:1';
  return {
    ...notes,
    agent: { name: letters.find(({ from }) => me && from.email === me)?.from.name, email: me },
    ticket: {
      subject,
      channel: 'email',
      requester: asking,
      createdAt,
      messages: letters.length ? letters.map(({ message }) => message) : undefined,
    },
  };
}

/** Where messages come in, and each message's own unfolding. */
export function watch(pane: Element): Watched[] {
  const items = messagesIn(pane).slice(0, 100);
  const [top] = items;
  const list = (top && parentOf(top.own)) || pane;
  return [
    { element: list, options: { childList: true } },
    ...items.map(({ own }) => ({ element: own, options: { childList: true, subtree: true } })),
  ];
}
