export { useKeys, type Keys } from '../../components/ui/useKeys';

/** Moves focus to the next (1) or previous (-1) labelled section, without a loop. */
export function moveSection(by: 1 | -1): void {
  const sections = [...document.querySelectorAll<HTMLElement>('section[data-part]')];
  const active = document.activeElement;
  const at = sections.findIndex((section) => section.contains(active));
  const next = at === -1 ? (by === 1 ? 0 : sections.length - 1) : at + by;
  focusOn(sections[next]);
}

export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

/** Esc leaves a field before it closes anything. */
export function leaveField(): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.matches('input, textarea, select')) return false;
  field.blur();
  return true;
}
