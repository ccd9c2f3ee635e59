import type { Message, Ref } from '../../ticket/schema';
import type { Seen, Watched } from '../contract';
import {
  all,
  attr,
  blank,
  filled,
  gap,
  known,
  looker,
  matches,
  ofDocument,
  parentOf,
  query,
  queryAll,
  shown,
  textOf,
  type Notes,
} from '../find';
import { AGENT, HOOKS, REQUESTOR } from './selectors';

/** Which tickets parts of a page say they belong to: the album of the ticket's text, else the number above it. */
function carriersIn(doc: Document): { element: Element; id?: string }[] {
  const parts = [HOOKS.carrier, HOOKS.number]
    .map((hooks) => hooks.flatMap((css) => queryAll(doc, css)))
    .find(({ length }) => length);
  return (parts ?? []).map((element) => ({
    element,
    id: /\d+/.exec(attr(element, 'data-album') ?? shown(element) ?? '')?.[0],
  }));
}

/** All of the page around this ticket's text, if it holds no other ticket's. */
export function root(doc: Document, { id }: Ref): Element | null {
  const carriers = carriersIn(doc);
  const [own] = carriers;
  if (!own || carriers.some((carrier) => carrier.id !== id)) return null;
  let widest = own.element;
  for (let up = parentOf(widest); up && !matches(up, 'body'); up = parentOf(up)) widest = up;
  return widest;
}

/** The words of an element alone: titles have buttons in them. */
const ownWords = (element: Element) => shown(element, '*');
const lower = (element: Element) => shown(element)?.toLowerCase();

/** The title of the tab names the ticket and its subject: `[#62] Card reader offline : Harbour Support`. */
const subjectInTitle = (doc: Document, id: string) =>
  new RegExp(`^\\s*\\[#${id}\\] +(.+) : [^:]+$`).exec(ofDocument(doc, 'title'))?.[1]?.trim();

/** Who will read it and when it was sent, in a zone that is known, only the API tells. */
function messageOf(item: Element, notes: Notes): Message {
  const look = looker(item, HOOKS, blank());
  const isAgent = !!query(item, AGENT);
  const id = attr(item, 'data-album');
  const text = look('text', (element) => textOf(element));
  const message = known(notes, {
    author: look('author', (element) => shown(element)),
    role: isAgent === matches(item, REQUESTOR) ? undefined : isAgent ? 'agent' : 'customer',
    text,
  } as const);
  return { ...message, ...(id ? { id } : {}), text: text ?? '' };
}

/** Older conversations are folded and loaded on demand; the rest of these come by the API only. */
const LACKS =
  'messages messages.visibility messages.sentAt requester.email assignee group tags channel createdAt';

export function fromDom(pane: Element, ref: Ref, doc: Document): Seen {
  const notes = blank();
  const look = looker(pane, HOOKS, notes);
  const told = look('subject', ownWords);
  const subject = told ?? subjectInTitle(doc, ref.id);
  if (subject) filled(notes, 'subject', HOOKS.subject.length + 1);
  else gap(notes, 'subject');
  const [status, priority] = [look('status', lower), look('priority', lower)];
  const name = look('requester', (element) => shown(element));
  const { elements, rung } = all(pane, HOOKS.message);
  const messages = elements.map((item) => messageOf(item, notes));
  if (rung) notes.source.messages = `dom:${rung}`;
  for (const field of LACKS.split(' ')) gap(notes, field);
  return {
    ...notes,
    ticket: { subject, status, priority, requester: name ? { name } : undefined, messages },
  };
}

/** The conversation for new messages, and the small fields that an agent changes. */
export function watch(pane: Element): Watched[] {
  const { list, subject, status, priority } = HOOKS;
  return [list, subject, status, priority].flatMap((hooks) =>
    all(pane, hooks)
      .elements.slice(0, 1)
      .map((element) => ({
        element,
        options: { childList: true, characterData: hooks !== list, subtree: hooks !== list },
      })),
  );
}
