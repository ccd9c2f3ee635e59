import type { Message, Ref } from '../../ticket/schema';
import type { Seen, Watched } from '../contract';
import {
  all,
  attr,
  blank,
  gap,
  isLeftOver,
  known,
  looker,
  ofDocument,
  parentOf,
  query,
  shown,
  textOf,
  type Notes,
} from '../find';
import { HOOKS, KINDS } from './selectors';

/** The conversation with its title. No part of the page carries its id: what was there before is known by its first part. */
export function root(doc: Document, { id }: Ref): Element | null {
  const streams = all(ofDocument(doc, 'documentElement'), HOOKS.list).elements;
  const [stream] = streams;
  if (!stream || streams.some((other) => !stream.contains(other))) return null;
  const [first = stream] = all(stream, HOOKS.message).elements;
  if (isLeftOver(first, id)) return null;
  for (let up: Element | null = stream; up; up = parentOf(up))
    if (all(up, HOOKS.subject).rung) return up;
  return stream;
}

function messageOf(item: Element, notes: Notes): Message {
  const text = looker(item, HOOKS, blank())('text', (element) => textOf(element));
  const kinds = KINDS.filter(([css]) => query(item, css)).map(([, kind]) => kind);
  const id = attr(item, 'data-part-group-id');
  const message = known(notes, {
    ...(kinds.length === 1 ? kinds[0] : { role: undefined, visibility: undefined }),
    text,
  });
  return { ...message, ...(id ? { id } : {}), text: text ?? '' };
}

/** What stands in no element with a mark that is known. */
const LACKS =
  'messages messages.author messages.sentAt status priority channel requester assignee group tags createdAt';

export function fromDom(pane: Element): Seen {
  const notes = blank();
  const subject = looker(pane, HOOKS, notes)('subject', (element) => shown(element));
  const { elements, rung } = all(pane, HOOKS.message);
  const messages = elements
    .filter((item) => !elements.some((other) => other !== item && other.contains(item)))
    .map((item) => messageOf(item, notes));
  if (rung) notes.source.messages = `dom:${rung}`;
  for (const field of LACKS.split(' ')) gap(notes, field);
  return { ...notes, ticket: { subject, messages: rung ? messages : undefined } };
}

/** The title, the conversation, and where its parts stand: new ones come beside the others, however deep that is. */
export function watch(pane: Element): Watched[] {
  const [title] = all(pane, HOOKS.subject).elements;
  const [stream] = all(pane, HOOKS.list).elements;
  const [first] = all(pane, HOOKS.message).elements;
  const beside = first && parentOf(first);
  const lists = new Set([stream, beside].filter((element) => element && element !== pane));
  return [
    ...[...lists].map((element) => ({ element: element!, options: { childList: true } })),
    ...(title
      ? [{ element: title, options: { childList: true, characterData: true, subtree: true } }]
      : []),
  ];
}
