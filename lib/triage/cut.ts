import { ASKED } from '../playbook/terms';
import type { Stretch } from './letter';
import { nextWord } from './letters';
import { readWord, type Form, type Written } from './met';

/** One word of a customer, with where it stands. `clause` ends at a comma, `sentence` at a full stop. */
export type Word = {
  form: Form;
  /** -1 for the subject. */
  message: number;
  from: number;
  to: number;
  sentence: number;
  clause: number;
  /** Written with a capital and small letters behind it. */
  isCapital: boolean;
  /** Part of the name of something, which says nothing of what happened. */
  isName: boolean;
};

export type Sentence = { message: number; from: number; to: number; leaning: number };

const QUESTION_MARK: Form = {
  word: ASKED,
  stem: ASKED,
  isFiller: false,
  isNumber: false,
  leaning: 0,
  turns: false,
  isPast: false,
  next: null,
  id: 0,
};

/**
 * Adds the words of a stretch and the sentences that it holds, up to `most` words. Linear in its length: each character is looked at
 * once to find the words, and what stands between two words a few times more.
 */
export function cut(
  text: string,
  { from, to }: Stretch,
  message: number,
  words: Word[],
  sentences: Sentence[],
  most: number,
): void {
  let sentence: Sentence | undefined;
  let clause = 0;
  let end = -1;
  const written: Written = { to: from, form: QUESTION_MARK, isCapital: false };
  for (let start = nextWord(text, from, to); start < to; start = nextWord(text, end, to)) {
    if (words.length >= most) return;
    if (sentence && (start - end > 1 || text.charCodeAt(end) === SLASH)) {
      const mark = start - end > 1 ? askedAt(text, end, start) : -1;
      if (mark >= 0) words.push(wordAt(QUESTION_MARK, message, mark, mark + 1, sentences, clause));
      const ends = endOf(text, end, start, to);
      if (ends === CLAUSE) clause += 1;
      if (ends === SENTENCE) sentence = undefined;
    }
    readWord(text, start, to, written);
    end = written.to;
    if (!sentence) {
      sentence = { message, from: start, to: end, leaning: 0 };
      sentences.push(sentence);
      clause = 0;
    }
    sentence.to = end;
    const { isCapital } = written;
    for (let form: Form | null = written.form; form; form = form.next) {
      sentence.leaning += form.leaning;
      words.push(wordAt(form, message, start, end, sentences, clause, isCapital));
    }
  }
  const mark = sentence ? askedAt(text, end, to) : -1;
  if (mark >= 0) words.push(wordAt(QUESTION_MARK, message, mark, mark + 1, sentences, clause));
}

const wordAt = (
  form: Form,
  message: number,
  from: number,
  to: number,
  { length }: readonly Sentence[],
  clause: number,
  isCapital = false,
): Word => ({ form, message, from, to, sentence: length - 1, clause, isCapital, isName: false });

/** Where a question ends in what stands behind a word, which is no address that goes on: "?id=". -1 where none does. */
function askedAt(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1)
    if (text.charCodeAt(at) === ASKING && (at + 1 === to || text.charCodeAt(at + 1) !== EQUALS))
      return at;
  return -1;
}

const SENTENCE_END = /[!?…]|\.(?=\s|$)|\.\.|\n\s*\n|\n\s*(?:[-*•]|\d+[.)])\s/;
const CLAUSE_END = /[,;:()[\]–—|/"“”]|\s-+\s/;
/** "Manager, please." is one thought. */
const AND_PLEASE = /^, *please\b *(?:[.!?\n]|$)/i;

const SLASH = 0x2f;
const SPACE = 0x20;
const COMMA = 0x2c;
const DOT = 0x2e;
const ASKING = 0x3f;
const CALLING = 0x21;
const EQUALS = 0x3d;
const NEWLINE = 0x0a;
const SMALL_P = 0x70;
const NOTHING = 0;
const CLAUSE = 1;
const SENTENCE = 2;

const isSpace = (unit: number): boolean => unit === SPACE || unit === NEWLINE;

/** What ends between two words: a clause, a sentence or nothing. Most often a space stands there, or a mark and a space. */
function endOf(text: string, from: number, to: number, limit: number): number {
  const mark = text.charCodeAt(from);
  if (to - from < 2) return mark === SLASH ? CLAUSE : NOTHING;
  const behind = text.charCodeAt(from + 1);
  if (mark === ASKING || mark === CALLING || (mark === DOT && isSpace(behind))) return SENTENCE;
  if (to - from > 2 || mark !== COMMA || behind !== SPACE) {
    const between = text.slice(from, to);
    if (SENTENCE_END.test(between)) return SENTENCE;
    if (!CLAUSE_END.test(between)) return NOTHING;
  }
  if ((text.charCodeAt(to) | 32) !== SMALL_P) return CLAUSE;
  return AND_PLEASE.test(text.slice(from, Math.min(limit, to + 16))) ? NOTHING : CLAUSE;
}
