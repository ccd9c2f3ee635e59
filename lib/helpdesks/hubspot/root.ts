import type { Ref } from '../../ticket/schema';
import { all, attr, isLeftOver, matches, ofDocument, parentOf, queryAll } from '../find';
import { HOOKS } from './selectors';

const ID = /\/(?:ticket|record\/0-5)\/(\d+)/;

/** The address behind a link, that which it leads back to included. */
function addressIn(link: Element): string {
  const href = attr(link, 'href') ?? '';
  try {
    return decodeURIComponent(href);
  } catch {
    // Not an address that a browser wrote: nothing is made of it.
    return href;
  }
}

/** The tickets that parts of headers lead to. */
export const carriersIn = (scope: Document | Element): { element: Element; id: string }[] =>
  HOOKS.carrier
    .flatMap((css) => queryAll(scope, css))
    .flatMap((part) => (matches(part, '[href]') ? part : queryAll(part, 'a[href]')))
    .flatMap((element) => {
      const id = ID.exec(addressIn(element))?.[1];
      return id ? [{ element, id }] : [];
    });

/** A record's page carries no id beside its title: what was there before is known by the title itself. */
function recordIn(doc: Document, { id, url }: Ref): Element | null {
  if (!new URL(url).pathname.startsWith('/contacts/')) return null;
  const [title, ...others] = all(ofDocument(doc, 'documentElement'), HOOKS.record).elements;
  return !title || others.length || isLeftOver(title, id) ? null : parentOf(title);
}

/** All of the page around this ticket's header that belongs to no other ticket; of two such parts, neither. */
export function root(doc: Document, ref: Ref): Element | null {
  const { id } = ref;
  const carriers = carriersIn(doc);
  const own = carriers.find((carrier) => carrier.id === id);
  if (!own) return carriers.length ? null : recordIn(doc, ref);
  let widest: Element | null = null;
  for (let up = parentOf(own.element); up && !matches(up, 'body'); up = parentOf(up)) {
    if (carriersIn(up).some((carrier) => carrier.id !== id)) break;
    widest = up;
  }
  const isOnly = carriers.every(
    (carrier) => carrier.id !== id || widest?.contains(carrier.element),
  );
  return isOnly ? widest : null;
}
