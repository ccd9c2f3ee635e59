import type { Ref } from '../../ticket/schema';
import type { Agent, Composer } from '../contract';
import { all, ofDocument, query, queryAll, shown } from '../find';
import { ACCOUNT, FRAME, HOOKS, MODE, roots } from './selectors';

/** Pages come whole, but RT 6 swaps parts, and a merged ticket's address shows another one: the page must say the id. */
export function root(doc: Document, { id }: Ref): Element | null {
  const titles = HOOKS.number.flatMap((css) => queryAll(doc, css));
  const told = titles.flatMap((title) => /#(\d+)/.exec(shown(title) ?? '')?.[1] ?? []);
  const isHere = told.length ? told[0] === id : roots(id).some((css) => query(doc, css));
  return isHere ? ofDocument(doc, 'body') : null;
}

/** Every page's first script says who is signed in; the menu says at least the login name. */
export function agent(doc: Document): Agent | undefined {
  for (const script of queryAll(doc, 'head script:not([src])')) {
    const json = /RT\.CurrentUser\s*=\s*(\{.*?\});/.exec(script.textContent ?? '')?.[1];
    if (json) return personOf(JSON.parse(json));
  }
  return { name: shown(query(doc, ACCOUNT)) };
}

/** A user of RT, by real name; a login name that is an address is no name. */
export function personOf(user: Record<string, unknown>): Agent {
  const login = String(user.Name || user.id || '');
  const isAddress = login.includes('@');
  return {
    name: String(user.RealName || (isAddress ? '' : login)) || undefined,
    email: String(user.EmailAddress || (isAddress ? login : '')) || undefined,
  };
}

/** `Priya Natarajan <priya@example.org>`, `dana (Dana Whitfield)`, `<ops@example.org>`, `Dana Whitfield`. */
export function personIn(element: Element): Agent {
  const text = shown(element) ?? '';
  const email = /<?([^\s<>]+@[^\s<>]+)>?$/.exec(text);
  const before = email ? text.slice(0, email.index).trim() : text;
  return { name: (/^\S+ \((.+)\)$/.exec(before)?.[1] ?? before) || undefined, email: email?.[1] };
}

const AS: Record<string, Composer['as']> = { private: 'internal', response: 'public' };

/** The composer of the reply page: CKEditor 4 in a frame over its text field, or the field alone. */
export function composer(doc: Document, ref: Ref): Composer | null {
  const page = root(doc, ref);
  const field = page && all(page, HOOKS.composer).elements[0];
  if (!field) return null;
  const frame = query(page, FRAME);
  const as = AS[shown(query(page, MODE)) ?? ''];
  return {
    element: (frame ?? field) as HTMLElement,
    editor: frame ? 'ckeditor4' : 'textarea',
    ...(as ? { as } : {}),
  };
}
