import type { Form } from './met';
import type { Index } from './termIndex';

/** What terms have for a form: the number of its stem, and what else is noted of it, in one number that is looked up at once. */

export const IS_NUMBER = 1;
export const IS_PAST = 2;
/** Bits of the two above; the number of the stem stands behind them, 0 for one that no term asks for. */
export const FLAGS = 2;

/** The forms that were asked for last: by their ids, each id and then the answer. */
export type Asked = Int32Array<ArrayBuffer>;

const MOST = 1 << 13;
const asked = new WeakMap<Index, Asked>();

/** What was asked for of these terms. */
export function askedOf(index: Index): Asked {
  const before = asked.get(index);
  if (before) return before;
  const none = new Int32Array(2 * MOST);
  asked.set(index, none);
  return none;
}

/** The answer for a form, which most often was asked for before. */
export function numberOf(form: Form, { stems }: Index, before: Asked): number {
  const at = 2 * (form.id & (MOST - 1));
  if (form.id > 0 && before[at] === form.id) return before[at + 1] as number;
  const number =
    ((stems.get(form.stem) ?? 0) << FLAGS) |
    (form.isNumber ? IS_NUMBER : 0) |
    (form.isPast ? IS_PAST : 0);
  if (form.id > 0) {
    before[at] = form.id;
    before[at + 1] = number;
  }
  return number;
}
