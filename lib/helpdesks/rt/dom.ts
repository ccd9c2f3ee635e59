import type { Message, Ref } from '../../ticket/schema';
import type { Seen, Watched } from '../contract';
import { exactTime, timeOf } from '../dates';
import {
  all,
  attr,
  blank,
  filled,
  gap,
  known,
  langOf,
  looker,
  query,
  queryAll,
  shown,
  textOf,
  type Notes,
} from '../find';
import { personIn } from './page';
import { FOLDER, HOOKS, STATES, UPDATE_SUBJECT } from './selectors';

/** RT's two built-in users: the system itself, and nobody. */
const SYSTEM = '1';
const NOBODY = '6';

/** The state's own word: the value of the form's option that reads like the shown, translated one. */
function stateOf(word: string | undefined, page: Element): string | undefined {
  const options = queryAll(page, STATES).map(
    (option) => [attr(option, 'value'), shown(option)] as const,
  );
  // On the reply page the first option is the present state, with a word that it stays.
  const now = word ?? options.find(([value]) => !value)?.[1]?.replace(/ \(.*/, '');
  return (options.find(([value, text]) => value && text === now)?.[0] ?? now)?.toLowerCase();
}

const priorityIn = (element: Element): string | undefined =>
  /priority-(\S+)/.exec(attr(element, 'class') ?? '')?.[1] ??
  shown(element)?.split('/')[0]?.trim().toLowerCase();

const idOf = (user: Element | undefined): string | undefined => attr(user, 'data-user-id');

/** Reads what RT's pages show: Display all of it, Update and Modify only a part. */
export function fromDom(page: Element, ref: Ref, doc: Document): Seen {
  const notes = blank();
  const look = looker(page, HOOKS, notes);
  const lang = langOf(doc);
  /** Times stand in the zone of the user's RT settings, which no page tells; read in the browser's, they're a guess. */
  const time = (field: string) => (element: Element) => {
    const text = shown(element);
    const instant = timeOf(text, lang);
    if (instant && !exactTime(text) && !/(?:GMT|[+-]\d{4})$/.test(text ?? ''))
      notes.source[field] = 'guess';
    return instant;
  };

  const titles = HOOKS.number.flatMap((css) => queryAll(doc, css));
  const numbered = new RegExp(`#${ref.id}: *(.+)`);
  const subject =
    titles.map((title) => numbered.exec(shown(title) ?? '')?.[1]).find(Boolean) ??
    shown(query(page, UPDATE_SUBJECT));
  if (subject) filled(notes, 'subject', 1);
  else gap(notes, 'subject');
  const status = stateOf(
    look('status', (element) => shown(element)),
    page,
  );
  if (status) filled(notes, 'status', 3);
  const assignee = look('assignee', (element) => {
    const { name, email } = personIn(element);
    return idOf(element) === NOBODY ? undefined : (name ?? email);
  });
  const requester = look('requester', (element) => {
    const person = personIn(element);
    return person.name || person.email ? person : undefined;
  });
  if (!requester) gap(notes, 'requester');
  else if (!requester.email) gap(notes, 'requester.email');
  const createdAt = look('createdAt', time('createdAt'));
  if (!createdAt) gap(notes, 'createdAt');
  const sla = shown(query(page, HOOKS.sla[0]));
  const due = timeOf(shown(query(page, HOOKS.due[0])), lang);

  const asking = all(page, HOOKS.requester).elements.map(idOf);
  const copied = all(page, HOOKS.copied).elements.map(idOf);
  /** Who is neither asking nor copied in answers for the desk; of the copied ones the page doesn't say. */
  const roleOf = (id: string | undefined): Message['role'] => {
    if (id === SYSTEM) return 'system';
    if (!id || !asking.length || (copied.includes(id) && !asking.includes(id))) return undefined;
    return asking.includes(id) ? 'customer' : 'agent';
  };
  const { elements, rung } = all(page, HOOKS.message);
  const messages = elements.map((item) => messageOf(item, notes, time('messages.sentAt'), roleOf));
  // The history can be shown newest first; transactions are numbered as they happen.
  messages.sort((a, b) => Number(a.id ?? 0) - Number(b.id ?? 0));
  if (rung) notes.source.messages = `dom:${rung}`;
  else {
    gap(notes, 'messages');
    notes.misses.push(HOOKS.message[0]);
  }
  return {
    ...notes,
    ticket: {
      subject,
      status,
      priority: look('priority', priorityIn),
      group: look('group', (element) => shown(element)),
      assignee,
      requester,
      createdAt,
      fields: { ...(sla ? { sla } : {}), ...(due ? { due } : {}) },
      messages: rung ? messages : undefined,
    },
  };
}

function messageOf(
  item: Element,
  notes: Notes,
  time: (element: Element) => string | undefined,
  roleOf: (id: string | undefined) => Message['role'],
): Message {
  const look = looker(item, HOOKS, { ...blank(), misses: notes.misses });
  const user = look('author', (element) => element);
  const { name, email } = user ? personIn(user) : {};
  const role = roleOf(idOf(user));
  const id = attr(item, 'data-transaction-id');
  // The first part that says something; parts after it are files.
  const bodies = all(item, HOOKS.text).elements.map((body) => textOf(body, FOLDER));
  const text = bodies.find(Boolean) ?? bodies[0];
  const message = known(notes, {
    author: name ?? email,
    role,
    // Correspondence and comment differ in translated words only; what customers wrote, they can see.
    visibility: role === 'customer' ? ('public' as const) : undefined,
    sentAt: look('sentAt', time),
    text,
  });
  return { ...message, ...(id ? { id } : {}), text: text ?? '' };
}

/** The history, which arrives after the page, and the small values beside it. */
export function watch(page: Element): Watched[] {
  const history = HOOKS.history.flatMap((css) => queryAll(page, css).slice(0, 1));
  const values = [HOOKS.status, HOOKS.priority, HOOKS.assignee].flatMap((hooks) =>
    all(page, hooks).elements.slice(0, 1),
  );
  return [
    ...history.map((element) => ({ element, options: { childList: true } })),
    ...values.map((element) => ({
      element,
      options: { childList: true, characterData: true, subtree: true },
    })),
  ];
}
