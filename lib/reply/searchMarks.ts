import { editsIn, nearIn } from './searchNear';
import { plain, wordsIn } from './searchWords';

/** Where in a text the words of a query stand: `from` up to `to`, in order. */
export type Mark = { from: number; to: number };

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Letters of a passage before its first mark, so that it is seen in a line that ends early, and in all. */
const LEAD = 12;
const LENGTH = 90;

/** The beginnings of words that were typed; of a word that nothing here begins with, the words that are nearly it. */
export function marksIn(text: string, query: string): Mark[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: plain(word),
    index,
    length: word.length,
  }));
  const marks = new Map<number, Mark>();
  for (const wanted of wordsIn(query)) {
    const begun = words.filter(({ word }) => word.startsWith(wanted));
    const near = begun.length > 0 ? [] : words.filter(({ word }) => isNear(word, wanted));
    for (const { word, index, length } of [...begun, ...near]) {
      const isWhole = near.length > 0 || word.length !== length;
      const to = index + (isWhole ? length : wanted.length);
      marks.set(index, { from: index, to: Math.max(to, marks.get(index)?.to ?? 0) });
    }
  }
  return [...marks.values()].sort((a, b) => a.from - b.from);
}

const isNear = (word: string, wanted: string): boolean =>
  editsIn(wanted) > 0 && nearIn([word], wanted, editsIn(wanted)).length > 0;

/** The words around the first mark of a text, on one line; nothing where it has none. */
export function passageIn(text: string, query: string): string | undefined {
  const line = text
    .replace(/\*\*|\[\[|\]\]/g, '')
    .replace(/\{\w+\}/g, '…')
    .replace(/\s+/g, ' ');
  const [first] = marksIn(line, query);
  if (!first) return undefined;
  const before = line.lastIndexOf(' ', Math.max(0, first.from - LEAD));
  const from = first.from <= LEAD ? 0 : before + 1;
  const cut = line.slice(from, from + LENGTH);
  return `${from > 0 ? '…' : ''}${cut}${from + LENGTH < line.length ? '…' : ''}`;
}
