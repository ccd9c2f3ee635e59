import type { Composer } from '../helpdesks/contract';
import { matches } from '../helpdesks/find';
import type { As, Insertion } from '../messages';
import { ancestors, bodyOf, frameOf, hitIn, hostOf, htmlOf, rectOf, rootOf } from './page';

/** CSS pixels: what is smaller, a person can't have meant as a composer. */
const LEAST = 20;
/** Share of opaqueness below which a person can't be said to see it. */
const SEEN = 0.1;

type Box = { left: number; top: number; right: number; bottom: number };

function overlap(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

const large = (box: Box) => box.right - box.left >= LEAST && box.bottom - box.top >= LEAST;

/** The part of an element that its clipping ancestors and the window leave to see. */
function visiblePart(element: HTMLElement): Box {
  const [html, body] = [htmlOf(element.ownerDocument), bodyOf(element.ownerDocument)];
  const page = { left: 0, top: 0, right: html.clientWidth, bottom: html.clientHeight };
  let box = overlap(rectOf(element), page);
  let position = getComputedStyle(element).position;
  for (const up of ancestors(element)) {
    if (up === body || up === html) break;
    const style = getComputedStyle(up);
    const contains =
      style.transform !== 'none' ||
      (position === 'absolute' ? style.position !== 'static' : position !== 'fixed');
    if (!contains) continue;
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible')
      box = overlap(box, rectOf(up));
    position = style.position;
  }
  return box;
}

function opacity(element: Element): number {
  let product = Number(getComputedStyle(element).opacity);
  for (const up of ancestors(element)) product *= Number(getComputedStyle(up).opacity);
  return product;
}

/** Is the middle of what is visible really this element, with nothing over it, here and in the trees around this one? */
function onTop(element: Element, box: Box): boolean {
  const hit = hitIn(rootOf(element), (box.left + box.right) / 2, (box.top + box.bottom) / 2);
  if (hit === null || !(hit === element || element.contains(hit))) return false;
  const host = hostOf(element);
  return host === null || onTop(host, box);
}

const isInert = (element: HTMLElement) =>
  [element, ...ancestors(element)].some((up) => matches(up, '[inert]'));

/** Would a person looking at the page see this composer? Scrolls it into view when it only lies outside the window. */
function visible(element: HTMLElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  if (opacity(element) < SEEN) return false;
  if (!large(rectOf(element))) return false;
  if (!large(visiblePart(element)))
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = visiblePart(element);
  return large(box) && onTop(element, box);
}

/** Can an agent type here? */
function editable(draft: HTMLElement): boolean {
  if (isInert(draft)) return false;
  if (draft.localName !== 'textarea') return draft.isContentEditable;
  return !draft.matches(':disabled') && !(draft as HTMLTextAreaElement).readOnly;
}

/**
 * Why nothing may be written here, or `null` when it may. Right before each write: a page can change between two looks.
 * A composer that doesn't say who will read it takes no reply, unless the person is `sure`.
 */
export function refusal(
  composer: Composer,
  draft: HTMLElement,
  as: As,
  sure = false,
): Insertion | null {
  if (!editable(draft)) return { is: 'noComposer' };
  const shown = frameOf(draft) ?? draft;
  if (shown.ownerDocument !== document || isInert(shown) || !visible(shown))
    return { is: 'noComposer' };
  if (composer.as !== as && !(sure && composer.as === undefined))
    return { is: 'wrongComposer', ...(composer.as ? { as: composer.as } : {}) };
  return null;
}
