import { ASKED } from '../playbook/terms';
import type { Stretch } from './letter';
import { nextWord } from './letters';
import { isLetter, readWord, type Ended, type Form } from './met';

/** One word of a customer, with where it stands. `clause` ends at a comma, `sentence` at a full stop. */
export type Word = {
  form: Form;
  /** -1 for the subject. */
  message: number;
  from: number;
  to: number;
  sentence: number;
  clause: number;
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
  const ended: Ended = { at: from };
  let start = words.length < most ? nextWord(text, from, to) : to;
  while (start < to) {
    const form = readWord(text, start, to, ended);
    const end = ended.at;
    if (!sentence) {
      sentence = { message, from: start, to: end, leaning: 0 };
      sentences.push(sentence);
      clause = 0;
    }
    sentence.to = end;
    for (let one: Form | null = form; one; one = one.next) {
      sentence.leaning += one.leaning;
      words.push(wordAt(one, message, start, end, sentences, clause));
    }
    const isFull = words.length >= most;
    if (isOneSpace(text, end, to)) start = end + 1;
    else {
      start = nextWord(text, end, to);
      const isLast = start >= to;
      if (isFull && !isLast) return;
      const mark = isLast || start - end > 1 ? askedAt(text, end, start) : -1;
      if (mark >= 0) words.push(wordAt(QUESTION_MARK, message, mark, mark + 1, sentences, clause));
      if (isLast) return;
      const ends = endOf(text, end, start, to);
      if (ends === CLAUSE) clause += 1;
      if (ends === SENTENCE) sentence = undefined;
    }
    if (isFull) return;
  }
}

/** What stands between most words: one space and no more. */
const isOneSpace = (text: string, at: number, to: number): boolean =>
  at + 1 < to && text.charCodeAt(at) === SPACE && isLetter(text, at + 1);

const wordAt = (
  form: Form,
  message: number,
  from: number,
  to: number,
  { length }: readonly Sentence[],
  clause: number,
): Word => ({ form, message, from, to, sentence: length - 1, clause, isName: false });

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
