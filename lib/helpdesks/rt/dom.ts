import type { Message, Ref } from '../../ticket/schema';
import type { Seen, Watched } from '../contract';
import { zonedTime } from '../dates';
import {
  all,
  attr,
  blank,
  filled,
  gap,
  hasStranger,
  known,
  langOf,
  looker,
  query,
  queryAll,
  shown,
  textOf,
} from '../find';
import { personIn, roleOf, titlesOf } from './page';
import { CONTENT, FOLDER, HOOKS, OTHERS, STATES, SWAPPED, USER } from './selectors';

/** RT's built-in user for "nobody". */
const NOBODY = '6';

/** What all of them say; nothing when they differ. */
function only(values: string[]): string | undefined {
  const [value, ...others] = new Set(values);
  return others.length ? undefined : value;
}

/** The state's own word: the value of the form's option that reads like the shown, translated one. */
function stateOf(word: string | undefined, page: Element): string | undefined {
  const options = queryAll(page, STATES).map((option) => [attr(option, 'value'), shown(option)]);
  // On the reply page the option without a value is the present state, with a word that it stays.
  const now =
    word ??
    only(options.flatMap(([value, text]) => (value ? [] : (text?.replace(/ \(.*/, '') ?? []))));
  return (options.find(([value, text]) => value && text === now)?.[0] ?? now)?.toLowerCase();
}

/** By the class of a named one, whose words are translated, or by its number. */
const priorityIn = (element: Element): string | undefined =>
  /priority-(\S+)/.exec(attr(element, 'class') ?? '')?.[1] ??
  /^\d+/.exec(shown(element) ?? '')?.[0];

const idOf = (user: Element | undefined): string | undefined => attr(user, 'data-user-id');

const userIn = (element: Element) => ({ id: idOf(element), ...personIn(element) });

/** Reads what RT's pages show: Display all of it, Update and Modify only a part. */
export function fromDom(page: Element, ref: Ref, doc: Document): Seen {
  const notes = blank();
  const look = looker(page, HOOKS, notes);
  /** Times stand in the zone of the user's RT settings, which no page tells; formats that name theirs are read. */
  const time = (element: Element) => zonedTime(shown(element));

  const numbered = new RegExp(`#${ref.id}: *(.+)`);
  const subject = only(titlesOf(doc).flatMap((title) => numbered.exec(title)?.[1] ?? []));
  const status = stateOf(
    look('status', (element) => shown(element)),
    page,
  );
  const requester = look('requester', personIn);
  const createdAt = look('createdAt', time);
  for (const [field, value] of Object.entries({ subject, status, createdAt, requester }))
    if (value) filled(notes, field, 1);
    else gap(notes, field);
  // A word that no form explains is the state's own in English only.
  const isOwn = queryAll(page, STATES).some((option) => attr(option, 'value') === status);
  if (!isOwn && !/^en/i.test(langOf(doc))) gap(notes, 'status');
  if (requester && !requester.email) gap(notes, 'requester.email');

  const asking = all(page, HOOKS.requester).elements.map(idOf);
  const rows = all(page, HOOKS.copied).elements;
  const copied = rows.flatMap((row) => queryAll(row, USER)).map(idOf);
  const isKnown = [...asking, ...copied].every(Boolean);
  const { elements, rung } = all(page, HOOKS.message);
  const messages = elements.map((item): Message => {
    const lookAt = looker(item, HOOKS, { ...blank(), misses: notes.misses });
    const user = lookAt('author', userIn);
    const told = isKnown ? roleOf(user?.id, asking, copied) : undefined;
    const role = told === 'agent' && !rows[0] ? undefined : told;
    const id = attr(item, 'data-transaction-id');
    // The first part that says something; parts after it are files.
    const bodies = all(item, HOOKS.text).elements.map((body) => textOf(body, FOLDER));
    const content = query(item, CONTENT);
    const text = bodies.find(Boolean) ?? (content && textOf(content) ? undefined : bodies[0]);
    const message = known(notes, {
      author: user?.name ?? user?.email,
      role,
      // Correspondence and comment differ in translated words only; what customers wrote, they can see.
      visibility: role === 'customer' ? ('public' as const) : undefined,
      sentAt: lookAt('sentAt', time),
      text,
    });
    return { ...message, id, text: text ?? '' };
  });
  // The history can be shown newest first; transactions are numbered as they happen.
  const isNumbered = messages.every(({ id }) => id);
  if (isNumbered) messages.sort((a, b) => Number(a.id) - Number(b.id));
  if (rung) notes.source.messages = `dom:${rung}`;
  else notes.misses.push(HOOKS.message[0]);
  const [list] = all(page, HOOKS.list).elements;
  const isWhole = list && rung && isNumbered && !all(page, HOOKS.partial).rung;
  if (!isWhole || hasStranger(list, elements, OTHERS)) gap(notes, 'messages');
  const owner = look('assignee', userIn);
  // Without an id nobody is known to be nobody.
  if (owner && !owner.id) gap(notes, 'assignee');
  const priority = look('priority', priorityIn);
  if (!priority && all(page, HOOKS.priority).elements.some((element) => shown(element)))
    gap(notes, 'priority');
  return {
    ...notes,
    ticket: {
      subject,
      status,
      priority,
      group: look('group', (element) => shown(element)),
      assignee: owner?.id && owner.id !== NOBODY ? (owner.name ?? owner.email) : undefined,
      requester,
      createdAt,
      messages: rung ? messages : undefined,
    },
  };
}

/** The history, which arrives after the page, and the few parts that RT 6 swaps; all else changes with a new page. */
export function watch(page: Element): Watched[] {
  const histories = HOOKS.history.flatMap((css) => queryAll(page, css).slice(0, 1));
  const swapped = queryAll(page, SWAPPED).slice(0, 20);
  return [...histories, ...swapped].map((element) => ({ element, options: { childList: true } }));
}
