import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const roots: Root[] = [];

/** Draws a component and gives the element it stands in. */
export function render(node: ReactNode): HTMLElement {
  const { place, draw } = renderAgain();
  draw(node);
  return place;
}

/** A place to draw the same component in again and again. */
export function renderAgain() {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  roots.push(root);
  return { place, draw: (node: ReactNode) => act(() => root.render(node)) };
}

export function cleanUp(): void {
  act(() => roots.splice(0).forEach((root) => root.unmount()));
  document.body.replaceChildren();
}

export function find(place: ParentNode, selector: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** A click; by a person's hand, which the browser marks as trusted, or by a script. */
export function click(element: Element, by: 'person' | 'script' = 'person'): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: by === 'person' });
  act(() => void element.dispatchEvent(event));
}
