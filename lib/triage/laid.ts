import { termReader, type Vocabulary } from '../playbook/terms';
import {
  FIRST_STEM,
  making,
  openingsOf,
  type Index,
  type Lists,
  type Making,
  type Phrase,
} from './termIndex';

/**
 * Terms made ready ahead: the build lays them beside each playbook, so that the first ticket that is judged doesn't wait for them. `size`
 * is that of the terms they were made of: whoever takes them has the same ones.
 */
export type Laid = {
  size: number;
  /** Parted by spaces, in the order of their numbers. */
  stems: string;
  /** By place, its phrases. */
  places: readonly (readonly Phrase[])[];
  /** By term, its steps: twice the place, and one more where a gap may stand before it. */
  terms: readonly (readonly number[])[];
  weights: readonly number[];
  opens: LaidLists;
  rarest: LaidLists;
  others: LaidLists;
};
type LaidLists = { from: number[]; row: number[] };

/** How long all terms are together, and how many there are. */
const sizeOf = (terms: readonly string[]): number =>
  terms.reduce((sum, { length }) => sum + length, terms.length);

/** Terms as they are laid ahead; JSON. */
export function lay({ of, index }: Making): Laid {
  const { stems, places, terms, weights, opens, rarest, others } = index();
  return {
    size: sizeOf(of),
    stems: [...stems.keys()].join(' '),
    places: places.map(({ phrases }) => phrases),
    terms: terms.map((steps) => steps.map(({ place, gap }) => 2 * place + (gap ? 1 : 0))),
    weights,
    opens: plain(opens),
    rarest: plain(rarest),
    others: plain(others),
  };
}

const plain = ({ from, row }: Lists): LaidLists => ({ from: [...from], row: [...row] });
const typed = ({ from, row }: LaidLists): Lists => ({
  from: Int32Array.from(from),
  row: Int32Array.from(row),
});

const taken = ({ stems, places, terms, weights, ...lists }: Laid): Index => ({
  stems: new Map(stems.split(' ').map((stem, at) => [stem, FIRST_STEM + at])),
  places: places.map(openingsOf),
  terms: terms.map((steps) => steps.map((step) => ({ place: step >> 1, gap: (step & 1) === 1 }))),
  weights,
  opens: typed(lists.opens),
  rarest: typed(lists.rarest),
  others: typed(lists.others),
});

const known = new WeakMap<Vocabulary, Laid>();

/** From now on the terms that name this word list's phrases are those that were laid. */
export const layAhead = (vocabulary: Vocabulary, laid: Laid): void =>
  void known.set(vocabulary, laid);

/** Terms with the phrases of a word list, ready at once where they were laid ahead, else made ready piece by piece. */
export function readied(terms: readonly string[], vocabulary: Vocabulary): Making {
  const laid = known.get(vocabulary);
  if (laid?.size !== sizeOf(terms)) return making(terms, termReader(vocabulary));
  let index: Index | undefined;
  const next = (): boolean => {
    if (index) return false;
    index = taken(laid);
    return true;
  };
  return { of: terms, next, index: () => (next(), index as Index) };
}
