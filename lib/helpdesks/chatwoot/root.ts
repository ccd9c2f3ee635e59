import type { Ref } from '../../ticket/schema';
import { attr, query, queryAll } from '../find';
import { MESSAGE, PAGE } from './selectors';

/** Which conversation a message belongs to: as the API said, or as first shown. */
const owners = new Map<string, string>();

export function remember(conversation: string, messages: readonly (string | undefined)[]): void {
  for (const message of messages) if (message) owners.set(message, conversation);
}

export const messageId = (element: Element): string | undefined =>
  attr(element, 'id')?.replace(/^\D+/, '');

/** The page, when the messages on it are this conversation's and not those of the one that was open before. */
export function root(doc: Document, { id }: Ref): Element | null {
  const messages = queryAll(doc, MESSAGE).map(messageId);
  const told = new Set(messages.flatMap((message) => owners.get(message ?? '') ?? []));
  const isStrange = told.size ? told.size > 1 || !told.has(id) : [...owners.values()].includes(id);
  if (!messages.length || isStrange) return null;
  remember(id, messages);
  return query(doc, PAGE);
}
