import { ofDocument, queryAll } from '../../lib/helpdesks/find';
import type { Chance } from './chance';
import { bare } from './truth';
import { CHANGED, type Leeway } from './verdict';

/** One attack on a copy of a page: what was done, and what it changed of the truth. */
export type Done = { what: string; leeway: Leeway };

/** What attacks are aimed at: elements that a reader looks at, and those around them; and the words to spare. */
export type Target = {
  doc: Document;
  marked: readonly Element[];
  /** Elements whose place among their siblings is their only mark, as their selectors say. */
  placed: ReadonlySet<Element>;
  /** Bodies of messages: within them, the order is what they say. */
  texts: readonly Element[];
  /** Every string that the page is known to say, without spaces. */
  truths: readonly string[];
};

const FIELD = /^(?:INPUT|TEXTAREA|SELECT)$/;
const UNTOUCHED = /^(?:HTML|HEAD|BODY|SCRIPT|STYLE|META|TEMPLATE|LINK)$/;

const LABEL = /^(?:LABEL|BUTTON|LEGEND|TH|DT)$/;

/** Can an element be attacked? A form whose fields are named like its own methods can't. */
export const isPlain = (element: Element): boolean =>
  !UNTOUCHED.test(element.tagName) &&
  element.attributes instanceof NamedNodeMap &&
  element.children instanceof HTMLCollection &&
  [element.querySelectorAll, element.getAttribute].every((method) => typeof method === 'function');

/** An element and all in it that can be attacked. */
const partsOf = (element: Element): Element[] =>
  [element, ...queryAll(element, '*')].filter(isPlain);

export const nameOf = (element: Element): string => {
  const names = [...element.attributes].map(({ name, value }) => `${name}="${value.slice(0, 40)}"`);
  return `<${[element.tagName.toLowerCase(), ...names].join(' ').slice(0, 160)}>`;
};

/** All that an element says: its text, and its attributes' values and those of what it holds. */
export function saidBy(element: Element): string {
  const attributes = partsOf(element).flatMap((one) =>
    [...one.attributes].map(({ value }) => value),
  );
  return bare([element.textContent, ...attributes].join(' '));
}

/** An element to attack: mostly one that a reader looks at. */
function aim({ doc, marked }: Target, chance: Chance): Element | undefined {
  const list = marked.length && chance.below(4) ? marked : queryAll(doc, 'body *');
  const element = chance.pick(list);
  // Without its chosen option, a field says another one.
  return element && isPlain(element) && !element.matches('option[selected]') ? element : undefined;
}

/** What its page still says, asked for when the element has gone. */
function leftOf(element: Element): () => string {
  const html = ofDocument(element.ownerDocument, 'documentElement');
  let left: string | undefined;
  return () => (left ??= saidBy(html));
}

/** Does a text say one of the truths? Very short ones are in everything. */
const saysTruth = (text: string, truths: readonly string[]): boolean =>
  truths.some((truth) => truth.length > 2 && bare(text).includes(truth));

/** Does an element say something of the ticket's, and not only the page's own words? */
export const isTold = (element: Element, truths: readonly string[]): boolean => {
  if (LABEL.test(element.tagName)) return false;
  const said = bare(String(element.textContent));
  return truths.some((truth) => truth.includes(said)) || saysTruth(said, truths);
};

/** Takes an element away and leaves its words where they were. */
export function unwrap(element: Element): Leeway {
  const hasValue = FIELD.test(element.tagName);
  const attributes = [...element.attributes].map(({ value }) => value).join(' ');
  const removed = bare(attributes);
  if (!hasValue) element.before(' ', ...element.childNodes, ' ');
  const left = leftOf(element);
  element.remove();
  return { removed, left };
}

/** Takes an element away with its words. */
export function remove(element: Element): Leeway {
  const removed = saidBy(element);
  const left = leftOf(element);
  element.remove();
  return { removed, left };
}

/** What may be renamed: names that products change without changing what they mean. */
const NAMES = /^(?:class|id|role|type|data-(?!emoji).*|aria-labelledby|itemprop|email|g_editable)$/;
const VALUES =
  /^(?:class|id|role|type|data-(?:test|testid|test-id|cy|qa|garden-id|selenium-test))$/;
