import type { Message, Ref } from '../../ticket/schema';
import type { Seen, Watched } from '../contract';
import {
  all,
  attr,
  blank,
  gap,
  hasStranger,
  known,
  looker,
  matches,
  query,
  queryAll,
  shown,
  textOf,
  type Notes,
} from '../find';
import { personIn } from '../layout';
import { ARTICLE_ID, bodyHooks, HOOKS, NUMBER } from './selectors';

/** "Ticket#2026112210000017 — Subject" */
const afterDash = (heading: Element): string | undefined =>
  / — (.+)$/.exec(shown(heading) ?? '')?.[1];

/** "3 normal": names of priorities begin with their rank. */
const priorityIn = (flag: Element): string | undefined =>
  attr(flag, 'title')?.replace(/^\d+ /, '').toLowerCase();

/** The text of an article that is open. One that is not, and a frame that has not arrived, have none. */
function textOfArticle(page: Element, id: string): string | undefined {
  const [body, ...others] = bodyHooks(id).flatMap((css) => queryAll(page, css));
  if (!body || others.length) return undefined;
  if (!matches(body, 'iframe')) return textOf(body);
  const framed = (body as HTMLIFrameElement).contentDocument?.body;
  return (framed && textOf(framed)) || undefined;
}

const ROLES = ['customer', 'agent', 'system'] as const;

const SEEN = { VisibleForCustomer: 'public', NotVisibleForCustomer: 'internal' } as const;

const oneOf = <T extends string>(row: Element, classes: readonly T[]): T | undefined => {
  const [found, ...others] = classes.filter((name) => matches(row, `.${name}`));
  return others.length ? undefined : found;
};

type Article = { message: Message; number: number; email?: string };

function articleOf(row: Element, page: Element, notes: Notes): Article {
  const look = looker(row, HOOKS, { ...blank(), misses: notes.misses });
  const author = look('author', (element) => shown(element));
  const titles = all(row, HOOKS.author).elements.map((cell) => attr(cell, 'title'));
  const id = attr(query(row, ARTICLE_ID), 'value');
  const seen = oneOf(row, ['VisibleForCustomer', 'NotVisibleForCustomer'] as const);
  const text = id && /^\d+$/.test(id) ? textOfArticle(page, id) : undefined;
  const message = known(notes, {
    author,
    role: oneOf(row, ROLES),
    visibility: seen && SEEN[seen],
    // Written in the zone of the user or of the system, which no page tells.
    sentAt: undefined,
    text,
  });
  return {
    message: { ...message, ...(id ? { id } : {}), text: text ?? '' },
    number: Number(attr(query(row, NUMBER), 'value') ?? NaN),
    email: titles.length === 1 ? personIn(titles[0])?.email : undefined,
  };
}

/**
 * Reads a ticket's page: of its articles all that the table says, and the text of those that are open. State, owner and
 * times it tells in words of its own language and in zones that it doesn't name.
 */
export function fromDom(page: Element, _ref: Ref): Seen {
  const notes = blank();
  const look = looker(page, HOOKS, notes);
  const subject = look('subject', afterDash);
  if (!subject) gap(notes, 'subject');

  const { elements, rung } = all(page, HOOKS.message);
  const [list] = all(page, HOOKS.list).elements;
  const articles = elements.map((row) => articleOf(row, page, notes));
  // The list can be turned round; articles are numbered as they come.
  if (articles.every(({ number }) => number)) articles.sort((a, b) => a.number - b.number);
  else if (articles.every(({ message }) => Number(message.id)))
    articles.sort((a, b) => Number(a.message.id) - Number(b.message.id));
  if (!list || !rung || hasStranger(list, elements) || all(page, HOOKS.more).rung)
    gap(notes, 'messages');
  if (rung) notes.source.messages = `dom:${rung}`;
  else notes.misses.push(HOOKS.message[0]);

  // Who wrote the first article asks, unless an agent did.
  const [first] = articles;
  const asking = first?.number === 1 && first.message.role === 'customer' ? first : undefined;
  const { author } = asking?.message ?? {};
  const email = asking?.email;
  const requester =
    author || email
      ? { ...(author ? { name: author } : {}), ...(email ? { email } : {}) }
      : undefined;
  if (requester) notes.source.requester = `dom:${rung}`;
  else gap(notes, 'requester');
  if (requester && !author) gap(notes, 'requester.name');
  if (requester && !email) gap(notes, 'requester.email');
  const priority = look('priority', priorityIn);
  if (!priority) gap(notes, 'priority');
  for (const untold of ['status', 'assignee', 'createdAt']) gap(notes, untold);
  return {
    ...notes,
    ticket: {
      subject,
      priority,
      group: look('group', (element) => shown(element)),
      requester,
      messages: rung ? articles.map(({ message }) => message) : undefined,
    },
  };
}

/** The table, the open articles, and frames that grow when their mail has arrived. */
export function watch(page: Element): Watched[] {
  const first = (hooks: readonly string[]) => all(page, hooks).elements.slice(0, 1);
  return [
    ...[...first(HOOKS.list), ...first(HOOKS.articles)].map((element) => ({
      element,
      options: { childList: true },
    })),
    ...all(page, HOOKS.frame)
      .elements.slice(0, 50)
      .map((element) => ({ element, options: { attributeFilter: ['style', 'height'] } })),
  ];
}
