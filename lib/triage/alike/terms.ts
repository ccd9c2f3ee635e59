import {
  DENIES,
  DOWN,
  EMPTY,
  fold,
  GO_WITH_DOWN,
  NUMBERS,
  sameAs,
  SERVICE,
  TROUBLE,
  UP,
  WORKS,
} from './lexicon';
import type { Report } from './report';

/** `written`: the words as the ticket has them, by term. `isCode`: an error code, a host, a version. */
export type Terms = {
  written: Map<string, string>;
  codes: Set<string>;
  /** Hashes of three words in a row. */
  shingles: Set<number>;
  /** The words say that something doesn't work. */
  isTrouble: boolean;
  /** The whole service, as the customer calls it. */
  serves?: string;
};

const OUTAGE = '(outage)';

const MOST_WORDS = 160;
const LONGEST = 48;
const TOKEN = /[\p{L}\p{N}]+(?:['’._:/@\\-][\p{L}\p{N}]+)*/gu;
const NEAR = 3;

/** The words of a report that may tell what it is about. Linear in its length. `own`: names of the customer, which say nothing. */
export function termsOf({ subject, text }: Report, own: ReadonlySet<string>): Terms {
  const terms: Terms = {
    written: new Map(),
    codes: new Set(),
    shingles: new Set(),
    isTrouble: false,
  };
  for (const part of [subject, text]) take(part, own, terms);
  // "The site is down" is all that an outage leaves to say: what is down counts beside that it is.
  if (terms.serves !== undefined && terms.written.has(DOWN)) note(terms, OUTAGE, terms.serves);
  return terms;
}

function take(text: string, own: ReadonlySet<string>, terms: Terms): void {
  const tokens: { raw: string; word: string }[] = [];
  for (const [raw] of text.matchAll(TOKEN)) {
    if (tokens.length >= MOST_WORDS) break;
    if (raw.length > LONGEST || raw.includes('@')) continue;
    for (const one of partsOf(raw)) tokens.push({ raw: one, word: wordOf(one) });
  }
  tokens.forEach(({ raw, word }, at) => {
    const code = codeOf(
      raw,
      tokens.slice(Math.max(0, at - NEAR), at + 2).map((one) => one.word),
      tokens[at - 1]?.word,
    );
    if (code !== null) {
      if (code === '') return;
      terms.codes.add(code);
      note(terms, code, raw);
      return;
    }
    const before = tokens.slice(Math.max(0, at - NEAR), at);
    const isDenied = before.some(denies);
    const isDown =
      (sameAs(word) === DOWN && !GO_WITH_DOWN.has(tokens[at - 1]?.word ?? '')) ||
      (isDenied && UP.has(word));
    if (isDown) note(terms, DOWN, raw);
    if (isDown || (TROUBLE.has(word) && word !== DOWN)) terms.isTrouble = true;
    // German denies behind the verb: "lädt nicht".
    if (WORKS.has(word) && (isDenied || tokens.slice(at + 1, at + 1 + NEAR).some(denies)))
      terms.isTrouble = true;
    if (SERVICE.has(word)) terms.serves ??= raw;
    if (sameAs(word) === DOWN) return;
    if (word.length >= 3 && !EMPTY.has(word) && !own.has(word)) note(terms, sameAs(word), raw);
  });
  for (let at = 2; at < tokens.length; at += 1)
    terms.shingles.add(hash(`${tokens[at - 2]!.word} ${tokens[at - 1]!.word} ${tokens[at]!.word}`));
}

const denies = ({ raw }: { raw: string }): boolean =>
  DENIES.has(raw.toLowerCase().replace(/['’]/g, ''));

const note = ({ written }: Terms, term: string, raw: string): void => {
  if (!written.has(term)) written.set(term, raw);
};

/** "customer's" is "customer"; what is left of "doesn't" says nothing. */
const wordOf = (raw: string): string =>
  /n['’]t$/iu.test(raw) ? '' : fold(raw.replace(/['’].*$/u, ''));

const HAS_DIGIT = /\p{N}/u;
const HAS_LETTER = /\p{L}/u;
const JOINED = /[._:/\\-]/;

/** "login/password" and "e-mail-adresse" are words; "ERR_41", "api.acme.com" and "9:40" stay whole. */
function partsOf(raw: string): string[] {
  if (!JOINED.test(raw) || HAS_DIGIT.test(raw) || /[._]/.test(raw)) return [raw];
  if (raw.includes('-'))
    return [raw, ...raw.split(/[/:\\-]/)].filter((part) => !/[/:\\]/.test(part));
  return raw.split(/[/:\\]/);
}

const NUMBERED = /^\p{N}{1,3}(?:\.\p{N}{1,4})+$/u;

/** The code that a token is, '' for a number that is none, null for a word. A number is one beside a word that asks for it. */
function codeOf(raw: string, near: string[], before = ''): string | null {
  const lower = raw.toLowerCase();
  if (HAS_DIGIT.test(raw)) {
    if (HAS_LETTER.test(raw)) return lower;
    const asks = NUMBERED.test(raw) ? near.some((word) => NUMBERS.has(word)) : NUMBERS.has(before);
    return asks ? lower : '';
  }
  return /[._]/.test(raw) && raw.length >= 6 ? lower : null;
}

/** FNV-1a over the letters of a shingle. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** How much of their wording two reports share, 0 to 1; 0 where either is too short to tell. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < FEWEST) return 0;
  let both = 0;
  for (const one of few) if (many.has(one)) both += 1;
  return both / (few.size + many.size - both);
}

const FEWEST = 8;
