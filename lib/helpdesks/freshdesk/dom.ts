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

/** What says to which ticket the page belongs: the album of the ticket's text, else the number above it. */
function carriersIn(doc: Document): Element[] {
  const parts = [HOOKS.carrier, HOOKS.number]
    .map((hooks) => hooks.flatMap((css) => queryAll(doc, css)))
    .find(({ length }) => length);
  return (parts ?? []).filter(
    (part) => !parts!.some((other) => other !== part && other.contains(part)),
  );
}

/** All of the page around this ticket's text, if it is the only one. */
export function root(doc: Document, { id }: Ref): Element | null {
  const [own, ...others] = carriersIn(doc);
  const written = own && (attr(own, 'data-album') ?? shown(own));
  if (!own || others.length || /\d+/.exec(written ?? '')?.[0] !== id) return null;
  let widest = own;
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
  // A title in an element of its own can have buttons in it: where the tab says something else, nobody can know.
  const [heading, inTab] = [look('subject', ownWords), subjectInTitle(doc, ref.id)];
  const subject = heading && inTab && heading !== inTab ? undefined : (heading ?? inTab);
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
