import { stemIn } from './met';
import type { Word } from './read';
import { headsOf, NUMBER, type Index, type Lists, type Openings, type Step } from './termIndex';

/** Which words of a text may belong to which terms: noted before any term is looked for. */

/** Looks at a word that may still be taken. */
export type Looks = { left: number };

/** So few words are tried sooner than sentences are marked for them; a try takes so many times what it takes to mark a sentence. */
const FEW = 4;
const SPARED = 8;
/** To put a word in its order costs so many looks. */
const SORTING = 3;

/**
 * The words of a text by their stems, as chains: `heads` has the first entry of each stem, `next` the entry behind an entry; 0 is none. A
 * word has the entry of its own place, counted from 1, and as a number one more, as far behind as there are words (`length`). `met`: the
 * stems that stand in the text, each once. `starts`: by place, the words that open it, as far as it was asked for.
 */
export type Noted = {
  words: readonly Word[];
  index: Index;
  looks: Looks;
  stems: Int32Array;
  heads: Int32Array;
  next: Int32Array;
  met: number[];
  starts: Map<number, readonly number[]>;
  /** How often sentences were marked. */
  marks: number;
  mayBePast: boolean;
};

/**
 * Rows that are written anew for each text: to make them costs more than to clear them. `counts`: how many words have a stem. `open`: how
 * many open a place. `marked`: by sentence, when it was marked last.
 */
const rows: Record<'stems' | 'heads' | 'next' | 'counts' | 'open' | 'marked', Row> = {
  stems: new Int32Array(0),
  heads: new Int32Array(0),
  next: new Int32Array(0),
  counts: new Int32Array(0),
  open: new Int32Array(0),
  marked: new Int32Array(0),
};

type Row = Int32Array<ArrayBuffer>;

function clearRows(words: readonly Word[], { opens, places }: Index): void {
  const { length } = words;
  const stems = opens.from.length;
  const sentences = (words[length - 1]?.sentence ?? -1) + 1;
  rows.stems = cleared(rows.stems, length);
  rows.next = cleared(rows.next, 2 * length + 1);
  rows.heads = cleared(rows.heads, stems);
  rows.counts = cleared(rows.counts, stems);
  rows.open = cleared(rows.open, places.length);
  rows.marked = cleared(rows.marked, sentences);
}

const cleared = (row: Row, length: number): Row =>
  row.length < length ? new Int32Array(2 * length) : row.fill(0, 0, length);

/** Notes the words of a text for terms; what was noted of another text holds no longer. */
export function noteStems(words: readonly Word[], index: Index, looks: Looks): Noted {
  const { length } = words;
  clearRows(words, index);
  const { stems, heads, next, counts } = rows;
  const met: number[] = [];
  let mayBePast = false;
  const note = (stem: number, entry: number): void => {
    const behind = heads[stem] as number;
    if (behind === 0) met.push(stem);
    next[entry] = behind;
    heads[stem] = entry;
    counts[stem] = (counts[stem] as number) + 1;
  };
  for (let at = length - 1; at >= 0; at -= 1) {
    const { form } = words[at] as Word;
    const stem = stemIn(index, form);
    stems[at] = stem;
    if (stem > 0) note(stem, at + 1);
    if (form.isNumber) note(NUMBER, length + at + 1);
    if (form.isPast) mayBePast = true;
  }
  return { words, index, looks, stems, heads, next, met, starts: new Map(), marks: 0, mayBePast };
}

/** The terms that the text has a word for each place of, in their order. */
export function candidates({ met, index }: Noted): number[] {
  const { opens, rarest, others } = index;
  const { counts, open } = rows;
  const opened: number[] = [];
  for (const stem of met)
    for (let at = opens.from[stem] as number; at < (opens.from[stem + 1] as number); at += 1) {
      const place = opens.row[at] as number;
      if (open[place] === 0) opened.push(place);
      open[place] = (open[place] as number) + (counts[stem] as number);
    }
  const found: number[] = [];
  for (const place of opened)
    for (let at = rarest.from[place] as number; at < (rarest.from[place + 1] as number); at += 1) {
      const term = rarest.row[at] as number;
      if (isOpen(others, term, open)) found.push(term);
    }
  return [...Int32Array.from(found).sort()];
}

function isOpen({ from, row }: Lists, term: number, open: Int32Array): boolean {
  const end = from[term + 1] as number;
  for (let at = from[term] as number; at < end; at += 1)
    if (open[row[at] as number] === 0) return false;
  return true;
}

/** The words that open a place, in their order. */
export function startsOf(noted: Noted, place: number): readonly number[] {
  const before = noted.starts.get(place);
  if (before) return before;
  const { words, index, looks, heads, next } = noted;
  const { length } = words;
  let starts: number[] = [];
  let stems = 0;
  for (const stem of headsOf(index.places[place] as Openings)) {
    looks.left -= 1;
    if (heads[stem] === 0) continue;
    stems += 1;
    for (let entry = heads[stem] as number; entry > 0; entry = next[entry] as number)
      starts.push(entry > length ? entry - length - 1 : entry - 1);
  }
  looks.left -= (stems > 1 ? SORTING : 1) * starts.length;
  // Numbers in a row of their own are sorted many times faster.
  if (stems > 1) starts = [...Int32Array.from(starts).sort()];
  noted.starts.set(place, starts);
  return starts;
}

/** Marks the sentences that have a word for the rarest other place of a term; false where that spares less than it costs. */
export function markSentences(noted: Noted, steps: readonly Step[]): boolean {
  const { words, looks } = noted;
  const { open, marked } = rows;
  const { place: opening } = steps[0] as Step;
  const tries = open[opening] as number;
  if (tries <= FEW) return false;
  let rarest = -1;
  for (const { place } of steps)
    if (place !== opening && (rarest < 0 || (open[place] as number) < (open[rarest] as number)))
      rarest = place;
  if (rarest < 0 || (open[rarest] as number) > SPARED * tries) return false;
  const there = startsOf(noted, rarest);
  looks.left -= there.length;
  noted.marks += 1;
  for (const word of there) marked[(words[word] as Word).sentence] = noted.marks;
  return true;
}

/** Whether the sentence of a word was marked last. */
export const isMarked = ({ words, marks }: Noted, word: number): boolean =>
  rows.marked[(words[word] as Word).sentence] === marks;
