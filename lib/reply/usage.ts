/** How often a template was used lately, by this person. `weight`: a use of today counts 1, one of two weeks ago a half. `last` in ISO. */
export type Use = { count: number; weight: number; last: string };
export type Uses = ReadonlyMap<string, Use>;

/** Days that count as lately, and after which a use counts half. */
export const LATELY = 30;
const HALF = 14;
const DAY = 86_400_000;

type Placed = { template: string; at: string; result: string };

/** What was inserted or copied in the last 30 days, by template. `now` and `at` in ISO. */
export function usesOf(placed: readonly Placed[], now: string): Uses {
  const uses = new Map<string, Use>();
  for (const { template, at, result } of placed) {
    const days = Math.max(0, (Date.parse(now) - Date.parse(at)) / DAY);
    if (days > LATELY || (result !== 'inserted' && result !== 'copied')) continue;
    const use = uses.get(template) ?? { count: 0, weight: 0, last: at };
    uses.set(template, {
      count: use.count + 1,
      weight: use.weight + 0.5 ** (days / HALF),
      last: at > use.last ? at : use.last,
    });
  }
  return uses;
}
