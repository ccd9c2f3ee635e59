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
/** What tickets are about is told in words of which every label has phrases of its own; every third is its neighbour's too. */
const TOPICAL = 700;
const PHRASES = 150;
const SHARE_TOPICAL = 0.12;
/** Every ticket ends with one of these, word by word the same; a label has one a little more often: words that depend on each other. */
const SIGNATURES = 24;
const SIGNATURE = 8;
const OWN_SIGNATURE = 0.25;
const TYPOS = 0.03;
/** People label so many tickets by something that isn't in the words. */
const NOISE = 0.05;
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
  Math.min(1_500, Math.exp(4.85 + 0.85 * (random() + random() + random() - 1.5) * 2));

/** Tickets that were made up: eight labels whose vocabularies overlap, typos, and answers that nobody could tell. */
export function madeUp(): Task {
  const random = randomFrom(SEED);
  const words = vocabulary(random);
  const topical = Array.from({ length: TOPICAL }, (_, at) => words[SMALL + at * 5] ?? '');
  const own = LABELS.map(() =>
    Array.from({ length: PHRASES }, () =>
      Array.from({ length: 2 + below(random, 2) }, () => topical[below(random, TOPICAL)] ?? ''),
    ),
  );
  const phraseOf = (label: number): string[] => {
    const at = rankBelow(random, PHRASES);
    const whose = at % 3 === 2 ? (label + 1) % LABELS.length : label;
    return own[whose]?.[at] ?? [];
  };
  const signatures = Array.from({ length: SIGNATURES }, () =>
    Array.from({ length: SIGNATURE }, () => words[SMALL + below(random, WORDS - SMALL)]).join(' '),
  );
  const ticket = (label: number): string => {
    const length = lengthOf(random);
    let text = '';
    while (text.length < length) {
      const said =
        random() < SHARE_TOPICAL ? phraseOf(label) : [words[rankBelow(random, WORDS)] ?? ''];
      for (const word of said)
        text += (text && ' ') + (random() < TYPOS ? mistyped(random, word) : word);
    }
    const signed = random() < OWN_SIGNATURE ? label : below(random, SIGNATURES);
    return flat(`${text} ${signatures[signed]}`);
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
