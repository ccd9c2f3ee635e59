import { ownWords } from '../triage/letter';

/** Words of a text, small, with where they stand: addresses of pages are none, and a letter's quoted history is not the writer's. */

export type Said = { word: string; from: number; to: number };

const ADDRESS = /\b(?:https?:\/\/|www\.)\S{1,2000}/g;
const WORD = /\{\w+\}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/** The first `most` words. `{marks}` of a template's slots are words of their own. */
export function saidIn(text: string, most: number): Said[] {
  const plain = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  const found: Said[] = [];
  for (const { 0: written, index } of plain.matchAll(WORD)) {
    if (found.length === most) break;
    found.push({
      word: written.toLowerCase().replace(/’/g, "'"),
      from: index,
      to: index + written.length,
    });
  }
  return found;
}

/** Characters. What stands further behind is not looked at, and in a text so long nothing is replaced. */
export const MOST = 10_000;

/** The text with blanks where it quotes earlier mails, so that places stay what they are. */
export function withoutHistory(text: string): string {
  const { words, signature } = ownWords(text);
  let out = '';
  for (const { from, to } of [...words, ...(signature ? [signature] : [])].sort(
    (a, b) => a.from - b.from,
  )) {
    if (to <= out.length) continue;
    out += text.slice(out.length, Math.max(from, out.length)).replace(/[^\n]/g, ' ');
    out += text.slice(out.length, to);
  }
  return out;
}
