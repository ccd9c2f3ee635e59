import { insteadOf } from '../instead';
import type { Out, Put, Swapped } from './finding';
import { greetedIn } from './greeting';

/** What is taken out of a letter by one click, so that nothing of it is left behind and what stays is whole sentences. */

/** Where a sentence ends, with the marks that close it. */
const END = /[.!?…]{1,8}["'”’»)\]]{0,4}(?=\s|$)/g;
/** What stands before the first word of a line and goes with it. */
const BEFORE_WORDS = /^[\s>*#•–([-]{0,8}$/;
/** The next word and the last one, as far as they may be. */
const BEFORE = /\S{1,80}\s{0,200}$/;
const AFTER = /^\s{0,200}\S{1,80}/;
const REACH = 280;

type Stretch = { from: number; to: number };

const trimmed = (text: string, { from, to }: Stretch): Stretch => {
  const said = text.slice(from, to);
  return {
    from: from + said.length - said.trimStart().length,
    to: to - (said.length - said.trimEnd().length),
  };
};

/** The lines in which a stretch stands. */
function linesOf(text: string, { from, to }: Stretch): Stretch {
  const end = text.indexOf('\n', to);
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: end < 0 ? text.length : end };
}

/** Behind a greeting that stands on the same line, or at its beginning. */
function startOf(text: string, line: Stretch, from: number): number {
  const greeted = line.from === 0 ? greetedIn(text) : undefined;
  if (!greeted) return line.from;
  const end = greeted.from + greeted.name.length;
  const behind = end + (/^[\s,!:.–-]*/.exec(text.slice(end, end + 8))?.[0].length ?? 0);
  return behind <= from ? behind : line.from;
}

/** The sentences in which a stretch stands, within their lines. */
function sentencesOf(text: string, stretch: Stretch): Stretch {
  const line = linesOf(text, stretch);
  const start = startOf(text, line, stretch.from);
  const before = [...text.slice(start, stretch.from).matchAll(END)].at(-1);
  const from = before ? start + before.index + before[0].length : start;
  // A stretch may end with the mark that ends its sentence.
  const at = Math.max(from, stretch.to - 1);
  const [end] = text.slice(at, line.to).matchAll(END);
  return trimmed(text, { from, to: end ? at + end.index + end[0].length : line.to });
}

/** A line that only says that it is for the team speaks of those below it, up to the next empty one. */
function labelled(text: string, stretch: Stretch): Stretch {
  const line = linesOf(text, stretch);
  if (!/[:–—\]]\s*$/.test(text.slice(line.from, line.to))) return line;
  const empty = /\n[^\S\n]*\n/.exec(text.slice(line.to));
  return { from: line.from, to: empty ? line.to + empty.index : text.length };
}

/**
 * Takes the sentences out in which a stretch stands, or all of its lines where they are all that these hold or where `isLabel`. A
 * word before or behind goes and comes back with them, so that no empty line stays: editors keep what is pasted, and nothing that is
 * nothing.
 */
export function takeOut(text: string, stretch: Stretch, isLabel: boolean): Swapped<Put> {
  const said = isLabel ? labelled(text, stretch) : sentencesOf(text, stretch);
  const line = linesOf(text, said);
  const isWhole =
    BEFORE_WORDS.test(text.slice(line.from, said.from)) &&
    text.slice(said.to, line.to).trim() === '';
  const { from, to } = trimmed(text, isWhole ? line : said);
  if (!isWhole) return swapped(text, { from, to }, 'sentence', line);
  return swapped(text, { from, to }, text.slice(from, to).includes('\n') ? 'lines' : 'line', {
    from: 0,
    to: text.length,
  });
}

const BRACKETS = new Map([
  ['<', '>'],
  ['(', ')'],
  ['[', ']'],
]);

/**
 * An address, with the brackets around it. Nothing takes its place: editors make links of addresses, and words put into one may stay
 * in it (ProseMirror, 2026-11).
 */
export function takeAddressOut(text: string, { from, to }: Stretch): Swapped<Put> {
  const isBracketed = BRACKETS.get(text[from - 1] ?? '') === text[to] && to < text.length;
  const [start, end] = isBracketed ? [from - 1, to + 1] : [from, to];
  return { edit: { instead: insteadOf(text, start, end), words: '' }, words: '' };
}

/** All of a letter but what it quotes. */
export function takeAllOut(text: string, own: string): Swapped<Put> {
  const { from, to } = trimmed(own, { from: 0, to: own.length });
  return { edit: { instead: insteadOf(text, from, to), words: '' }, words: '', out: 'all' };
}

/** `within`: where the word may stand that goes and comes back: the next one of a sentence, the last one before a line. */
function swapped(text: string, { from, to }: Stretch, out: Out, within: Stretch): Swapped<Put> {
  const before = BEFORE.exec(text.slice(Math.max(within.from, from - REACH), from))?.[0] ?? '';
  const after = AFTER.exec(text.slice(to, Math.min(within.to, to + REACH)))?.[0] ?? '';
  const isBefore = before !== '' && (out !== 'sentence' || after === '');
  const stays = isBefore ? before : after;
  const [start, end] = isBefore ? [from - before.length, to] : [from, to + after.length];
  return { edit: { instead: insteadOf(text, start, end), words: stays.trim() }, words: '', out };
}
