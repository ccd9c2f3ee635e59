/** Words that a person may have meant: spelled nearly so, or beginning nearly so. */

/** `edits` letters are wrong, missing, too many or swapped; `whole`: the word ends there, and does not only begin like it. */
export type Near = { at: number; edits: number; whole: boolean };

const ONE_EDIT = 4;
const TWO_EDITS = 8;

/** How many letters of a word may be wrong: none of a short one, two of a long one. */
export const editsIn = ({ length }: string): number =>
  length >= TWO_EDITS ? 2 : length >= ONE_EDIT ? 1 : 0;

/** Where a word stands, or would stand, in a sorted list. */
export function placeIn(sorted: readonly string[], word: string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Behind every letter: where the words that begin in the same way end. */
const LAST = '\uffff';

/** More than any word may be off. */
const FAR = 9;

/**
 * The words of a sorted list that are at most so many edits off, in its order. Walks the list as the tree that it is: words that begin alike
 * share the rows of their common letters (distance with swaps, Damerau 1964; only the cells that can be near are filled, Ukkonen 1985), and
 * those that begin too differently are stepped over together.
 */
export function nearIn(sorted: readonly string[], wanted: string, most: number): Near[] {
  const deepest = wanted.length + most;
  const rows = Array.from({ length: deepest + 1 }, () =>
    new Uint8Array(wanted.length + 2).fill(FAR),
  );
  for (let at = 0; at <= most; at += 1) rows[0]![at] = at;
  /** By depth: the fewest edits from what was wanted to a beginning of that length or shorter. */
  const begins = new Uint8Array(deepest + 1).fill(FAR);

  const found: Near[] = [];
  let before = '';
  let ready = 0;
  for (let at = 0; at < sorted.length;) {
    const word = sorted[at]!;
    let depth = 0;
    while (depth < ready && word[depth] === before[depth]) depth += 1;
    before = word;
    let fewest = 0;
    const end = Math.min(word.length, deepest);
    while (depth < end && fewest <= most) {
      depth += 1;
      fewest = fillRow(rows, depth, word, wanted, most);
      begins[depth] = Math.min(begins[depth - 1]!, rows[depth]![wanted.length]!);
    }
    ready = depth;
    const begun = begins[depth]!;
    if (fewest > most && begun > most) {
      at = placeIn(sorted, word.slice(0, depth) + LAST);
      continue;
    }
    const edits = word.length === depth ? rows[depth]![wanted.length]! : FAR;
    if (edits <= most) found.push({ at, edits, whole: true });
    else if (begun <= most) found.push({ at, edits: begun, whole: false });
    at += 1;
  }
  return found;
}

/** The edits from the first `depth` letters of a word to every beginning of the wanted one that can be near; gives the least. */
function fillRow(
  rows: readonly Uint8Array[],
  depth: number,
  word: string,
  wanted: string,
  most: number,
): number {
  const row = rows[depth]!;
  const above = rows[depth - 1]!;
  const letter = word[depth - 1];
  const from = Math.max(1, depth - most);
  const to = Math.min(wanted.length, depth + most);
  row[from - 1] = from === 1 ? depth : FAR;
  let fewest = row[from - 1]!;
  for (let at = from; at <= to; at += 1) {
    let edits = above[at - 1]!;
    if (letter !== wanted[at - 1]) {
      edits = Math.min(edits, above[at]!, row[at - 1]!) + 1;
      const swapped =
        depth > 1 && at > 1 && letter === wanted[at - 2] && word[depth - 2] === wanted[at - 1];
      if (swapped) edits = Math.min(edits, rows[depth - 2]![at - 2]! + 1);
    }
    row[at] = edits;
    if (edits < fewest) fewest = edits;
  }
  return fewest;
}
