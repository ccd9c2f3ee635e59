import type { Evidence } from '../assessment';
import type { Read } from './read';
import type { Hit } from './rules';

const LONGEST_QUOTE = 160;
const MOST_QUOTES = 3;
/** Hits that are looked at for quotes: a text that says one thing a thousand times has no more to quote. */
const MOST_HITS = 100;

/**
 * The customer's words behind hits, as exact pieces of the subject or a message: the sentence, or the clauses around
 * the hit where the sentence is long. At most three, each sentence once.
 */
export function quote(
  hits: readonly Hit[],
  read: Read,
  { text, ref }: { text: string; ref: string },
): Evidence[] {
  const quotes = new Map<string, Evidence>();
  for (const hit of hits.slice(0, MOST_HITS)) {
    if (quotes.size === MOST_QUOTES) break;
    const found = pieceAround(hit, read);
    if (found && !quotes.has(found.quote)) quotes.set(found.quote, { ...found, text, ref });
  }
  return [...quotes.values()];
}

function pieceAround(
  { first, last }: Hit,
  { words, sentences, texts }: Read,
): Pick<Evidence, 'quote' | 'message' | 'from'> | null {
  const start = words[first];
  const end = words[last];
  const sentence = start && sentences[start.sentence];
  const text = start && texts.get(start.message);
  if (!start || !end || !sentence || text === undefined) return null;
  let { from, to } = sentence;
  if (to - from > LONGEST_QUOTE) {
    const near = words.slice(Math.max(0, first - LONGEST_QUOTE), last + LONGEST_QUOTE);
    const around = near.filter(
      ({ sentence: own, clause }) =>
        own === start.sentence && clause >= start.clause && clause <= end.clause,
    );
    from = around[0]?.from ?? start.from;
    to = around.at(-1)?.to ?? end.to;
  }
  if (to - from > LONGEST_QUOTE) ({ from, to } = { from: start.from, to: end.to });
  const mark = /[.!?]/.exec(text[to] ?? '') ? 1 : 0;
  return { quote: text.slice(from, to + mark), message: start.message, from };
}
