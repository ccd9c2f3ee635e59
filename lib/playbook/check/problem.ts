/** What is wrong with a playbook: where (`clocks.3.calendar`) and what to change, in a plain sentence. */
export type Problem = { path: string; sentence: string };

export const problem = (path: string, sentence: string): Problem => ({ path, sentence });

/** Values that stand more than once, each named once. */
export function repeats<T>(values: readonly T[]): T[] {
  const seen = new Set<T>();
  const again = new Set<T>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}

/** A name from a file as a sentence can carry it. */
export const short = (written: string): string =>
  written.length > 60 ? `${written.slice(0, 60)}…` : written;
