import type { Ref } from '../../ticket/schema';
import { attr, matches, parentOf, queryAll } from '../find';
import { HOOKS } from './selectors';

const keyOf = (link: Element): string | undefined =>
  /\/browse\/([^/?#]+)$/.exec(attr(link, 'href') ?? '')?.[1];

const linksIn = (scope: Document | Element): Element[] => queryAll(scope, HOOKS.key.join());

/** The widest element around this issue's own link that holds no other issue's: lists and boards show one beside many. */
export function root(doc: Document, { id }: Ref): Element | null {
  const [link, ...others] = linksIn(doc).filter((one) => keyOf(one) === id);
  let widest: Element | null = null;
  if (!link || others.length) return null;
  for (let up = parentOf(link); up && !matches(up, 'body'); up = parentOf(up)) {
    if (linksIn(up).some((one) => keyOf(one) !== id)) break;
    widest = up;
  }
  return widest;
}
