/**
 * Looking at a page that is not ours. Everything goes through the prototypes: a page can hang an input named
 * `children` or `querySelector` on a form, or an image named `title` on the document, and they would answer instead.
 */

/** A field's selectors, best first. Each stands in `selectors.ts` with the month it was last seen to work and why. */
export type Hooks = Readonly<Record<string, readonly string[]>>;

type Scope = Document | ShadowRoot | Element;

/**
 * Reads a node's own property, whatever the page has named like it. The browser's getter is looked up once: a long
 * conversation asks for thousands.
 */
function getterOf<K extends keyof Node>(name: K): (node: Node) => Node[K] {
  let get: (() => Node[K]) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(Node.prototype, name)!.get!;
    return get.call(node);
  };
}

const nodeType = getterOf('nodeType');
const nodeName = getterOf('nodeName');
const firstChild = getterOf('firstChild');
const nextSibling = getterOf('nextSibling');
export const parentOf = getterOf('parentElement');
export const isConnected = getterOf('isConnected');

/** A document's own property. */
export const ofDocument = <K extends keyof Document>(doc: Document, name: K): Document[K] =>
  Reflect.get(Document.prototype, name, doc);

const DOCUMENT = 9;
const FRAGMENT = 11;

function protoOf(scope: Scope): ParentNode {
  const type = nodeType(scope);
  if (type === DOCUMENT) return Document.prototype;
  return type === FRAGMENT ? DocumentFragment.prototype : Element.prototype;
}

/** Steps into the open shadow root of what stands before it: `mfe-contact >>> .name`. */
const INTO = ' >>> ';

export function queryAll(scope: Scope, css: string): Element[] {
  const [outer = css, ...inner] = css.split(INTO);
  const found: Element[] = [...protoOf(scope).querySelectorAll.call(scope, outer)];
  if (!inner.length) return found;
  return found.flatMap((host) => {
    const shadow = Reflect.get(Element.prototype, 'shadowRoot', host) as ShadowRoot | null;
    return shadow ? queryAll(shadow, inner.join(INTO)) : [];
  });
}

export function query(scope: Scope, css: string): Element | null {
  if (css.includes(INTO)) return queryAll(scope, css)[0] ?? null;
  return protoOf(scope).querySelector.call(scope, css);
}

export const matches = (element: Element, css: string): boolean =>
  Element.prototype.matches.call(element, css);

export const contains = (outer: Node, inner: Node): boolean =>
  Node.prototype.contains.call(outer, inner);

export const closest = (element: Element, css: string): Element | null =>
  Element.prototype.closest.call(element, css);

/** An attribute's value without white space around it; absent when empty. */
export const attr = (element: Element | null | undefined, name: string): string | undefined =>
  (element && Element.prototype.getAttribute.call(element, name)?.trim()) || undefined;

/** The language that the page says it speaks. */
export const langOf = (doc: Document): string =>
  attr(ofDocument(doc, 'documentElement'), 'lang') ?? 'en';

/** A name or subject that is longer says nothing more. */
const LONGEST_LINE = 2000;

/** What a person reads in an element: a field's value, otherwise its text, on one line. */
export function shown(element: Element | null | undefined, cut?: string): string | undefined {
  if (!element) return undefined;
  const isField = matches(element, 'input, textarea, select');
  const text = isField ? String((element as HTMLInputElement).value) : textOf(element, cut);
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINE) || undefined;
}

/** A number for a text, so that the text needn't be kept: FNV-1a with its 32-bit prime. */
export function fingerprint(text: string): number {
  let print = text.length;
  for (let index = 0; index < text.length; index++)
    print = Math.imul(print ^ text.charCodeAt(index), 0x0100_0193);
  return print;
}

/** What elements said when they were first seen to say it, and for which ticket. */
const said = new WeakMap<Element, { print: number; id: string }>();

/**
 * Does an element still say what it said for another ticket? Pages change their address first and their content a moment
 * later. For products whose pages carry no ticket's id; a new element, or new words in an old one, belong to the address.
 */
export function isLeftOver(element: Element, id: string): boolean {
  const print = fingerprint(shown(element) ?? '');
  const before = said.get(element);
  if (before?.print === print) return before.id !== id;
  said.set(element, { print, id });
  return false;
}

/** What one look at a page found: a note of where each value came from, and of what was missing. */
export type Notes = { source: Record<string, string>; gaps: string[]; misses: string[] };

export const blank = (): Notes => ({ source: {}, gaps: [], misses: [] });

const add = (list: string[], item: string) => {
  if (!list.includes(item)) list.push(item);
};

/** Notes a gap, once. */
export const gap = (notes: Pick<Notes, 'gaps'>, field: string) => add(notes.gaps, field);

/** Takes a gap back: another place told it after all. */
export function filled(notes: Notes, field: string, rung: number): void {
  notes.gaps = notes.gaps.filter((other) => other !== field);
  notes.source[field] ??= `dom:${rung}`;
}

/** What a message is made of; what could not be had is left out and noted as a gap. */
export function known<T extends object>(notes: Pick<Notes, 'gaps'>, parts: T): T {
  for (const [part, value] of Object.entries(parts)) {
    if (value !== undefined) continue;
    gap(notes, `messages.${part}`);
    delete parts[part as keyof T];
  }
  return parts;
}

const sense = (value: unknown): unknown =>
  typeof value === 'string' ? value : JSON.stringify(value);

