import { rowsIn, textOf, withTask } from '../../train/rows';
import { randomFrom } from '../sla/office';
import { flat } from './texts';

/** Labelled tickets: of files where they are at hand, else made up, the same for the same seed. */

export type Labelled = { texts: string[]; answers: string[] };
export type Task = { name: string; train: Labelled; test: Labelled };

/** Help-desk tickets of one company with one of eight labels. */
const TASK = 'endava8';
const MOST_TRAIN = 10_000;
const TEST = 2_000;

function ofFile(path: string, most: number): Labelled {
  const rows = withTask(rowsIn(path), TASK).slice(0, most);
  return {
    texts: rows.map((row) => flat(textOf(row))),
    answers: rows.map(({ labels }) => labels[TASK] ?? ''),
  };
}

export const taskOf = (train: string, dev: string): Task => ({
  name: `${TASK} of ${train}`,
  train: ofFile(train, MOST_TRAIN),
  test: ofFile(dev, TEST),
});

const LABELS = ['Access', 'Billing', 'Devices', 'Mail', 'Network', 'People', 'Reports', 'Storage'];
/** The first label has so many times the tickets of the last. */
const UNEVEN = 6;
const WORDS = 7_000;
/** Words of all labels alike, the commonest. */
const SMALL = 120;
/** Words that a label likes; half of them are its neighbour's too. */
const OWN = 240;
const SHARE_OWN = 0.2;
const TYPOS = 0.03;
/** People label so many tickets by something that isn't in the words. */
const NOISE = 0.08;
const SEED = 11;

type Random = () => number;
const below = (random: Random, end: number): number => Math.floor(random() * end);
/** Of the first entries, an early one more often than a late one (Zipf). */
const rankBelow = (random: Random, end: number): number => Math.floor(end ** random()) - 1;

const ONSETS = 'b c ch cl d f fr g gr h j k l m n p pl pr qu r s sh sl st t th tr v w'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ee io ou'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 't', 'l', 'ck', 'nd', 'ing', 'ed', 'er', 'tion'];

function vocabulary(random: Random): string[] {
  const any = (list: readonly string[]): string => list[below(random, list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < WORDS) {
    const syllables = words.size < SMALL ? 1 : 1 + below(random, 3);
    const stem = Array.from({ length: syllables }, () => any(ONSETS) + any(VOWELS)).join('');
    words.add(stem + any(ENDS));
  }
  return [...words];
}

/** Two letters change places, or one is lost. */
function mistyped(random: Random, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + below(random, word.length - 2);
  const swapped = random() < 0.5 ? (word[at + 1] ?? '') + (word[at] ?? '') : (word[at + 1] ?? '');
  return word.slice(0, at) + swapped + word.slice(at + 2);
}

/** As many characters as tickets have: half of them less than 180, few a thousand, 256 in the mean. */
const lengthOf = (random: Random): number =>
  Math.min(1_500, 30 + Math.exp(5.05 + 0.85 * (random() + random() + random() - 1.5) * 2));

/** Tickets that were made up: eight labels whose vocabularies overlap, typos, and answers that nobody could tell. */
export function madeUp(): Task {
  const random = randomFrom(SEED);
  const words = vocabulary(random);
  const own = LABELS.map((_, label) =>
    Array.from({ length: OWN }, (_, at) => SMALL + ((label * OWN) / 2 + at) * 5),
  );
  own[LABELS.length - 1]!.splice(OWN / 2, OWN / 2, ...own[0]!.slice(0, OWN / 2));
  const ticket = (label: number): string => {
    const length = lengthOf(random);
    let text = '';
    while (text.length < length) {
      const liked = random() < SHARE_OWN ? own[label]?.[rankBelow(random, OWN)] : undefined;
      const word = words[liked ?? rankBelow(random, WORDS)] ?? '';
      text += (text && ' ') + (random() < TYPOS ? mistyped(random, word) : word);
    }
    return flat(text);
  };
  const some = (count: number): Labelled => {
    const labels = Array.from({ length: count }, () =>
      Math.floor((LABELS.length * (UNEVEN ** random() - 1)) / (UNEVEN - 1)),
    );
    return {
      texts: labels.map(ticket),
      answers: labels.map(
        (label) => LABELS[random() < NOISE ? below(random, LABELS.length) : label] ?? '',
      ),
    };
  };
  return { name: 'made-up tickets', train: some(MOST_TRAIN), test: some(TEST) };
}
