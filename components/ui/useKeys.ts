import { useEffect, useLayoutEffect, useRef } from 'react';

/** What each key does, by `KeyboardEvent.key`; letters in lower case. */
export type Keys = Record<string, () => void>;

const FIELDS = 'input, textarea, select, [contenteditable]';
const OWN_ENTER = 'a, button, summary, label';

/**
 * Keys of a surface. They act while no field has focus and no modifier is held, on a person's own key press only. Enter is
 * left to whatever has focus and answers to it; Esc also works from a field. Ctrl or Cmd with Enter is `Mod+Enter`.
 */
export function useKeys(keys: Keys): void {
  const changed = useContext(KeysChanged);
  const latest = useRef(keys);
  // Before the paint, so that a key never acts on what was on screen a moment ago.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    atHand.add(latest);
    return () => void atHand.delete(latest);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('dialog')) return;
      const mod = event.ctrlKey || event.metaKey;
      if (event.altKey || (mod && !WITH_MOD.has(event.key))) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const name = mod ? `Mod+${key}` : key;
      const inField = target?.closest(FIELDS);
      if (inField && name !== 'Escape' && !mod) return;
      if (name === 'Enter' && target?.closest(OWN_ENTER)) return;
      const act = actOf(name, Object.keys(latest.current), changed);
      if (act === undefined) return;
      event.preventDefault();
      latest.current[act]?.();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [changed]);
}
