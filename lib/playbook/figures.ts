/** A year: nobody means more. */
const MOST_HOURS = 8784;

/** Typed hours as a number ("4", "0.5", "0,5"); `undefined` for what is none, or not above zero. */
export function hoursOf(typed: string): number | undefined {
  const hours = Number(typed.trim().replace(',', '.'));
  return typed.trim() !== '' && hours > 0 && hours <= MOST_HOURS ? hours : undefined;
}
