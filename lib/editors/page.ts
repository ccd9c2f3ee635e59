/**
 * Looking at a page that is not ours, by its prototypes: an image named `execCommand` or a field named `parentElement`
 * would else answer for the document or the form it stands in.
 */

const DOCUMENT = 9;
type Root = Document | ShadowRoot;

const isDocument = (root: Root): root is Document =>
  Reflect.get(Node.prototype, 'nodeType', root) === DOCUMENT;
const protoOf = (root: Root) => (isDocument(root) ? Document.prototype : ShadowRoot.prototype);
export const rootOf = (node: Node): Root => Node.prototype.getRootNode.call(node) as Root;

export const activeIn = (root: Root): Element | null =>
  Reflect.get(protoOf(root), 'activeElement', root);
export const hitIn = (root: Root, x: number, y: number): Element | null =>
  protoOf(root).elementFromPoint.call(root, x, y);

type WithSelection = { getSelection?: Document['getSelection'] };

/** The caret and selection as the draft's own tree has them. Chromium keeps those of a shadow root to itself. */
export function selectionOf(draft: Element): Selection | null {
  const own = (protoOf(rootOf(draft)) as WithSelection).getSelection;
  return own
    ? own.call(rootOf(draft) as Document)
    : Document.prototype.getSelection.call(draft.ownerDocument);
}

/** Runs an editing command where the caret is. Its answer says nothing about what became of it. */
export const command = (draft: Element, name: 'insertText' | 'insertHTML' | 'delete', value = '') =>
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

/** The element that holds the shadow root in which `element` stands. */
export function hostOf(element: Element): Element | null {
  const root = rootOf(element);
  return isDocument(root) ? null : (root.host ?? null);
}

/** The ancestors of an element as it is shown, nearest first: through slots and shadow roots. */
export function* ancestors(element: Element): Generator<Element> {
  let up: Element | null = element;
  while (up) {
    const slot: Element | null = Reflect.get(Element.prototype, 'assignedSlot', up);
    up = slot ?? Reflect.get(Node.prototype, 'parentElement', up) ?? hostOf(up);
    if (up) yield up;
  }
}

export const rectOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);
