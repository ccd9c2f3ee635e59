import { diffWordsWithSpace } from 'diff';

/** A stretch of a text: the same on both sides, or not. */
export type Piece = { text: string; changed: boolean };

/** Texts shorter than this are seen at a glance. */
const SHORT = 40;
/** More edits than this are another text, not a changed one. */
const MOST_EDITS = 600;
/** Unchanged stretches that are longer are shown by their ends. */
const LONG = 240;
const END = 90;

function shortened(pieces: Piece[]): Piece[] {
  return pieces.map(({ text, changed }, at) => {
    if (changed || text.length <= LONG) return { text, changed };
    const first = at === 0 ? '' : text.slice(0, END).replace(/\S*$/, '');
    const last = at === pieces.length - 1 ? '' : text.slice(-END).replace(/^\S*/, '');
    return { text: `${first}…${last}`, changed };
  });
}

/** Changed words with nothing but space between them are one change. */
const joined = (pieces: Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((before, { text, changed }, at) => {
    const last = before.at(-1);
    const isGap = !changed && text.trim() === '' && pieces[at + 1]?.changed;
    if (last?.changed && (changed || isGap)) last.text += text;
    else before.push({ text, changed });
    return before;
  }, []);

/** Both texts in pieces, the words that only one of them has marked; unmarked where hardly a word is the same. */
export function piecesOf(left: string, right: string): [Piece[], Piece[]] {
  const whole: [Piece[], Piece[]] = [
    [{ text: left, changed: false }],
    [{ text: right, changed: false }],
  ];
  if (left.length < SHORT && right.length < SHORT) return whole;
  const changes = diffWordsWithSpace(left, right, { maxEditLength: MOST_EDITS });
  if (!changes) return whole;
  const kept = changes.filter(({ added, removed }) => !added && !removed);
  const keptLength = kept.reduce((sum, { value }) => sum + value.trim().length, 0);
  if (keptLength * 3 < Math.max(left.length, right.length)) return whole;
  const side = (other: 'added' | 'removed') =>
    shortened(
      joined(
        changes
          .filter((change) => !change[other])
          .map(({ value, added, removed }) => ({ text: value, changed: added || removed })),
      ),
    );
  return [side('added'), side('removed')];
}
