import { packOf } from '../../lib/playbook';
import { ROLES } from '../../lib/playbook/roles';
import type { Detect, Playbook } from '../../lib/playbook/schema';

/** Tickets that a customer could send to block a desk, and playbooks that somebody could write who wants to. */

const MEGABYTE = 1_000_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length));

/** Words that no two of are the same, as `piece` makes them of a number. */
function counted(piece: (number: number) => string): string {
  let text = '';
  for (let number = 0; text.length < MEGABYTE; number += 1) text += piece(number);
  return text;
}

const letters = (number: number): string =>
  number
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));

/** A megabyte each. */
export const TEXTS: Readonly<Record<string, () => string>> = {
  'one word': () => filled('slow '),
  'one word, a line each': () => filled('slow\n'),
  'one word without spaces': () => filled('slow'),
  'lines of one letter': () => filled('a\n'),
  'words that are all new': () => counted((number) => `w${letters(number * 7919)} `),
  'long words that are all new': () => counted((number) => `sys${letters(number * 7919)}tems `),
  'the words of a term': () => filled('system is not completely down now '),
  'a sentence without an end': () => filled('we can not see all of our data and it is slow '),
  numbers: () => filled('5 1,500 '),
  'groups of digits': () => filled('1,000'),
  marks: () => filled('?!.,;: '),
  quotes: () => filled(`"a 'b `),
  'open quotes': () => filled(`'a`),
  'combining marks': () => filled('e\u0301\u0301\u0301 '),
  'characters of two halves': () => filled('\u{1d400}\u{1f600} '),
  'halves of characters': () => filled('\ud800'),
  'every character': () => counted((number) => String.fromCodePoint((number % 0x10f7ff) + 32)),
  capitals: () => filled('System Down Widget '),
  spaces: () => filled(' '),
  'spaces and lines': () => filled('  \n '),
  dashes: () => filled('- '),
  'a legal footer, again and again': () => filled('this message message message e-mail\n'),
  'reply headers': () => filled('On Monday Bo wrote\nFrom: a\n'),
  addresses: () => filled('a@b.c http://d.e/f#g <a '),
  tags: () => filled('<a b '),
  code: () => filled('if (a) { b("c") } ;;; , \t'),
  'a log': () => filled('12:00:01 ERROR tick failed\n'),
};

const times = <T>(count: number, of: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => of(at));

/** Lists of terms. */
export const TERMS: Readonly<Record<string, () => string[]>> = {
  'thousands of phrases': () => times(5_000, (at) => `slow ${letters(at)} data`),
  'thousands of terms that are there': () => times(5_000, (at) => `(slow|down|x${at})`),
  gaps: () => times(2_000, (at) => `(slow|a${at}) * slow * slow * slow * (late|b${at})`),
  'gaps that end well': () => times(2_000, (at) => `(slow|a${at}) * slow * slow * (slow|b${at})`),
  'long terms': () => times(500, (at) => `${'slow '.repeat(190)}(late|x${at})`),
  'long terms that are there': () => times(500, (at) => `${'slow '.repeat(190)}(slow|x${at})`),
  'choices of many lengths': () =>
    times(
      500,
      (at) => `(${times(40, (more) => `slow${' slow'.repeat(more)} x${at}`).join('|')}|late) late`,
    ),
  'choices in a row': () =>
    times(500, (at) => `${'(slow|slow slow|slow slow slow|a) '.repeat(20)}(late|x${at})`),
  'small words': () => times(500, (at) => `${'we '.repeat(100)}(late|x${at})`),
  'words that may be left out': () => times(500, (at) => `${'the '.repeat(240)}(late|x${at})`),
  denials: () => times(500, (at) => `${'not '.repeat(100)}(not|x${at})`),
  numbers: () => times(2_000, (at) => `# * # * # * (five|x${at})`),
  questions: () => times(2_000, (at) => `(slow|x${at}) * ?`),
};

/** The runbook with these terms, one rule for all of them and one for each hundred. */
export function playbookOf(terms: readonly string[]): Playbook {
  const playbook = structuredClone(packOf('runbook')) as Playbook;
  const [category] = playbook.categories!.items;
  const [topic] = category!.topics;
  category!.topics = [
    { ...topic!, detect: { terms: [...terms] } },
    ...times(Math.ceil(terms.length / 100), (at) => ({
      ...topic!,
      id: `${topic!.id}-${at}`,
      detect: { terms: terms.slice(at * 100, at * 100 + 100), except: ['late * late'] },
    })),
  ];
  return playbook;
}

/** All terms of a playbook, and a megabyte of the words that they ask for. */
export function ownTerms(playbook: Playbook): { terms: string[]; text: string } {
  const terms = [...new Set(termsIn(playbook))];
  const said = terms.map((term) =>
    term
      .replace(/<(\w+)>/g, (_, name: string) => playbook.vocabulary[name]?.[0] ?? '')
      .replace(/\(([^|)]*)[^)]*\)/g, '$1')
      .replace(/\*/g, 'and')
      .replace(/#/g, '5'),
  );
  const text = counted((at) => said[(at * 7919) % said.length] + (at % 5 ? ' ' : '. '));
  return { terms, text };
}

function termsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]: [string, unknown]) =>
    key === 'detect' || key === 'note'
      ? ROLES.flatMap((role) => (inner as Detect | null)?.[role] ?? [])
      : termsIn(inner),
  );
}
