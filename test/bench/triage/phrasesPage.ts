import { stem } from '../../../lib/playbook/forms';
import { termReader } from '../../../lib/playbook/terms';
import { cut, type Word } from '../../../lib/triage/cut';
import { findAll, indexOf } from '../../../lib/triage/find';
import { MOST_WORDS, read } from '../../../lib/triage/read';
import { phrasesOf, textsOf, ticketOf } from './texts';

/**
 * Five hundred phrases of a team's own in messages of 2,000 characters: as triage finds them, with stems, small words between, word
 * borders, sentences and denials; and as others find them, letter by letter. A playbook holds no patterns, only words, choices, numbers and
 * gaps: so there is no engine for patterns of users to pay for. Runs in a page of Chromium, whose own engine the product has; see `phrases.ts`.
 */

export const PHRASES = 500;
export const TEXTS = 400;
/** The slow ones see a part of the messages. */
const FEW = 40;

export const NAMES = {
  ours: 'deskside, letters to hits',
  reading: '  – reading the words',
  finding: '  – finding in them',
  message: 'deskside, a whole message to hits',
  combined: 'one combined RegExp, lower-cased',
  endings: '  – that knows endings',
  includes: 'includes × 500',
  separate: '500 separate RegExps',
};

type Peer = { name: string; texts: number; work: (texts: readonly string[]) => () => number };

export type Phrased = {
  /** Microseconds a message, by round. */
  results: { name: string; micros: number[]; hits: number }[];
};

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((all, item) => all + of(item), 0);

/** All words of a text, as a RegExp looks at all of its letters; a whole message is told apart from its quotes, names and signature too. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  cut(text, { from: 0, to: text.length }, 0, words, [], MOST_WORDS);
  return words;
}

function peersOf(phrases: readonly string[]): Peer[] {
  const index = indexOf(phrases.map(termReader({})));
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length).join('|');
  const combined = new RegExp(`\\b(?:${longestFirst})\\b`, 'g');
  // What a team would have to write to have "updates" found by "update": a stem and up to four letters.
  const stems = phrases.map((phrase) => phrase.split(' ').map((word) => `${stem(word)}[a-z]{0,4}`));
  const endings = new RegExp(
    `\\b(?:${stems
      .map((words) => words.join(' +'))
      .toSorted((a, b) => b.length - a.length)
      .join('|')})\\b`,
    'g',
  );
  const all = (pattern: RegExp) => (texts: readonly string[]) => () =>
    sum(texts, (text) => [...text.toLowerCase().matchAll(pattern)].length);
  const separate = phrases.map((phrase) => new RegExp(`\\b${phrase}\\b`, 'i'));
  return [
    {
      name: NAMES.ours,
      texts: TEXTS,
      work: (texts) => () => sum(texts, (text) => findAll(wordsOf(text), index).length),
    },
    {
      name: NAMES.reading,
      texts: TEXTS,
      work: (texts) => () => sum(texts, (text) => wordsOf(text).length),
    },
    {
      name: NAMES.finding,
      texts: TEXTS,
      work: (texts) => {
        const messages = texts.map(wordsOf);
        return () => sum(messages, (words) => findAll(words, index).length);
      },
    },
    {
      name: NAMES.message,
      texts: TEXTS,
      work: (texts) => {
        const tickets = texts.map(ticketOf);
        return () => sum(tickets, (ticket) => findAll(read(ticket).words, index).length);
      },
    },
    { name: NAMES.combined, texts: TEXTS, work: all(combined) },
    { name: NAMES.endings, texts: TEXTS, work: all(endings) },
    {
      name: NAMES.includes,
      texts: FEW,
      work: (texts) => () =>
        sum(texts, (text) => {
          const lower = text.toLowerCase();
          return phrases.filter((phrase) => lower.includes(phrase)).length;
        }),
    },
    {
      name: NAMES.separate,
      texts: FEW,
      work: (texts) => () => sum(texts, (text) => separate.filter((one) => one.test(text)).length),
    },
  ];
}

/**
 * Milliseconds, in steps of a tenth. What was left behind by others is collected first; `warm` makes ready again what the engine throws away
 * then, such as the code of a RegExp.
 */
function timeOf(work: () => void, warm: () => void): number {
  (globalThis as { gc?: () => void }).gc?.();
  warm();
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** Each round has messages of its own: their numbers and names were never read before. All peers take turns within it. */
export function measurePhrases(rounds: number): Phrased {
  const phrases = phrasesOf(PHRASES, 7);
  const peers = peersOf(phrases);
  const results = peers.map(({ name }) => ({ name, micros: [] as number[], hits: 0 }));
  const warms = peers.map(({ work }) => work(textsOf(phrases, FEW, 1)));
  for (const warm of warms) warm();
  for (let round = 0; round < rounds; round += 1) {
    const texts = textsOf(phrases, TEXTS, 100 + round);
    for (const [at, { texts: count, work }] of peers.entries()) {
      const run = work(texts.slice(0, count));
      let hits = 0;
      results[at]!.micros.push((timeOf(() => void (hits = run()), warms[at]!) * 1000) / count);
      results[at]!.hits = hits / count;
    }
  }
  return { results };
}
