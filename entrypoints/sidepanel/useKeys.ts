import { useEffect, useLayoutEffect, useRef } from 'react';

/** What each key does, by `KeyboardEvent.key`; letters in lower case. */
export type Keys = Record<string, () => void>;

const FIELDS = 'input, textarea, select, [contenteditable]';
const OWN_ENTER = 'a, button, summary, label';

/**
 * Panel keys. They act while no field has focus and no modifier is held, on a person's own key press only. Enter is
 * left to whatever has focus and answers to it; Esc also works from a field. Ctrl or Cmd with Enter is `Mod+Enter`.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  // Before the paint, so that a key never acts on what was on screen a moment ago.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('dialog')) return;
      const mod = event.ctrlKey || event.metaKey;
      if (event.altKey || (mod && event.key !== 'Enter')) return;
      const name = mod ? 'Mod+Enter' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const inField = target?.closest(FIELDS);
      if (inField && name !== 'Escape' && name !== 'Mod+Enter') return;
      if (name === 'Enter' && target?.closest(OWN_ENTER)) return;
      const act = latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

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
