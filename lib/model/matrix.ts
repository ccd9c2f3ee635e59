import type { Corpus } from './corpus';

/** What the words of a row count together, and what its runs of letters do (measured on help-desk tickets, 2026-11). */
export const BLOCK_WEIGHT = [1, 0.7] as const;

/**
 * Rows of values: sublinear tf-idf, in two blocks that are each brought to one length, since long words would drown short ones otherwise.
 * A run of letters has the sum of what the words are worth that it stands in, and the block's length is taken as if words shared no runs:
 * so what the runs of a word come to can be summed up once, for every text that the word stands in. It is as accurate as runs that are
 * counted by themselves (endava8 .8792 beside .8770, banking77 and others the same, 2026-11).
 */
export type Matrix = {
  rows: number;
  columns: number;
  starts: Uint32Array;
  features: Uint32Array;
  values: Float32Array;
};

/** How much a feature counts that stands in `rowsWith` of `rows` texts. */
export const rarity = (rows: number, rowsWith: number): number =>
  Math.log((1 + rows) / (1 + rowsWith)) + 1;

/** What a feature that stands so often counts before its rarity. */
export const dampened = (times: number): number => 1 + Math.log(times);

/** The features that are kept: their number in the corpus by their column. */
export type Columns = { features: Uint32Array; rarities: Float32Array; blocks: Uint8Array };

/** Those that stand in `least` or more of the chosen rows (all when none are named). */
export function columnsOf(corpus: Corpus, least: number, rows?: Uint32Array): Columns {
  const { rowsWith, blocks } = corpus;
  const counts = rows ? countIn(corpus, rows) : rowsWith;
  const total = rows ? rows.length : corpus.rows;
  const kept: number[] = [];
  for (let feature = 0; feature < counts.length; feature += 1)
    if ((counts[feature] ?? 0) >= least) kept.push(feature);
  return {
    features: Uint32Array.from(kept),
    rarities: Float32Array.from(kept, (feature) => rarity(total, counts[feature] ?? 0)),
    blocks: Uint8Array.from(kept, (feature) => blocks[feature] ?? 0),
  };
}

function countIn(corpus: Corpus, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(corpus.hashes.length);
  const seen = new Uint32Array(corpus.hashes.length);
  rows.forEach((row, at) => {
    eachFeature(corpus, row, (feature) => {
      if (seen[feature] === at + 1) return;
      seen[feature] = at + 1;
      counts[feature]! += 1;
    });
  });
  return counts;
}

/** Calls `take` with each feature of a row and how often it, or the word that it is a run of, stands there: the words first, runs again and again. */
function eachFeature(
  { starts, features, times, runs, runsFrom, runsTo }: Corpus,
  row: number,
  take: (feature: number, times: number) => void,
): void {
  const from = starts[row] as number;
  const to = starts[row + 1] as number;
  for (let at = from; at < to; at += 1) take(features[at] as number, times[at] as number);
  for (let at = from; at < to; at += 1) {
    const feature = features[at] as number;
    const end = runsTo[feature] as number;
    for (let run = runsFrom[feature] as number; run < end; run += 1)
      take(runs[run] as number, times[at] as number);
  }
}

/** Values of the columns in the given rows (all when none are named); what is no column is left out before the norm. */
export function matrixOf(corpus: Corpus, columns: Columns, rows?: Uint32Array): Matrix {
  const { rarities, blocks } = columns;
  const columnOf = new Int32Array(corpus.hashes.length).fill(-1);
  columns.features.forEach((feature, column) => {
    columnOf[feature] = column;
  });
  const chosen = rows ?? Uint32Array.from({ length: corpus.rows }, (_, row) => row);
  const starts = startsOf(corpus, columnOf, chosen);
  const size = starts[chosen.length] as number;
  const features = new Uint32Array(size);
  const values = new Float32Array(size);
  /** By column: the entry behind the last that it had. */
  const entryOf = new Uint32Array(columns.features.length);
  chosen.forEach((row, at) => {
    const from = starts[at] as number;
    let next = from;
    const squares = [0, 0];
    eachFeature(corpus, row, (feature, times) => {
      const column = columnOf[feature] as number;
      if (column < 0) return;
      const value = dampened(times) * (rarities[column] as number);
      squares[blocks[column] as number]! += value * value;
      const entry = entryOf[column] as number;
      if (entry > from) values[entry - 1]! += value;
      else {
        features[next] = column;
        values[next] = value;
        next += 1;
        entryOf[column] = next;
      }
    });
    const norms = squares.map((sum, block) => (BLOCK_WEIGHT[block] ?? 1) / Math.sqrt(sum || 1));
    for (let entry = from; entry < next; entry += 1)
      values[entry]! *= norms[blocks[features[entry] as number] as number] as number;
  });
  return { rows: chosen.length, columns: columns.features.length, starts, features, values };
}

/** Where the entries of each row start: each column once. */
function startsOf(corpus: Corpus, columnOf: Int32Array, rows: Uint32Array): Uint32Array {
  const starts = new Uint32Array(rows.length + 1);
  const seen = new Uint32Array(corpus.hashes.length);
  rows.forEach((row, at) => {
    let size = 0;
    eachFeature(corpus, row, (feature) => {
      if ((columnOf[feature] as number) < 0 || seen[feature] === at + 1) return;
      seen[feature] = at + 1;
      size += 1;
    });
    starts[at + 1] = (starts[at] as number) + size;
  });
  return starts;
}
