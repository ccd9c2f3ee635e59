import { parentOf, queryAll } from '../helpdesks/find';

/** Events of the page that are held back while a person points: a click must not open what it points at. */
const HELD = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'dragstart',
] as const;

export type Pointing = {
  over(element: Element): void;
  pick(element: Element): void;
};

/**
 * Follows the mouse over the page until `signal` is aborted: tells what it is over, and what a person clicks. Events in
 * `ours` go their way; only what the person does counts, never an event that the page made up.
 */
export function startPointer(ours: Element, { over, pick }: Pointing, signal: AbortSignal): void {
  const at = (event: Event): Element | undefined => {
    const [target] = event.composedPath();
    const path = event.composedPath();
    return path.includes(ours) || !(target instanceof Element) ? undefined : target;
  };
  const options = { capture: true, signal };
  addEventListener(
    'pointermove',
    (event) => {
      const element = event.isTrusted && at(event);
      if (element) over(element);
    },
    options,
  );
  for (const type of HELD)
    addEventListener(
      type,
      (event) => {
        const element = at(event);
        if (!element) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (type === 'click' && event.isTrusted) pick(element);
      },
      options,
    );
}

const isPlace = (element: Element): boolean =>
  element.checkVisibility() && !/^(?:html|body|script|style)$/.test(element.localName);

/** Where the keys lead from an element: up is wider, down is narrower, left and right are the others beside it. */
export function walk(from: Element, key: string): Element | undefined {
  const parent = parentOf(from);
  if (key === 'ArrowUp') return parent && isPlace(parent) ? parent : undefined;
  if (key === 'ArrowDown') return queryAll(from, ':scope > *').find(isPlace);
  const around = parent ? queryAll(parent, ':scope > *').filter(isPlace) : [];
  const next = around[around.indexOf(from) + (key === 'ArrowRight' ? 1 : -1)];
  if (next || !parent || !isPlace(parent)) return next;
  // At the edge: on with what stands beside the parent.
  return walk(parent, key);
}

export const WALKS = /^Arrow(?:Up|Down|Left|Right)$/;
