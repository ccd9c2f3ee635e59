import { keysIn } from '../playbook/marks';
import type { Playbook, Template } from '../playbook/schema';
import type { Part } from './body';
import { saidIn, type Said } from './draftWords';

/** Which template a text was made from, and what of the text is the template's: found by the words alone, whoever put it there. */

/** `body`: the text with the slots' marks in place of what was filled in; `parts` as they stand in the text. */
export type Alike = {
  template: Template;
  original: string;
  body: string;
  parts: Part[];
  share: number;
};

type Known = { template: Template; original: string; words: Said[]; size: number };
type Shelf = { known: Known[]; withWord: Map<string, number[]> };

const shelves = new WeakMap<readonly Template[], Shelf>();

const MOST_WORDS = 400;
/** A text so many times as long as a template is no template any more. */
const LONGER = 4;
const SPARE = 120;
/** The words that must be left of a template, and how many of those, at least. */
const ENOUGH = 0.6;
const LEAST = 8;
const TRIED = 3;

const plain = (body: string): string =>
  body.replace(/\*\*|\[\[|\]\]/g, (marks) => ' '.repeat(marks.length));
const isSlot = ({ word }: Said): boolean => word.startsWith('{');

function shelfOf({ templates }: Playbook): Shelf {
  const before = shelves.get(templates);
  if (before) return before;
  const known = templates.flatMap((template) =>
    [template.body, ...(template.variants ?? []).map(({ body }) => body)].map((body): Known => {
      const words = saidIn(plain(body), MOST_WORDS);
      const fixed = new Set(words.filter((one) => !isSlot(one)).map(({ word }) => word));
      return { template, original: body, words, size: fixed.size };
    }),
  );
  const withWord = new Map<string, number[]>();
  known.forEach(({ words }, index) => {
    for (const word of new Set(words.map((one) => one.word))) {
      const row = withWord.get(word);
      if (row) row.push(index);
      else withWord.set(word, [index]);
    }
  });
  const shelf = { known, withWord };
  shelves.set(templates, shelf);
  return shelf;
}

/** The templates with the largest share of their words in the text, the largest first. */
function nearest({ known, withWord }: Shelf, said: readonly Said[]): Known[] {
  const counts = new Int32Array(known.length);
  for (const word of new Set(said.map((one) => one.word)))
    for (const index of withWord.get(word) ?? []) counts[index] = counts[index]! + 1;
  return known
    .map((one, index) => ({ one, share: one.size === 0 ? 0 : counts[index]! / one.size }))
    .filter(({ one, share }) => share >= ENOUGH && said.length <= one.words.length * LONGER + SPARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, TRIED)
    .map(({ one }) => one);
}

/** The longest row of words that both have in the same order, as pairs of places. */
function pairs(mine: readonly Said[], theirs: readonly Said[]): [number, number][] {
  const wide = theirs.length + 1;
  const best = new Uint16Array((mine.length + 1) * wide);
  for (let at = mine.length - 1; at >= 0; at -= 1)
    for (let other = theirs.length - 1; other >= 0; other -= 1)
      best[at * wide + other] =
        mine[at]!.word === theirs[other]!.word
          ? best[(at + 1) * wide + other + 1]! + 1
          : Math.max(best[(at + 1) * wide + other]!, best[at * wide + other + 1]!);
  const found: [number, number][] = [];
  for (let at = 0, other = 0; at < mine.length && other < theirs.length;) {
    const here = best[at * wide + other]!;
    if (mine[at]!.word === theirs[other]!.word) found.push([at++, other++]);
    else if (best[(at + 1) * wide + other] === here) at += 1;
    else other += 1;
  }
  return found;
}

/** Where a value begins and where it ends: the marks around it are the letter's own. */
const beforeValue = (gap: string): number => /^[\s.,:;!?]*/.exec(gap)?.[0].length ?? 0;
const withoutMarks = (value: string): number => value.replace(/[\s.,:;!?]+$/, '').length;

/** The place in a gap at which what was filled in ends: so many slots, so many lines, but all of it where one has several. */
function endOfValues(gap: string, keys: readonly string[], { slots }: Template): number {
  const multiline = new Set(slots.flatMap(({ key, multiline }) => (multiline ? [key] : [])));
  if (keys.some((key) => multiline.has(key))) return withoutMarks(gap);
  let end = beforeValue(gap);
  for (let line = 0; line < keys.length && end < gap.length; line += 1) {
    const next = gap.indexOf('\n', end + (line > 0 ? 1 : 0));
    end = next < 0 ? gap.length : next;
  }
  return withoutMarks(gap.slice(0, end));
}

/** The text cut into what is the template's, what was filled into its slots, and what is neither. */
function unfilled(text: string, said: readonly Said[], known: Known): Alike {
  const { template, original, words } = known;
  const matched = pairs(said, words);
  const parts: Part[] = [];
  let body = '';
  const say = (words: string): void => {
    body += words;
    if (words !== '') parts.push({ is: 'text', text: words, bold: false });
  };
  let from = 0;
  let after = 0;
  for (const [mine, theirs] of [...matched, [said.length, words.length] as const]) {
    const to = said[mine]?.from ?? text.length;
    const gap = text.slice(from, to);
    const keys = words
      .slice(after, theirs)
      .filter(isSlot)
      .flatMap(({ word }) => keysIn(word));
    const end =
      keys.length === 0 || !/[\p{L}\p{N}]/u.test(gap) ? 0 : endOfValues(gap, keys, template);
    if (end > beforeValue(gap)) {
      const lead = beforeValue(gap);
      say(gap.slice(0, lead));
      const value = gap.slice(lead, end);
      body += keys.map((key) => `{${key}}`).join(' ');
      parts.push({ is: 'slot', key: keys[0]!, value, state: 'filled', bold: false });
    }
    say(gap.slice(end));
    say(text.slice(to, said[mine]?.to ?? to));
    from = said[mine]?.to ?? text.length;
    after = theirs + 1;
  }
  const all = words.filter((one) => !isSlot(one)).length;
  return { template, original, body, parts, share: all === 0 ? 0 : matched.length / all };
}

/** The template that a text is made from, if at least three fifths of its words still stand there in their order. */
export function alikeIn(
  text: string,
  playbook: Playbook,
  audience: Template['audience'],
  enough = ENOUGH,
): Alike | undefined {
  const shelf = shelfOf(playbook);
  const longest = Math.max(0, ...shelf.known.map(({ words }) => words.length)) * LONGER + SPARE;
  const said = saidIn(text, longest + 1);
  return nearest(shelf, said)
    .filter(({ template }) => template.audience === audience)
    .map((known) => unfilled(text, said, known))
    .filter(({ share, original }) => share >= enough && saidIn(original, LEAST).length >= LEAST)
    .sort((a, b) => b.share - a.share)[0];
}
