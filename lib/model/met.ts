/**
 * Words that were met in texts, each with the features that it has wherever it stands. Plain arrays: every word of every text is asked
 * for here, and a map of numbers took half of the time (measured 2026-11).
 */
export type Met = {
  size: number;
  hashes: Uint32Array;
  /** Word `i` has the features from `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array;
  features: Uint32Array;
  /** Open addressing: at `hash & MASK` and behind, a word plus one; 0 ends the search. */
  table: Uint16Array;
};

/** Words that are remembered; a hostile text cannot fill the memory. */
const MOST = 16_384;
const FEATURES = MOST * 8;
const MASK = MOST * 2 - 1;

export const newMet = (): Met => ({
  size: 0,
  hashes: new Uint32Array(MOST),
  starts: new Uint32Array(MOST + 1),
  features: new Uint32Array(FEATURES),
  table: new Uint16Array(MASK + 1),
});

/** The word with this number, or -1. */
export function wordIn({ hashes, table }: Met, hash: number): number {
  for (let at = hash & MASK; ; at = (at + 1) & MASK) {
    const word = (table[at] as number) - 1;
    if (word < 0 || hashes[word] === hash) return word;
  }
}

/** Remembers a word that is not among them; all others are forgotten where there is no room left. */
export function remember(met: Met, hash: number, features: readonly number[]): number {
  const { hashes, starts, table } = met;
  if (met.size === MOST || (starts[met.size] as number) + features.length > FEATURES) {
    table.fill(0);
    met.size = 0;
  }
  const word = met.size++;
  const from = starts[word] as number;
  hashes[word] = hash;
  met.features.set(features, from);
  starts[word + 1] = from + features.length;
  let at = hash & MASK;
  while (table[at]) at = (at + 1) & MASK;
  table[at] = word + 1;
  return word;
}
