import type { Message, Ref } from '../../ticket/schema';
import type { Agent, Composer } from '../contract';
import { all, attr, closest, ofDocument, query, queryAll, shown } from '../find';
import { ACCOUNT, BOX, HOOKS, MODE, QUOTE, rootHook } from './selectors';

/** The page's title and heading. */
export const titlesOf = (doc: Document): string[] =>
  HOOKS.number.flatMap((css) => queryAll(doc, css).flatMap((title) => shown(title) ?? []));

/** Pages come whole, but RT 6 swaps parts, and a merged ticket's address shows another one: the page must say the id. */
export function root(doc: Document, { id }: Ref): Element | null {
  const told = titlesOf(doc).flatMap((title) => /#(\d+)/.exec(title)?.[1] ?? []);
  const isHere = told.length ? told.every((one) => one === id) : query(doc, rootHook(id));
  return isHere ? ofDocument(doc, 'body') : null;
}

/** Every page's first script says who is signed in; the menu says at least the login name. */
export function agent(doc: Document): Agent {
  const scripts = queryAll(doc, 'head script')
    .map(({ textContent }) => textContent)
    .join();
  try {
    return personOf(JSON.parse(/RT\.CurrentUser\s*=\s*(\{.*?\});/.exec(scripts)?.[1] ?? ''));
  } catch {
    return { name: shown(query(doc, ACCOUNT)) };
  }
}

/** A user that RT tells of, by real name; a login name that is an address is no name. */
export function personOf(user: unknown): Agent {
  const { id, Name, RealName, EmailAddress } = Object(user) as Record<string, string | undefined>;
  const address = [EmailAddress, Name, id].find((login) => login?.includes('@'));
  return { name: RealName || (Name === address ? undefined : Name), email: address };
}

/** `Priya Natarajan <priya@example.org>`, `dana (Dana Whitfield)`, `<ops@example.org>`, `Dana Whitfield`. */
export function personIn(user: Element): Agent {
  const text = shown(user) ?? '';
  const email = /<?([^\s<>]+@[^\s<>]+)>?$/.exec(text);
  const before = email ? text.slice(0, email.index).trim() : text;
  return { name: before.replace(/^\S+ \((.+)\)$/, '$1') || undefined, email: email?.[1] };
}

/** RT's own mails: by its id on pages, by its name in REST. */
const SYSTEM = /^(?:1|RT_System)$/;

/**
 * Who is neither asking nor copied in answers for the desk. People copied in can be colleagues or the customer's: RT doesn't
 * say which.
 */
export function roleOf(
  id: string | undefined,
  asking: (string | undefined)[],
  copied: (string | undefined)[],
): Message['role'] {
  if (!id || SYSTEM.test(id)) return (id && ('system' as const)) || undefined;
  if (asking.includes(id)) return 'customer';
  return copied.includes(id) || !asking.length ? undefined : 'agent';
}

const AS: Record<string, Composer['as']> = { private: 'internal', response: 'public' };

/** Whom a reply is for: by the choice beside it and by the box around it, where that says so too. */
function asOf(page: Element, box: Element | null): Composer['as'] {
  const chosen = shown(query(page, MODE));
  const told = /\baction-(\w+)/.exec(attr(box, 'class') ?? '')?.[1];
  return chosen && told && chosen !== told ? undefined : AS[chosen ?? told ?? ''];
}

/** The composer of a reply: CKEditor 4 in a frame over its text field, CKEditor 5 beside it, or the field alone. */
export function composer(doc: Document, ref: Ref): Composer | null {
  const page = root(doc, ref);
  const field = page && all(page, HOOKS.composer).elements[0];
  if (!field) return null;
  // Fields of the ticket can have editors of their own.
  const box = closest(field, BOX);
  const [editor] = all(box ?? page, HOOKS.frame).elements;
  const as = asOf(page, box);
  return {
    element: (editor ?? field) as HTMLElement,
    tail: QUOTE,
    ...(as ? { as } : {}),
  };
}
