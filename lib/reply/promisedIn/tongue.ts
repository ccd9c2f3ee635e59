/** What one language says of promises and times. Named groups of `time` are the same in all. */
export type Tongue = {
  /** As `Intl` calls it. */
  language: string;
  /**
   * Times as people write them: a span (`count`, `unit`, `open` for days of the desk, `hour` for a single one), the end of a day
   * (`endOfDay`), a day (`word`, `weekday`, `date` with `month`, `n1` and `n2` in figures, `iso`) with or without a `clock`, or a
   * `clock` alone. A 2 behind the name is the same in another order.
   */
  time: RegExp;
  /** Who will do it; without one, nobody has promised anything. */
  who: RegExp;
  /** A condition, a doubt, a habit or a day off. */
  doubt: RegExp;
  /** What is promised: that the customer hears again, or that the matter is solved. */
  news: RegExp;
  solution: RegExp;
  /** How many; nothing written counts one. */
  counts: Record<string, number>;
  /** Beginnings of units, in seconds. */
  units: Record<string, number>;
  /** Days from today. */
  days: Record<string, number>;
  /** Beginnings, from Sunday and from January on. */
  weekdays: readonly string[];
  months: readonly string[];
  /** Times of day that are words, in minutes. */
  clocks: Record<string, number>;
  /** What makes an hour one of the second half of the day, and one of the first. */
  afternoon: RegExp;
  morning: RegExp;
  /** Does the day always stand first in `3/4`? Then `03/04` is no riddle. */
  dotted?: true;
  /** What a better time is written behind. */
  by: (when: string) => string;
};

/** Any of these words, as words of their own: the engine's `\b` knows no accents. */
export const anyOf = (...words: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** The same, again and again. */
export const eachOf = (...words: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
