import { termReader } from '../../../lib/playbook/terms';
import { findAll, indexOf } from '../../../lib/triage/find';
import { read } from '../../../lib/triage/read';
import { median, row } from '../harness/table';
import type { Line } from '../harness/line';
import { cpuOf, ratioOf } from '../sla/cpu';
import { phrasesOf, textsOf, ticketOf } from './texts';

/**
 * Five hundred phrases of a team's own in messages of 2,000 characters: as triage finds them, with stems, small words between, word
 * borders, sentences and denials; and as others find them, letter by letter. A playbook holds no patterns, only words, choices, numbers and
 * gaps: so there is no engine for patterns of users to pay for.
 */

const PHRASES = 500;
const TEXTS = 400;
/** The slow ones see a part of the messages. */
const FEW = 40;

const OURS = 'deskside, message to hits';
const READING = '  – reading the words';
const FINDING = '  – finding in them';
const COMBINED = 'one combined RegExp, lower-cased';
const INCLUDES = 'includes × 500';
const SEPARATE = '500 separate RegExps';

type Peer = { name: string; texts: number; work: (texts: readonly string[]) => () => number };

export type Phrased = {
  /** Microseconds a message, by round. */
  results: { name: string; micros: number[]; hits: number }[];
};

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((all, item) => all + of(item), 0);

function peersOf(phrases: readonly string[]): Peer[] {
  const index = indexOf(phrases.map(termReader({})));
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length).join('|');
  const combined = new RegExp(`\\b(?:${longestFirst})\\b`, 'g');
  const separate = phrases.map((phrase) => new RegExp(`\\b${phrase}\\b`, 'i'));
  return [
    {
      name: OURS,
      texts: TEXTS,
      work: (texts) => {
        const tickets = texts.map(ticketOf);
        return () => sum(tickets, (ticket) => findAll(read(ticket).words, index).length);
      },
    },
    {
      name: READING,
      texts: TEXTS,
      work: (texts) => {
        const tickets = texts.map(ticketOf);
        return () => sum(tickets, (ticket) => read(ticket).words.length);
      },
    },
    {
      name: FINDING,
      texts: TEXTS,
      work: (texts) => {
        const messages = texts.map((text) => read(ticketOf(text)).words);
        return () => sum(messages, (words) => findAll(words, index).length);
      },
    },
    {
      name: COMBINED,
      texts: TEXTS,
      work: (texts) => () =>
        sum(texts, (text) => [...text.toLowerCase().matchAll(combined)].length),
    },
    {
      name: INCLUDES,
      texts: FEW,
      work: (texts) => () =>
        sum(texts, (text) => {
          const lower = text.toLowerCase();
          return phrases.filter((phrase) => lower.includes(phrase)).length;
        }),
    },
    {
      name: SEPARATE,
      texts: FEW,
      work: (texts) => () => sum(texts, (text) => separate.filter((one) => one.test(text)).length),
    },
  ];
}

/** Each round has messages of its own: their numbers and names were never read before. */
export function measurePhrases(rounds: number): Phrased {
  const phrases = phrasesOf(PHRASES, 7);
  const peers = peersOf(phrases);
  const results = peers.map(({ name }) => ({ name, micros: [] as number[], hits: 0 }));
  for (const { work } of peers) work(textsOf(phrases, FEW, 1))();
  for (let round = 0; round < rounds; round += 1) {
    const texts = textsOf(phrases, TEXTS, 100 + round);
    for (const [at, { texts: count, work }] of peers.entries()) {
      const run = work(texts.slice(0, count));
      let hits = 0;
      results[at]!.micros.push((cpuOf(() => void (hits = run())) * 1000) / count);
      results[at]!.hits = hits / count;
    }
  }
  return { results };
}

export function tellPhrases({ results }: Phrased): Line[] {
  const WIDTHS = [38, 12, 16, 14];
  const of = (name: string): number[] => results.find((one) => one.name === name)!.micros;
  console.log(`\n${PHRASES} phrases in ${TEXTS} messages of 2,000 characters\n`);
  console.log(row(WIDTHS, '', 'µs a message', '× combined', 'found in one'));
  for (const { name, micros, hits } of results)
    console.log(
      row(
        WIDTHS,
        name,
        median(micros).toFixed(1),
        ratioOf(micros, of(COMBINED)).toFixed(2),
        name === READING ? '' : hits.toFixed(2),
      ),
    );
  return [
    { what: 'message to hits, × combined RegExp', is: ratioOf(of(OURS), of(COMBINED)), most: 1.5 },
    { what: 'words to hits, × combined RegExp', is: ratioOf(of(FINDING), of(COMBINED)), most: 1.5 },
    { what: 'message to hits, × includes', is: ratioOf(of(OURS), of(INCLUDES)), most: 0.05 },
  ];
}
