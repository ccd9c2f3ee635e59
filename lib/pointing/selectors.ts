import { attr, parentOf, queryAll } from '../helpdesks/find';
import { ownMarks, picks } from './marks';

type Scope = Document | Element;

/** So many selectors for one thing: when one breaks the next is tried. */
const RUNGS = 3;
/** So far up a sign is looked for that tells like elements apart. */
const HIGHEST = 6;

function ancestorsIn(scope: Scope, element: Element): Element[] {
  const found: Element[] = [];
  for (
    let up = parentOf(element);
    up && up !== scope && found.length < HIGHEST;
    up = parentOf(up)
  ) {
    if (/^(?:body|html)$/.test(up.localName)) break;
    found.push(up);
  }
  return found;
}

/** Its place among its parent's children of the same kind. */
function placeOf(element: Element): string {
  const siblings = queryAll(parentOf(element) ?? element, `:scope > ${element.localName}`);
  return `${element.localName}:nth-of-type(${siblings.indexOf(element) + 1})`;
}

/** The way down from the nearest firm ancestor by places: the last resort. */
function pathTo(scope: Scope, element: Element): string | undefined {
  let way = placeOf(element);
  for (const up of ancestorsIn(scope, element)) {
    for (const mark of ownMarks(up)) {
      const css = `${mark} > ${way}`;
      if (picks(scope, css, [element])) return css;
    }
    way = `${placeOf(up)} > ${way}`;
  }
  return picks(scope, way, [element]) ? way : undefined;
}

/**
 * Selectors that match these like elements in the scope and no others, best first, three at most; none when nothing but words
 * tells them apart. For one element, its place is the last resort.
 */
export function selectorsFor(elements: readonly Element[], scope: Scope): string[] {
  const [first, ...others] = elements;
  if (!first) return [];
  const shared = ownMarks(first).filter((css) =>
    others.every((one) => Element.prototype.matches.call(one, css)),
  );
  const tag = first.localName;
  const own = [...shared, ...(others.every((one) => one.localName === tag) ? [tag] : [])];
  const found: string[] = [];
  const take = (css: string) => {
    if (found.length < RUNGS && !found.includes(css) && picks(scope, css, elements))
      found.push(css);
  };
  for (const css of shared) take(css);
  for (const up of ancestorsIn(scope, first).filter((one) =>
    others.every((other) => one.contains(other)),
  ))
    for (const mark of ownMarks(up))
      for (const css of own) {
        take(`${mark} > ${css}`);
        take(`${mark} ${css}`);
      }
  if (found.length || elements.length > 1) return found;
  const path = pathTo(scope, first);
  return path ? [path] : [];
}

/** What makes two elements alike: the same kind, with a mark in common. */
function areAlike(one: Element, other: Element): boolean {
  if (one.localName !== other.localName) return false;
  const marks = ownMarks(other);
  return ownMarks(one).some((css) => css !== one.localName && marks.includes(css));
}

const PROSE = /^(?:p|br|li|span|b|i|em|strong|a|td|th|dd|dt|option)$/;

/** Siblings that are like this one, itself among them, in the order of the page. */
export function likeSiblings(element: Element): Element[] {
  const parent = parentOf(element);
  return parent
    ? queryAll(parent, ':scope > *').filter((one) => one === element || areAlike(element, one))
    : [element];
}

const says = (element: Element) => (element.textContent ?? '').trim().length;
const hasTime = (element: Element) =>
  queryAll(element, 'time, [datetime]').length > 0 ||
  queryAll(element, '[title]').some((one) => /\d.*\d/.test(attr(one, 'title') ?? ''));

/**
 * From a point inside one message to all messages: the ancestor whose siblings are like it and say something. One that holds a
 * time is preferred to one that is only a paragraph.
 */
export function messagesAround(point: Element): Element[] {
  const up = [point, ...ancestorsIn(point.ownerDocument, point)];
  const lists = up
    .map((element) => likeSiblings(element).filter((one) => says(one) > 0))
    .map((list, index) => ({ list, element: up[index]! }));
  const repeated = lists.filter(({ list }) => list.length > 1);
  const best =
    repeated.find(({ element }) => hasTime(element)) ??
    repeated.find(({ element }) => !PROSE.test(element.localName)) ??
    lists.find(({ element }) => hasTime(element));
  return best?.list ?? [point];
}