/**
 * Reads fields by their hooks, in order, and remembers which rung matched. A hook that is there but empty means
 * that the helpdesk shows nothing. The field is a gap when no hook is there at all, and when what one of them finds in
 * several places says different things: which of them is meant, nobody can know.
 */
export function looker(root: Scope, hooks: Hooks, notes: Notes) {
  return <T>(
    field: string,
    take: (element: Element) => T | undefined,
    key = field,
  ): T | undefined => {
    const rungs = hooks[key] ?? [];
    let there = false;
    for (const [index, css] of rungs.entries()) {
      const elements = queryAll(root, css);
      there ||= elements.length > 0;
      const values = elements.flatMap((element) => take(element) ?? []);
      const [value] = values;
      if (value === undefined) continue;
      if (new Set(values.map(sense)).size > 1) {
        there = false;
        break;
      }
      notes.source[field] = `dom:${index + 1}`;
      return value as T;
    }
    if (!there) {
      gap(notes, field);
      add(notes.misses, rungs[0] ?? field);
    }
    return undefined;
  };
}

/** All elements of the first hook that matches anything, with its rung; rung 0 when none does. */
export function all(scope: Scope, hooks: readonly string[]): { elements: Element[]; rung: number } {
  for (const [index, css] of hooks.entries()) {
    const elements = queryAll(scope, css);
    if (elements.length) return { elements, rung: index + 1 };
  }
  return { elements: [], rung: 0 };
}

const ELEMENT = 1;
const TEXT = 3;

/**
 * Is there something in a list that says something and is none of its items? Then an item may have lost its mark, and the
 * list can't be called whole. `known` names what may stand between items: dividers, the page's own lines.
 */
export function hasStranger(list: Element, items: readonly Element[], known?: string): boolean {
  for (let part = firstChild(list); part; part = nextSibling(part)) {
    const type = nodeType(part);
    if (type === TEXT && /\S/.test((part as Text).data)) return true;
    if (type !== ELEMENT || (known && matches(part as Element, known))) continue;
    if (!items.some((item) => contains(part!, item)) && textOf(part)) return true;
  }
  return false;
}

const UNSEEN = /^(?:script|style|template|noscript|title|iframe|svg)$/;
const BLOCK =
  /^(?:address|article|blockquote|center|d[dlt]|div|footer|form|h[1-6r]|header|li|[ou]l|p|pre|section|table|tr)$/;
const NO_DISPLAY = /(?:^|;)\s*display\s*:\s*none/i;
/** By style, or by the class that Request Tracker has for it. */
const KEEPS_LINES = /white-space\s*:\s*(?:pre|break)|plain-text-white-space/i;
/** In a draft, words that an editor shows while there are none: Slate's, and those of editors made of ProseMirror. */
export const PLACEHOLDER = '[data-slate-placeholder],.ProseMirror-widget';
/** Blink builds no deeper trees from markup; a page's script can. */
const DEEPEST = 600;

/**
 * The text under `root` with the line breaks a person sees: a new line per block and `<br>`, a blank line around
 * paragraphs, white space collapsed outside preformatted text, which all of `root` is when told so. Asks for no layout.
 * `cut` names parts to leave out. `each` is told the nodes whose words these are, in order, with what they say.
 */
export function textOf(
  root: Node,
  cut?: string,
  isPre = false,
  each?: (node: Node, words: string) => void,
): string {
  let out = '';
  /** Line breaks owed before the next word, and whether a space is. */
  let lines = 0;
  let space = false;
  let afterBreak = false;
  let isLineStart = true;

  const write = (text: string, node: Node) => {
    each?.(node, text);
    const owed = lines - (afterBreak ? 1 : 0);
    if (out && owed > 0) out += '\n'.repeat(owed);
    else if (space && !isLineStart) out += ' ';
    out += text;
    lines = 0;
    space = afterBreak = false;
    isLineStart = text.endsWith('\n');
  };
  const walk = (parent: Node, isPre: boolean, depth: number) => {
    for (let node = firstChild(parent); node; node = nextSibling(node)) {
      const name = nodeName(node).toLowerCase();
      if (name === '#text') {
        const text = (node as Text).data;
        const words = isPre
          ? text.replace(/\r\n?/g, '\n')
          : text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
        space ||= !isPre && /^\s/.test(text);
        if (words) write(words, node);
        space ||= !isPre && /\s$/.test(text);
      } else if (name === 'br') {
        write('\n', node);
        afterBreak = true;
      } else if (name[0] !== '#') enter(node as Element, name, isPre, depth);
    }
  };
  const enter = (element: Element, name: string, isPre: boolean, depth: number) => {
    const isPlain = !Element.prototype.hasAttributes.call(element);
    const style = isPlain ? '' : `${attr(element, 'style')};${attr(element, 'class')}`;
    if (UNSEEN.test(name) || NO_DISPLAY.test(style) || depth > DEEPEST) return;
    if ((!isPlain && matches(element, '[hidden]')) || (cut && matches(element, cut))) return;
    // Gmail draws some emoji as pictures.
    const emoji = isPlain ? undefined : attr(element, 'data-emoji');
    if (emoji) write(emoji, element);
    const owed = name === 'p' ? 2 : BLOCK.test(name) ? 1 : 0;
    lines = Math.max(lines, owed);
    const keeps = name === 'pre' || KEEPS_LINES.test(style);
    walk(element, isPre || keeps, depth + 1);
    lines = Math.max(lines, owed);
    space ||= name === 'td';
  };
  walk(root, isPre, 0);
  return out
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
