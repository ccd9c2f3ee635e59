import { activeIn, frameOf, rootOf, selectionOf } from './page';

/** Is the caret or a selection of the page inside `draft`? */
export function holdsCaret(draft: HTMLElement): boolean {
  const selection = selectionOf(draft);
  return (
    selection !== null &&
    selection.rangeCount > 0 &&
    draft.contains(selection.anchorNode) &&
    draft.contains(selection.focusNode)
  );
}

/** Has `draft` the focus of its own document, and that document the focus of the page? */
export function hasFocus(draft: HTMLElement): boolean {
  const frame = frameOf(draft);
  if (frame && activeIn(rootOf(frame)) !== frame) return false;
  const active = activeIn(rootOf(draft));
  return active !== null && (active === draft || draft.contains(active));
}

/** Gives `draft` the focus without scrolling the page more than the browser has to. */
export function focus(draft: HTMLElement): void {
  frameOf(draft)?.focus({ preventScroll: true });
  draft.focus({ preventScroll: true });
}

type Place = { node: Node; offset: number };

const indexOf = (node: Node, child: Node) => [...node.childNodes].indexOf(child as ChildNode);
const lengthOf = (text: Node) => text.nodeValue?.length ?? 0;

/**
 * The deepest last place in `node` where words go on, before `tail` (a signature, a quoted mail) where one is given: not
 * behind the break that only keeps an empty line open.
 */
function lastPlace(node: Node, tail: Node | null = null): Place {
  const last = tail ? tail.previousSibling : node.lastChild;
  if (!last) return { node, offset: 0 };
  if (last.nodeName === 'BR') return { node, offset: indexOf(node, last) };
  if (last.nodeType === Node.TEXT_NODE) return { node: last, offset: lengthOf(last) };
  const inside = last.nodeType === Node.ELEMENT_NODE && (last as HTMLElement).isContentEditable;
  return inside ? lastPlace(last) : { node, offset: indexOf(node, last) + 1 };
}

/** Puts the caret at the end of `draft`, or right before `tail` inside it. */
function caretToEnd(draft: HTMLElement, tail: Element | null): void {
  const { node, offset } = lastPlace(tail?.parentNode ?? draft, tail);
  selectionOf(draft)?.collapse(node, offset);
}

/**
 * Focus, and the caret where the agent left it in this draft, else at its end. A selection is reduced to its end: an
 * inserted reply never replaces words.
 */
export function aim(draft: HTMLElement, tail: Element | null = null): void {
  const kept = hasFocus(draft) && holdsCaret(draft);
  focus(draft);
  if (!kept || !holdsCaret(draft)) caretToEnd(draft, tail);
  else selectionOf(draft)?.collapseToEnd();
}
