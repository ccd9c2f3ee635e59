/** Numbers as people type them. */

/** A year: nobody means more. */
const MOST_HOURS = 8784;

/** Typed hours as a number ("4", "0.5", "0,5"); `undefined` for what is none, or not above zero. */
export function hoursOf(typed: string): number | undefined {
  const hours = numberOf(typed, 4);
  return hours !== undefined && hours > 0 && hours <= MOST_HOURS ? hours : undefined;
}

/**
 * A typed number, not below zero. Three digits behind a point or a comma are refused: they are thousands to one reader and a fraction to
 * the next.
 */
export function numberOf(typed: string, decimals = 2): number | undefined {
  const [written, , fraction = ''] = /^\d{1,9}([.,](\d+))?$/.exec(typed.trim()) ?? [];
  if (written === undefined || fraction.length > decimals) return undefined;
  return Number(written.replace(',', '.'));
}
