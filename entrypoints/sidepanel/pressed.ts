/** Keys as a person presses them, told without what draws. */

const FIELDS = 'input, textarea, select, [contenteditable]';
const OWN_ENTER = 'a, button, summary, label';
/** Keys that mean something with Ctrl or Cmd; all others are the browser's. */
const WITH_MOD = new Set(['Enter', 'k']);

/** What a key press asks for; `undefined` where it isn't for us: see `useKeys`. */
export function pressed(event: KeyboardEvent): string | undefined {
  if (!event.isTrusted || event.defaultPrevented || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog')) return undefined;
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey || (mod && !WITH_MOD.has(event.key))) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const name = mod ? `Mod+${key}` : key;
  const inField = target?.closest(FIELDS);
  if (inField && name !== 'Escape' && !mod) return undefined;
  return name === 'Enter' && target?.closest(OWN_ENTER) ? undefined : name;
}
