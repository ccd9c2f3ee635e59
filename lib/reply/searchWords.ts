import type { Template } from '../playbook/schema';

/** What of a template is searched. */
export type Findable = Pick<Template, 'id' | 'name' | 'group' | 'body' | 'alias' | 'tags'>;

/** Where a word of a template can stand, the most telling place first: its alias, its name, its group and tags, its text. */
export const PLACES = 4;

const WORD = /[\p{L}\p{N}]+/gu;
const SLOT_MARK = /\{\w+\}/g;
const ASCII = /^[\x00-\x7f]*$/;

/** Small letters without their accents: "Résumé" is found as "resume". */
export const plain = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Words of a text in plain letters, in reading order. */
export const wordsIn = (text: string): string[] => plain(text).match(WORD) ?? [];

/** The alias that every template has: the initials of its name. "Critical Issue Response" is `cir`. */
const initialsOf = (name: string): string =>
  wordsIn(name)
    .map((word) => word[0])
    .join('');

/**
 * What of a template is searched, in the order of `PLACES`. Its own alias counts as well as the initials of its name; marks of slots are no
 * words.
 */
export const textsOf = ({ name, alias = '', group, tags = [], body }: Findable): string[] => [
  `${initialsOf(name)} ${alias}`,
  name,
  [group, ...tags].join(' '),
  body.replace(SLOT_MARK, ' '),
];
