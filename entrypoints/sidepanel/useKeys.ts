import { useContext, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { actOf } from '../../lib/keys';
import { KeysChanged } from './keysChanged';
import { pressed } from './pressed';

/** What each act does, by its default key as `KeyboardEvent.key` says it, letters in lower case, or by its name where it has none. */
export type Keys = Record<string, () => void>;

/** The keys of everything on screen, in the order of the tree. */
const atHand = new Set<RefObject<Keys>>();

/** Told whenever what is on screen, and with it its keys, changes. */
const watching = new Set<() => void>();

function putAtHand(keys: RefObject<Keys>): () => void {
  const tell = () => watching.forEach((one) => one());
  atHand.add(keys);
  tell();
  return () => {
    atHand.delete(keys);
    tell();
  };
}

/** Every act that can be done now; of two with one name the first, as with its key. */
export const actsAtHand = (): Keys =>
  Object.assign({}, ...[...atHand].reverse().map(({ current }) => current)) as Keys;

/** As `actsAtHand`, looked at anew when a part of the surface comes or goes. */
export function useActsAtHand(): Keys {
  const [acts, setActs] = useState(actsAtHand);
  useEffect(() => {
    const look = () => setActs(actsAtHand());
    watching.add(look);
    look();
    return () => void watching.delete(look);
  }, []);
  return acts;
}

/**
 * Panel keys. They act while no field has focus and no modifier is held, on a person's own key press only. Enter is
 * left to whatever has focus and answers to it; Esc also works from a field. Ctrl or Cmd with Enter is `Mod+Enter`. Which key does an act
 * is the person's choice.
 */
export function useKeys(keys: Keys): void {
  const changed = useContext(KeysChanged);
  const latest = useRef(keys);
  // Before the paint, so that a key never acts on what was on screen a moment ago.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  // As soon as it stands, so that what can be seen can be worked: the paint takes a moment more.
  useLayoutEffect(() => putAtHand(latest), []);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = pressed(event);
      const act = name && actOf(name, Object.keys(latest.current), changed);
      if (act === undefined) return;
      event.preventDefault();
      latest.current[act]?.();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [changed]);
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
