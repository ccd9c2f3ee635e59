/**
 * Words of a draft by which a page finds them again. The panel reads a draft with its line breaks, an editor holds it in pieces, so
 * both count signs only: white space and invisible signs are passed over.
 */

/** The `nth` place (from 0) of the `of` places at which a draft has the words. With another count, it is another draft. */
export type Instead = { said: string; nth: number; of: number };

const PASSED = /[\s\u200B\u2060\uFEFF]+/gu;

/** Signs only: editors rewrap, indent and pad with white space and with invisible caret holders. */
export const squeeze = (text: string): string => text.replace(PASSED, '');

/** Every place of `said` in a text, both squeezed. */
function places(text: string, said: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(said); at >= 0 && said !== ''; at = text.indexOf(said, at + 1))
    found.push(at);
  return found;
}

/** How to find the stretch of a text again. */
export function insteadOf(text: string, from: number, to: number): Instead {
  const said = text.slice(from, to);
  const all = places(squeeze(text), squeeze(said));
  return { said, nth: all.indexOf(squeeze(text.slice(0, from)).length), of: all.length };
}

/** Where the words stand in a squeezed text, and where they end; nothing when they no longer stand there as they did. */
export function standsAt(
  text: string,
  { said, nth, of }: Instead,
): { from: number; to: number } | undefined {
  const words = squeeze(said);
  const all = places(text, words);
  const from = all[nth];
  return from === undefined || all.length !== of ? undefined : { from, to: from + words.length };
}

/** The place in a text behind so many of its signs, before the next one. */
export function behind(text: string, signs: number): number {
  let left = signs;
  for (let at = 0; at < text.length; at += 1) {
    if (squeeze(text[at]!) === '') continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}
