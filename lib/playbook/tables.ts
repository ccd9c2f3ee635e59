import { linesOf } from './lists';
import type { OpenSlot } from './schema';
import type { Typed } from './slots';

/** Tables and texts as they are typed into open slots: a row a line, a tab between its cells; a text's title in its first line. */

/** Every row as it stands, those without a word too: a hand may still be at them. */
export const cellsOf = (text: string): string[][] =>
  text === '' ? [] : text.split('\n').map((line) => line.split('\t'));

/** The rows that begin with a word, in their order. */
export const rowsOf = (text: string): string[][] =>
  cellsOf(text)
    .map((row) => row.map((cell) => cell.trim()))
    .filter(([first]) => first);

/** Rows as one text; what would end a cell or a row becomes a space. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

/** A text that was made ready. `place`: its number, from 1. */
export type Readied = { place: number; title: string; text: string };

const ASKED = 5;

/** The texts of a slot, as many as are asked for; a list that was typed before it asked for texts gives the titles. */
export function textsOf(
  { upTo = ASKED }: Pick<OpenSlot, 'upTo'>,
  { text, cells }: Typed,
): Readied[] {
  const listed = Object.keys(cells).length === 0 ? linesOf(text) : [];
  return Array.from({ length: upTo }, (_, index) => {
    const typed = cells[String(index + 1)] ?? listed[index] ?? '';
    const [title = '', ...lines] = typed.split('\n');
    return { place: index + 1, title, text: lines.join('\n') };
  });
}

/** Is there something to say? */
export const isReady = ({ text }: Readied): boolean => text.trim() !== '';

export const readiedText = ({ title, text }: Pick<Readied, 'title' | 'text'>): string =>
  text === '' ? title : `${title}\n${text}`;
