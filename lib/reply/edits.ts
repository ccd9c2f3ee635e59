import type { Filled } from './fill';
import { withoutOwn } from './personal';

/** What one click changes in a reply: the value of a slot, or the text itself. */
export type Edit = { slot: string; value: string } | { body: string };

type Piece = { from: number; to: number; part: Filled['parts'][number] };

/** The reply as it reads now, open slots as nothing, and where each part stands in it. */
export function readingOf({ parts }: Pick<Filled, 'parts'>): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces = parts.map((part) => {
    const from = text.length;
    if (part.is === 'text') text += part.text;
    else if (part.is === 'slot' && part.state === 'filled') text += part.value;
    return { from, to: text.length, part };
  });
  return { text, pieces };
}

/** Puts words in place of a stretch of the reply; nothing where it crosses from one part to the next. */
export function editAt(
  { written, slots }: Pick<Filled, 'written' | 'slots'>,
  pieces: readonly Piece[],
  { from, to, words }: { from: number; to: number; words: string },
): Edit | undefined {
  const piece = pieces.find((one) => one.from <= from && to <= one.to);
  if (!piece) return undefined;
  const { part } = piece;
  const within = (text: string, start: number): string =>
    text.slice(0, start + from - piece.from) + words + text.slice(start + to - piece.from);
  if (part.is === 'text')
    return part.at === undefined ? undefined : { body: withoutOwn(within(written, part.at)) };
  if (part.is !== 'slot' || slots.find(({ key }) => key === part.key)?.choices) return undefined;
  return { slot: part.key, value: within(part.value, 0) };
}
