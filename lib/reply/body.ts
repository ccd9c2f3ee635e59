import type { FilledSlot } from './fill';

/**
 * A piece of a reply, in reading order. Text keeps its line breaks and the "- " of a list; bold is a property, not
 * a mark; `at` is its place in the body. A slot stands where its value goes, filled or open. `sentence` is the body of the
 * removable sentence that a piece belongs to; one that is left out is a piece without words.
 */
export type Part =
  | { is: 'text'; text: string; bold: boolean; at?: number; sentence?: string }
  | {
      is: 'slot';
      key: string;
      value: string;
      state: FilledSlot['state'];
      bold: boolean;
      sentence?: string;
    }
  | { is: 'leftOut'; sentence: string };

const MARKS = /\*\*|\{\w+\}|\[\[|\]\]/g;
const SENTENCE = /\[\[((?:(?!\[\[|\]\])[^\n])*)\]\]/g;

/** The removable sentences of a body, without their brackets. */
export const sentencesIn = (body: string): string[] =>
  [...body.matchAll(SENTENCE)].map(([, sentence]) => sentence ?? '');

/** The body without the sentences that were left out. */
export const kept = (body: string, leftOut: ReadonlySet<string>): string =>
  body.replace(SENTENCE, (whole, sentence: string) => (leftOut.has(sentence) ? '' : whole));

type Layout = {
  slots: ReadonlyMap<string, FilledSlot>;
  leftOut: ReadonlySet<string>;
  /** For a person's eyes: what is left out keeps its place, so that it can be filled or put back. */
  shown: boolean;
};

/**
 * Cuts a body with `{slot}`, `**bold**` and `[[removable]]` marks into parts. An empty optional slot takes its sentence
 * along, or its line where it stands in none; a line that had nothing else goes too, and two empty lines never meet.
 */
export function layOut(body: string, layout: Layout): Part[] {
  const parts: Part[] = [];
  const format = { bold: false };
  let at = 0;
  let isBlank = true;
  for (const line of body.split('\n')) {
    const before = format.bold;
    const found = partsOf(line, at, layout, format);
    const blank = line.trim() === '';
    const gone = !found || (!blank && found.every(isBare)) || (blank && isBlank);
    if (gone) format.bold = before;
    else {
      if (parts.length > 0) add(parts, { is: 'text', text: '\n', bold: before, at: at - 1 });
      for (const part of found) add(parts, part);
      isBlank = blank;
    }
    at += line.length + 1;
  }
  return parts;
}

/** Text that follows on text of the same kind is one part. */
function add(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (
    part.is === 'text' &&
    last?.is === 'text' &&
    last.bold === part.bold &&
    last.sentence === part.sentence &&
    last.at !== undefined &&
    last.at + last.text.length === part.at
  )
    parts[parts.length - 1] = { ...last, text: last.text + part.text };
  else parts.push(part);
}

/** The parts of one line; `null` when an empty optional slot takes the line along. */
function partsOf(
  line: string,
  start: number,
  { slots, leftOut, shown }: Layout,
  format: { bold: boolean },
): Part[] | null {
  const parts: Part[] = [];
  let from = 0;
  for (const match of [...line.matchAll(SENTENCE), null]) {
    const to = match?.index ?? line.length;
    const plain = pieces(line.slice(from, to), start + from, slots, format);
    if (!shown && plain.some(isEmpty)) return null;
    parts.push(...plain);
    if (!match) break;
    const sentence = match[1] ?? '';
    const inside = pieces(sentence, start + to + 2, slots, format);
    from = to + match[0].length;
    if (leftOut.has(sentence) || (!shown && inside.some(isEmpty))) {
      if (shown) parts.push({ is: 'leftOut', sentence });
      if (line[from] === ' ') from += 1;
      else trimEnd(parts);
    } else parts.push(...inside.map((part) => ({ ...part, sentence })));
  }
  return parts;
}

/** What is left of a line when its sentence is gone: spaces, or the mark of a list. */
const isBare = (part: Part): boolean => part.is === 'text' && /^[-\s]*$/.test(part.text);

const isEmpty = (part: Part): boolean => part.is === 'slot' && part.state === 'empty';

/** Takes off the space in front of a sentence that closed its line and is gone. */
function trimEnd(parts: Part[]): void {
  const at = parts.findLastIndex(({ is }) => is !== 'leftOut');
  const last = parts[at];
  if (last?.is !== 'text') return;
  const text = last.text.trimEnd();
  if (text === '') parts.splice(at, 1);
  else parts[at] = { ...last, text };
}

function pieces(
  text: string,
  start: number,
  slots: Layout['slots'],
  format: { bold: boolean },
): Part[] {
  const parts: Part[] = [];
  const say = (from: number, to: number): void => {
    if (to > from)
      parts.push({ is: 'text', text: text.slice(from, to), bold: format.bold, at: start + from });
  };
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const slot = mark.startsWith('{') ? slots.get(mark.slice(1, -1)) : undefined;
    if (!slot && mark !== '**') continue;
    say(from, index);
    from = index + mark.length;
    if (slot) {
      const { key, value, state } = slot;
      parts.push({ is: 'slot', key, value, state, bold: format.bold });
    } else format.bold = !format.bold;
  }
  say(from, text.length);
  return parts;
}