const RENAMED = 'zq';

function rename(target: Target, chance: Chance): Done | undefined {
  const element = aim(target, chance);
  const attribute =
    element && chance.pick([...element.attributes].filter(({ name }) => NAMES.test(name)));
  if (!element || !attribute) return undefined;
  const { name, value } = attribute;
  if (name === 'type' && element.tagName === 'INPUT') return undefined;
  const everywhere = chance.below(2) === 1;
  const others = everywhere
    ? queryAll(target.doc, `[${CSS.escape(name)}]`).filter(isPlain)
    : [element];
  const token = VALUES.test(name) && chance.below(3) ? chance.pick(value.split(/\s+/)) : undefined;
  // Ids and states in a class are no marks but what the page says.
  if (token && (/\d/.test(token) || saysTruth(token, target.truths))) return undefined;
  for (const one of others) {
    const old = one.getAttribute(name)!;
    if (token)
      one.setAttribute(
        name,
        old
          .split(/\s+/)
          .map((each) => (each === token ? each + RENAMED : each))
          .join(' '),
      );
    else {
      one.removeAttribute(name);
      one.setAttribute(name + RENAMED, old);
    }
  }
  const what = token ? `${name} ${token}` : `attribute ${name}`;
  return { what: `${what}, ${everywhere ? 'everywhere' : `in ${nameOf(element)}`}`, leeway: {} };
}

/** The texts under a node that a person can read. */
export const textsIn = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(
    (text) => text.data.trim() && !/^(?:SCRIPT|STYLE)$/.test(text.parentElement?.tagName ?? ''),
  );
};

const changed = (text: string): string =>
  ` ${text.replace(/\S*[\p{L}\p{N}]\S*/gu, (word) => CHANGED + word)} `;

function duplicate(target: Target, chance: Chance): Done | undefined {
  const element = aim(target, chance);
  if (!element) return undefined;
  const copy = element.cloneNode(true) as Element;
  const isChanged = chance.below(2) === 1;
  if (isChanged) {
    for (const text of textsIn(copy)) text.data = changed(text.data);
    for (const field of partsOf(copy))
      for (const name of ['value', 'title'])
        if (field.getAttribute(name)) field.setAttribute(name, changed(field.getAttribute(name)!));
  }
  const isBefore = chance.below(2) === 1;
  if (isBefore) element.before(copy);
  else element.after(copy);
  const what = `${nameOf(element)}, ${isChanged ? 'with other words ' : ''}${isBefore ? 'before' : 'behind'} it`;
  return { what, leeway: { doubled: true } };
}

/** Never within the words of one value: there, the order is what they say. */
function reorder(target: Target, chance: Chance): Done | undefined {
  const { placed, texts, truths } = target;
  const parent = aim(target, chance)?.parentElement;
  const said = parent && bare(String(parent.textContent));
  if (!parent || !isPlain(parent) || parent.children.length < 2) return undefined;
  if (said && truths.some((truth) => truth.includes(said))) return undefined;
  if (texts.some((text) => text.contains(parent))) return undefined;
  const children = [...parent.children];
  if (children.some((child) => placed.has(child) || child.tagName === 'SCRIPT')) return undefined;
  const turn = 1 + chance.below(children.length - 1);
  const moved = chance.below(2)
    ? children.reverse()
    : [...children.slice(turn), ...children.slice(0, turn)];
  const chosen = children.filter((child) => child.matches('option:checked'));
  parent.append(...moved);
  for (const option of chosen) (option as HTMLOptionElement).selected = true;
  return { what: `what stands in ${nameOf(parent)}`, leeway: { moved: true } };
}

function lose(target: Target, chance: Chance): Done | undefined {
  const element = aim(target, chance);
  if (!element) return undefined;
  const what = nameOf(element);
  // A label's words would become those of the value beside it.
  return isTold(element, target.truths) && chance.below(2)
    ? { what: `${what}, its words stay`, leeway: unwrap(element) }
    : { what: `${what} and its words`, leeway: remove(element) };
}

/** The ways in which pages change, each done once to a copy of the page; nothing where the dice hit nothing. */
export const ATTACKS = { remove: lose, rename, duplicate, reorder };
