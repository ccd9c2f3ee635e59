import type { Playbook } from '../../lib/playbook/schema';

export { OWN_REF } from '../../lib/playbook/change';

/**
 * Stores what a recipe makes of a part of the playbook as it stands then, so that two changes in a row both count. Gives the sentence
 * that says why it was refused, and nothing when it is stored; nothing is stored of what is refused.
 */
export type Store<T> = (recipe: (before: T) => T) => Promise<string | undefined>;

export type Change = Store<Playbook>;

/** What each form of a playbook gets. */
export type FormProps = { playbook: Playbook; change: Change };

/** A text that must not be empty: kept without the spaces around it, else refused with a sentence. */
export const needed =
  (sentence: string, keep: (text: string) => Promise<string | undefined>) =>
  async (typed: string): Promise<string | undefined> =>
    typed.trim() ? keep(typed.trim()) : sentence;

/** The lines of a text that say something. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A name that stands in one line of a list; a whole text would fill the screen. */
export const brief = (text: string): string =>
  text.length > 140 ? `${text.slice(0, 140).trimEnd()}…` : text;
