import { attr, query, queryAll } from '../helpdesks/find';

/** What in an element's markup is likely to stand in other tickets too, and after the next release. */

/** Attributes that people write for others to hold on to, the firmest first. */
const NAMED = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-cy',
  'data-qa',
  'itemprop',
  'name',
  'role',
  'type',
];

/** Says what a thing is doing at the moment. */
const STATE =
  /^(?:is|has|js|ng|v)-|^(?:active|selected|current|open(?:ed)?|closed|collapsed|expanded|hover|focus(?:ed)?|disabled|hidden|visible|show|first|last|odd|even|new|unread|loading|loaded)$/i;
/** Says how a thing looks: `mt-4`, `text-sm`, `md:flex`, `col-6`. */
const LOOK =
  /[:[\]/@!%.]|^-?(?:m|p|w|h|z|gap|top|left|right|bottom|inset|flex|grid|col|row|order|text|font|leading|tracking|bg|border|rounded|shadow|opacity|overflow|max|min|justify|items|self|space|float|pull|d)[trblxy]?-(?:[\w.]+)$|^(?:flex|grid|block|inline|relative|absolute|fixed|sticky|truncate|clearfix|container|row)$/i;
/** Made by a machine: `css-1x2y3z`, `sc-bdVaJa`, `_3xKq9`, `styles__Item-abc12`. */
const GENERATED =
  /\d{3,}|^(?:css|sc|jss|emotion|svelte|tw)-|[a-z]\d[a-z\d]*\d|^_|[A-Z][a-z]?[A-Z][a-z]?\d|__\w*\d/;

const isLasting = (name: string): boolean =>
  name.length > 1 && name.length < 50 && !GENERATED.test(name);

export const classesOf = (element: Element): string[] =>
  (attr(element, 'class') ?? '')
    .split(/\s+/)
    .filter((name) => name && isLasting(name) && !STATE.test(name) && !LOOK.test(name));

const quote = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** A value that names a kind of thing, and not this one thing: no words of the ticket, no number. */
const isName = (value: string, words: string): boolean =>
  isLasting(value) &&
  !/\s/.test(value) &&
  !/\d/.test(value) &&
  !words.includes(value.toLowerCase());

/** Selectors for an element by itself, the firmest first; each may match others too. */
export function ownMarks(element: Element): string[] {
  const words = (element.textContent ?? '').toLowerCase();
  const names = Element.prototype.getAttributeNames.call(element);
  const data = names.filter((name) => name.startsWith('data-') && !NAMED.includes(name));
  const marks = [...NAMED, ...data].flatMap((name) => {
    const value = attr(element, name);
    if (value === undefined) return names.includes(name) && isLasting(name) ? `[${name}]` : [];
    if (isName(value, words)) return `[${name}=${quote(value)}]`;
    return name.startsWith('data-') && isLasting(name) ? `[${name}]` : [];
  });
  const id = attr(element, 'id');
  const classes = classesOf(element).map((name) => `.${CSS.escape(name)}`);
  const tag = element.localName;
  return [
    ...marks.slice(0, 3),
    ...(id && isName(id, '') ? [`#${CSS.escape(id)}`] : []),
    ...(classes.length > 1 ? [classes.slice(0, 3).join('')] : []),
    ...classes.slice(0, 3),
    ...(/^(?:h[1-6]|time|textarea|article|main|form|iframe)$/.test(tag) || tag.includes('-')
      ? [tag]
      : []),
  ];
}

/** Does this selector match these elements in the scope, all of them and nothing else? */
export function picks(
  scope: Document | Element,
  css: string,
  elements: readonly Element[],
): boolean {
  if (elements.length === 1 && query(scope, css) !== elements[0]) return false;
  const found = queryAll(scope, css);
  return found.length === elements.length && found.every((one) => elements.includes(one));
}
