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

/** The deepest last place of `node` where words go on: before the break that only keeps an empty line open. */
function lastPlace(node: Node): { node: Node; offset: number } {
  const last = node.lastChild;
  if (!last)
    return { node, offset: node.nodeType === Node.TEXT_NODE ? (node.nodeValue?.length ?? 0) : 0 };
  if (last.nodeName === 'BR') return { node, offset: node.childNodes.length - 1 };
  if (last.nodeType === Node.TEXT_NODE) return { node: last, offset: last.nodeValue?.length ?? 0 };
  const inside = last.nodeType === Node.ELEMENT_NODE && (last as HTMLElement).isContentEditable;
  return inside ? lastPlace(last) : { node, offset: node.childNodes.length };
}

/** Puts the caret at the end of `draft`, or right before `tail` (a signature, a quoted mail) inside it. */
export function caretToEnd(draft: HTMLElement, tail: Element | null = null): void {
  const selection = selectionOf(draft);
  if (!selection) return;
  if (tail?.parentNode) {
    const siblings = [...tail.parentNode.childNodes];
    selection.collapse(tail.parentNode, siblings.indexOf(tail));
    return;
  }
  const { node, offset } = lastPlace(draft);
  selection.collapse(node, offset);
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
