import { LONGEST_TEXT } from './words';

/**
 * Words that were met in texts, each with what it has wherever it stands. Plain arrays: every word of every text is asked for here, and a
 * map of numbers took half of the time (measured 2026-11).
 */
export type Met = {
  size: number;
  /** So many words are remembered. */
  most: number;
  hashes: Uint32Array;
  /** By word: its feature, and the one of the opening, or -1. */
  plain: Int32Array;
  opening: Int32Array;
  /** By word and label, `labels` a word: what its runs of letters weigh together, before they are brought to their length. */
  runs: Float32Array;
  labels: number;
  /** By word: the squares of what its runs are worth, summed. */
  squares: Float32Array;
  /** Open addressing: at `hash & MASK` and behind, a word plus one; 0 ends the search. */
  table: Uint16Array;
};

/** A hostile text cannot fill the memory. */
const MOST = 16_384;
const MOST_SUMS = 1 << 18;
const MASK = MOST * 2 - 1;
/** Words in the longest text, each a letter and a space. */
const LONGEST = LONGEST_TEXT / 2;

export function newMet(labels: number): Met {
  const most = Math.max(LONGEST, Math.min(MOST, Math.floor(MOST_SUMS / labels)));
  return {
    size: 0,
    most,
    hashes: new Uint32Array(most),
    plain: new Int32Array(most),
    opening: new Int32Array(most),
    runs: new Float32Array(most * labels),
    labels,
    squares: new Float32Array(most),
    table: new Uint16Array(MASK + 1),
  };
}

/** The word with this number, or -1. */
export function wordIn({ hashes, table }: Met, hash: number): number {
  for (let at = hash & MASK; ; at = (at + 1) & MASK) {
    const word = (table[at] as number) - 1;
    if (word < 0 || hashes[word] === hash) return word;
  }
}

/** Makes sure that so many words more, a text's at most, can be remembered: all others are forgotten where there is no room left. */
export function makeRoom(met: Met, words: number): void {
  if (met.size + words <= met.most) return;
  met.table.fill(0);
  met.size = 0;
}

/** Remembers a word that is not among them, with nothing known of it yet. There has to be room. */
export function remember(met: Met, hash: number): number {
  const { hashes, table, runs, labels } = met;
  const word = met.size++;
  hashes[word] = hash;
  met.plain[word] = -1;
  met.opening[word] = -1;
  runs.fill(0, word * labels, (word + 1) * labels);
  met.squares[word] = 0;
  let at = hash & MASK;
  while (table[at]) at = (at + 1) & MASK;
  table[at] = word + 1;
  return word;
}
