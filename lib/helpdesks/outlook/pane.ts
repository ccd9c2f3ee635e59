import type { Ref } from '../../ticket/schema';
import type { Agent } from '../contract';
import { all, attr, parentOf, query, queryAll, shown } from '../find';
import { ACCOUNT, EDITOR, FOLDERS, HOOKS, ROW } from './selectors';

/** Which address first showed a conversation: the pane is filled a moment after the address has changed. */
const shownFor = new Map<string, string>();

/** Addresses and pages write ids in alphabets that differ in two letters, and not always the same way round. */
const plain = (id: string): string => id.replace(/[+/-]/g, '_');

/** The kind of a thing stands in its id's first letters: `AAQk…` a conversation, `AAMk…` a mail. */
const areAlike = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4);

/** The id that the pane's own elements carry: `CONV_AAQk…_SUBJECT`, `MSG_AAMk…_FROM`. */
function keyOf(pane: Element): string | undefined {
  const [title] = all(pane, HOOKS.subject).elements;
  const [sender] = all(pane, HOOKS.author).elements;
  const id = attr(title, 'id') ?? attr(sender, 'id');
  return id && plain(id.replace(/^(?:CONV|MSG|ITEM)_/, '').replace(/_[A-Z]+$/, ''));
}

/** The pane that shows this conversation, and not the one that was open before; none when two claim to. */
export function root(doc: Document, ref: Ref): Element | null {
  const panes = all(doc, HOOKS.root).elements;
  const [pane] = panes;
  const key = panes.length === 1 && pane ? keyOf(pane) : undefined;
  if (!pane || !key) return null;
  const id = plain(ref.id);
  const rows = queryAll(doc, ROW).map((row) => plain(attr(row, 'data-convid') ?? ''));
  const [row] = rows;
  if (rows.length === 1 && row && areAlike(row, key) && row !== key) return null;
  if (areAlike(id, key) ? id !== key : (shownFor.get(key) ?? id) !== id) return null;
  shownFor.set(key, id);
  return pane;
}

const ADDRESS = /[^\s<>()@,;:"']+@[^\s<>()@,;:"']+\.[^\s<>()@,;:"']+/;

const addressIn = (element: Element): string | undefined =>
  [attr(element, 'aria-label'), attr(element, 'title'), shown(element)]
    .map((text) => ADDRESS.exec(text ?? '')?.[0].toLowerCase())
    .find(Boolean);

/** The mailbox: the account's button tells it, or the folders do where they name a single one. */
export function agent(doc: Document): Agent | undefined {
  const told = queryAll(doc, ACCOUNT).flatMap((element) => addressIn(element) ?? []);
  const named = new Set(queryAll(doc, FOLDERS).flatMap((folder) => addressIn(folder) ?? []));
  const email = told[0] ?? (named.size === 1 ? [...named][0] : undefined);
  return email ? { email } : undefined;
}

/** A message by its sender's id, and the part of the pane that is its own. */
export type Item = { id: string | undefined; own: Element };

/**
 * The messages of a pane: around each sender, the widest part that holds no other sender and no editor. A reply that is being
 * written can have a sender too; it has an editor beside it and no body. None where two have the same id.
 */
export function messagesIn(pane: Element): Item[] {
  const senders = all(pane, HOOKS.author).elements;
  if (new Set(senders.map((sender) => attr(sender, 'id'))).size < senders.length) return [];
  return senders.flatMap((sender): Item[] => {
    let own = sender;
    for (let up = parentOf(own); up && up !== pane; up = parentOf(up)) {
      const holdsOther = senders.some((other) => other !== sender && up!.contains(other));
      if (holdsOther) break;
      if (query(up, EDITOR)) {
        const isDraft = !HOOKS.text.some((css) => query(up!, css));
        if (isDraft) return [];
        break;
      }
      own = up;
    }
    return [{ id: attr(sender, 'id')?.replace(/^[A-Z]+_|_FROM$/g, ''), own }];
  });
}
