import type { Findable } from '../../../lib/reply/search';
import { PACKS } from '../../../lib/playbook';
import { randomFrom } from '../sla/office';

/** Templates as a large team could have them, and what its people would type to find one; the same for the same seed. */

/** `typo`: a slip was made in each long word. `wanted`: the template whose words they are. */
export type Query = { text: string; typo: boolean; wanted: string };

const LETTERS = 600;
/** So many words in a hundred are names, numbers and codes that few templates have. */
const RARE = 0.04;
const RARE_WORDS = 30_000;
const TAGS = 40;

type Random = () => number;
const below = (random: Random, end: number): number => Math.floor(random() * end);

/** The words of the five playbooks, the commonest first: real English, and of the trade. */
function vocabulary(): string[] {
  const counts = new Map<string, number>();
  for (const word of JSON.stringify(PACKS)
    .toLowerCase()
    .match(/[a-z]{2,}/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

const SYLLABLES =
  'ba co di fen gra hol jan ke lum mor nis o pra qui ran sel tor u vel wes xan yor zim'.split(' ');

function rareWord(random: Random): string {
  const rank = below(random, RARE_WORDS);
  if (rank % 3 === 0) return `${10_000 + rank}`;
  let word = '';
  for (let left = rank; word.length < 5 || left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}

export function templatesOf(count: number, seed: number): Findable[] {
  const random = randomFrom(seed);
  const words = vocabulary();
  /** An early word more often than a late one (Zipf). */
  const word = (): string =>
    random() < RARE ? rareWord(random) : words[Math.floor(words.length ** random()) - 1]!;
  const telling = (): string => words[60 + below(random, words.length - 60)]!;
  const several = (least: number, most: number, of: () => string): string =>
    Array.from({ length: least + below(random, most - least + 1) }, of).join(' ');
  return Array.from({ length: count }, (_, at) => {
    let body = '';
    while (body.length < LETTERS / 2 + ((at * 7919) % LETTERS)) body += `${several(6, 14, word)}. `;
    return {
      id: `t${at}`,
      name: several(2, 5, telling),
      group: 'Macros',
      alias: `${telling().slice(0, 3)}${at}`,
      tags: [words[100 + below(random, TAGS)]!],
      body,
    };
  });
}

/** One letter too few, or two that changed places, as they happen in the midst of a word. */
function slip(random: Random, word: string): string {
  if (word.length < 5) return word;
  const at = 1 + below(random, word.length - 2);
  return random() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

/** One or two words of a name or of a text's beginning; every third query with slips, every fifth cut short. */
export function queriesFor(templates: readonly Findable[], count: number, seed: number): Query[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => {
    const template = templates[below(random, templates.length)]!;
    const from = at % 2 === 1 ? template.name : template.body.slice(0, 200);
    const words = from.toLowerCase().match(/[a-z]{4,}/g) ?? ['refund'];
    const many = 1 + below(random, 2);
    const first = below(random, Math.max(1, words.length - many));
    const typo = at % 3 === 0;
    const typed = words
      .slice(first, first + many)
      .map((word) => (typo ? slip(random, word) : word));
    if (at % 5 === 4) typed[typed.length - 1] = typed.at(-1)!.slice(0, 4);
    return { text: typed.join(' '), typo, wanted: template.id };
  });
}
