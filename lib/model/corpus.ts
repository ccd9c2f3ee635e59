import { eachRun, isOpening, lowered, newWords, openingOf, pairOf, readWords } from './words';

/** Two blocks, words and runs of letters, are normed apart: long words would drown short ones otherwise. */
export const BLOCKS = 2;
/** What the runs count beside the words (measured on help-desk tickets, 2026-11). */
export const BLOCK_WEIGHT = [1, 0.7] as const;

/** Texts as rows of numbered features. Row `i` has the entries `starts[i]` to `starts[i + 1]`. */
export type Corpus = {
  rows: number;
  starts: Uint32Array;
  features: Uint32Array;
  /** How often the feature stands in the row, at most 255. */
  times: Uint8Array;
  /** By feature: its number in the text, its block, and in how many rows it stands. */
  hashes: Uint32Array;
  blocks: Uint8Array;
  rowsWith: Uint32Array;
};

/** A list of numbers that grows. */
function growing(first: number) {
  let all = new Uint32Array(first);
  let size = 0;
  return {
    push(value: number): number {
      if (size === all.length) {
        const wider = new Uint32Array(size * 2);
        wider.set(all);
        all = wider;
      }
      all[size] = value;
      return size++;
    },
    get: (at: number): number => all[at] ?? 0,
    set(at: number, value: number): void {
      all[at] = value;
    },
    done: () => all.slice(0, size),
  };
}

/** Reads texts. `spell: false` leaves the runs of letters out. */
export function corpusOf(texts: readonly string[], { spell = true } = {}): Corpus {
  const known = new Map<number, number>();
  const hashes = growing(1 << 16);
  const blocks = growing(1 << 16);
  const rowsWith = growing(1 << 16);
  const seen = growing(1 << 16);
  const count = growing(1 << 16);
  const numberOf = (hash: number, block: number): number => {
    const before = known.get(hash);
    if (before !== undefined) return before;
    const number = hashes.push(hash);
    blocks.push(block);
    rowsWith.push(0);
    seen.push(0);
    count.push(0);
    known.set(hash, number);
    return number;
  };
  const runsOf = new Map<number, number[]>();
  const words = newWords();
  const features = growing(1 << 18);
  const times = growing(1 << 18);
  const starts = new Uint32Array(texts.length + 1);
  let row: number[] = [];
  let stamp = 0;
  const add = (feature: number): void => {
    if (seen.get(feature) === stamp) {
      count.set(feature, count.get(feature) + 1);
      return;
    }
    seen.set(feature, stamp);
    count.set(feature, 1);
    row.push(feature);
  };
  texts.forEach((text, at) => {
    stamp = at + 1;
    row = [];
    const lower = lowered(text);
    readWords(lower, words);
    for (let word = 0; word < words.size; word += 1) {
      const hash = words.hash[word] ?? 0;
      add(numberOf(hash, 0));
      if (isOpening(word)) add(numberOf(openingOf(hash), 0));
      if (word > 0) add(numberOf(pairOf(words.hash[word - 1] ?? 0, hash), 0));
      if (!spell) continue;
      let runs = runsOf.get(hash);
      if (!runs) {
        const found: number[] = [];
        eachRun(lower, words.from[word] ?? 0, words.to[word] ?? 0, (run) =>
          found.push(numberOf(run, 1)),
        );
        runs = found;
        runsOf.set(hash, runs);
      }
      for (const run of runs) add(run);
    }
    for (const feature of row) {
      features.push(feature);
      times.push(Math.min(255, count.get(feature)));
      rowsWith.set(feature, rowsWith.get(feature) + 1);
    }
    starts[at + 1] = (starts[at] ?? 0) + row.length;
  });
  return {
    rows: texts.length,
    starts,
    features: features.done(),
    times: Uint8Array.from(times.done()),
    hashes: hashes.done(),
    blocks: Uint8Array.from(blocks.done()),
    rowsWith: rowsWith.done(),
  };
}

/** Rows of values: sublinear tf-idf, each block of a row of length one times its weight. */
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

function countIn({ starts, features, hashes }: Corpus, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(hashes.length);
  for (const row of rows)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      counts[features[at] ?? 0]! += 1;
  return counts;
}

/** What a feature that stands so often counts before its rarity. */
export const dampened = (times: number): number => 1 + Math.log(times);

/** Values of the columns in the given rows (all when none are named); what is no column is left out before the norm. */
export function matrixOf(corpus: Corpus, columns: Columns, rows?: Uint32Array): Matrix {
  const columnOf = new Int32Array(corpus.hashes.length).fill(-1);
  columns.features.forEach((feature, column) => {
    columnOf[feature] = column;
  });
  const chosen = rows ?? Uint32Array.from({ length: corpus.rows }, (_, row) => row);
  const starts = new Uint32Array(chosen.length + 1);
  chosen.forEach((row, at) => {
    let size = 0;
    for (let entry = corpus.starts[row] ?? 0; entry < (corpus.starts[row + 1] ?? 0); entry += 1)
      if ((columnOf[corpus.features[entry] ?? 0] ?? -1) >= 0) size += 1;
    starts[at + 1] = (starts[at] ?? 0) + size;
  });
  const size = starts[chosen.length] ?? 0;
  const features = new Uint32Array(size);
  const values = new Float32Array(size);
  const squares = new Float64Array(BLOCKS);
  chosen.forEach((row, at) => {
    squares.fill(0);
    let next = starts[at] ?? 0;
    for (let entry = corpus.starts[row] ?? 0; entry < (corpus.starts[row + 1] ?? 0); entry += 1) {
      const column = columnOf[corpus.features[entry] ?? 0] ?? -1;
      if (column < 0) continue;
      const value = dampened(corpus.times[entry] ?? 1) * (columns.rarities[column] ?? 0);
      squares[columns.blocks[column] ?? 0]! += value * value;
      features[next] = column;
      values[next] = value;
      next += 1;
    }
    for (let entry = starts[at] ?? 0; entry < next; entry += 1) {
      const block = columns.blocks[features[entry] ?? 0] ?? 0;
      values[entry]! *= (BLOCK_WEIGHT[block] ?? 1) / Math.sqrt(squares[block] || 1);
    }
  });
  return { rows: chosen.length, columns: columns.features.length, starts, features, values };
}
