/**
 * The panel's keys. An act is named by the key that does it by default, in lower case, or by a word where it has none; a person may give it
 * another key, or none: `Changed`, by the name of the act, holds one character, or '' for none.
 */
export type Changed = Readonly<Record<string, string>>;

/** Stands among the changed ones when no key of one character does anything (WCAG 2.2, 2.1.4). */
export const ALL_OFF = '*';

const isOne = (name: string): boolean => [...name].length === 1;

/** The key that does an act now, as `KeyboardEvent.key` says it, letters in lower case; `undefined` when none does. */
function keyOf(act: string, changed: Changed): string | undefined {
  const key = changed[act] ?? act;
  if (key === '' || (isOne(key) && changed[ALL_OFF] !== undefined)) return undefined;
  return key;
}

/** The act that a pressed key does now, among those at hand. */
export const actOf = (pressed: string, atHand: readonly string[], changed: Changed) =>
  atHand.find((act) => keyOf(act, changed) === pressed);

/** The single key of an act, to be shown; `undefined` where it has none. */
export function shownKey(act: string, changed: Changed): string | undefined {
  const key = keyOf(act, changed);
  return key !== undefined && isOne(key) ? key : undefined;
}

/** The other act that has a key already, so that no key does two things. */
export const holderOf = (key: string, act: string, all: readonly string[], changed: Changed) =>
  all.find((other) => other !== act && keyOf(other, changed) === key);

/** Digits choose among what is shown, so they are nobody's; neither is a space, which presses buttons. */
export const mayBeKey = (key: string): boolean => isOne(key) && !/[\d\s]/.test(key);

/** What stands on a cap that is written with its default key: `P`, `/`, `↵`. */
export function capOf(cap: string, changed: Changed): string | undefined {
  const act = cap.toLowerCase();
  if (!isOne(cap) || cap === '↵') return cap;
  return changed[act] === undefined && changed[ALL_OFF] === undefined
    ? cap
    : shownKey(act, changed)?.toUpperCase();
}
