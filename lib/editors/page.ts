/**
 * Looking at a page that is not ours, by its prototypes: an image named `execCommand` or a field named `parentElement`
 * would else answer for the document or the form it stands in.
 */

const DOCUMENT = 9;
type Root = Document | ShadowRoot;

const protoOf = (root: Root) =>
  root.nodeType === DOCUMENT ? Document.prototype : ShadowRoot.prototype;
export const rootOf = (node: Node): Root => Node.prototype.getRootNode.call(node) as Root;

export const activeIn = (root: Root): Element | null =>
  Reflect.get(protoOf(root), 'activeElement', root);
export const hitIn = (root: Root, x: number, y: number): Element | null =>
  protoOf(root).elementFromPoint.call(root, x, y);

export const selectionOf = (draft: Element): Selection | null =>
  Document.prototype.getSelection.call(draft.ownerDocument);

/** Runs an editing command where the caret is. Its answer says nothing about what became of it. */
export const command = (draft: Element, name: 'insertText' | 'insertHTML', value: string) =>
  void Document.prototype.execCommand.call(draft.ownerDocument, name, false, value);

export const bodyOf = (doc: Document): HTMLElement | null =>
  Reflect.get(Document.prototype, 'body', doc);
export const htmlOf = (doc: Document): HTMLElement =>
  Reflect.get(Document.prototype, 'documentElement', doc);

/** The frame that shows an element's document, when the document isn't the page's own. */
export function frameOf(draft: Element): HTMLElement | null {
  const view: Window | null = Reflect.get(Document.prototype, 'defaultView', draft.ownerDocument);
  return (view?.frameElement ?? null) as HTMLElement | null;
}

/** The ancestors of an element, nearest first, through shadow roots. */
export function* ancestors(element: Element): Generator<Element> {
  let up: Element | null = element;
  while (up) {
    const root = rootOf(up);
    const parent: Element | null = Reflect.get(Node.prototype, 'parentElement', up);
    up = parent ?? (root.nodeType === DOCUMENT ? null : ((root as ShadowRoot).host ?? null));
    if (up) yield up;
  }
}

export const rectOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);
