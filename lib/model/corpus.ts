import { eachRun, isOpening, lowered, newWords, openingOf, pairOf, readWords } from './words';

/**
 * Texts as rows of numbered features. Row `i` has the entries `starts[i]` to `starts[i + 1]`: its words, pairs and openings. The runs of
 * letters stand with the word that they are runs of, once for all rows.
 */
export type Corpus = {
  rows: number;
  starts: Uint32Array;
  features: Uint32Array;
  /** How often the feature stands in the row, at most 255. */
  times: Uint8Array;
  /** By feature: its number in the text, its block (0 words, 1 runs of letters), and in how many rows it stands. */
  hashes: Uint32Array;
  blocks: Uint8Array;
  rowsWith: Uint32Array;
  /** By feature: a word's runs of letters are `runs[runsFrom]` to `runs[runsTo]`; all else has none. */
  runs: Uint32Array;
  runsFrom: Uint32Array;
  runsTo: Uint32Array;
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
    size: (): number => size,
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
  const runsFrom = growing(1 << 16);
  const runsTo = growing(1 << 16);
  const seen = growing(1 << 16);
  const count = growing(1 << 16);
  const runs = growing(1 << 16);
  const features = growing(1 << 18);
  const times = growing(1 << 18);
  const starts = new Uint32Array(texts.length + 1);
  const words = newWords();
  let row: number[] = [];
  let stamp = 0;
  const numberOf = (hash: number, block: number): number => {
    const before = known.get(hash);
    if (before !== undefined) return before;
    const number = hashes.push(hash);
    for (const list of [rowsWith, seen, count, runsFrom, runsTo]) list.push(0);
    blocks.push(block);
    known.set(hash, number);
    return number;
  };
  /** Whether it is the first time that the feature stands in the row. */
  const isFirst = (feature: number): boolean => {
    if (seen.get(feature) === stamp) return false;
    seen.set(feature, stamp);
    rowsWith.set(feature, rowsWith.get(feature) + 1);
    return true;
  };
  const add = (hash: number): number => {
    const feature = numberOf(hash, 0);
    if (isFirst(feature)) {
      count.set(feature, 1);
      row.push(feature);
    } else count.set(feature, count.get(feature) + 1);
    return feature;
  };
  const addRuns = (word: number, lower: string, at: number): void => {
    if (runsTo.get(word) === 0) {
      runsFrom.set(word, runs.size());
      eachRun(lower, words.from[at] ?? 0, words.to[at] ?? 0, (run) => runs.push(numberOf(run, 1)));
      runsTo.set(word, runs.size());
    }
    for (let one = runsFrom.get(word); one < runsTo.get(word); one += 1) isFirst(runs.get(one));
  };
  texts.forEach((text, at) => {
    stamp = at + 1;
    row = [];
    const lower = lowered(text);
    readWords(lower, words);
    for (let word = 0; word < words.size; word += 1) {
      const hash = words.hash[word] ?? 0;
      const feature = add(hash);
      if (isOpening(word)) add(openingOf(hash));
      if (word > 0) add(pairOf(words.hash[word - 1] ?? 0, hash));
      if (spell && count.get(feature) === 1) addRuns(feature, lower, word);
    }
    for (const feature of row) {
      features.push(feature);
      times.push(Math.min(255, count.get(feature)));
    }
    starts[at + 1] = features.size();
  });
  return {
    rows: texts.length,
    starts,
    features: features.done(),
    times: Uint8Array.from(times.done()),
    hashes: hashes.done(),
    blocks: Uint8Array.from(blocks.done()),
    rowsWith: rowsWith.done(),
    runs: runs.done(),
    runsFrom: runsFrom.done(),
    runsTo: runsTo.done(),
  };
}
