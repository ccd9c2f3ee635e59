import { score, type Answer, type Score } from '../../lib/quality';

/** What a reviewer has put down for one item so far. */
export type Entry = { answer?: Answer; quote?: string; comment?: string };

/** What the ticket itself suggests for one item; it counts only once a person takes it. */
export type Suggested = { answer: Answer; because: string; quote?: string };

/** The longest quote that is kept, in characters. A quote is a proof, not a copy of the ticket. */
const LONGEST = 400;

/** Words taken from a ticket, on one line, cut at a word where too long. */
export function asQuote(words: string): string {
  const line = words
    .slice(0, LONGEST * 8)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  const atWord = cut.lastIndexOf(' ');
  return `${cut.slice(0, atWord > LONGEST / 2 ? atWord : LONGEST)} …`;
}

export type Standing = Score & { scored: number; total: number };

/** The score of what is put down so far, and how much of the card that is. */
export function standing(
  card: { items: readonly { id: string; weight?: number | undefined }[] },
  entries: Readonly<Record<string, Entry>>,
): Standing {
  const given = Object.entries(entries).flatMap(([id, { answer }]) =>
    answer ? [[id, { answer }] as const] : [],
  );
  const result = score(card, Object.fromEntries(given));
  const total = card.items.length;
  return { ...result, total, scored: total - result.unanswered.length };
}
