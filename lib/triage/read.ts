import { customerMessages } from '../ticket/conversation';
import type { Ticket } from '../ticket/schema';
import { spellOut, stem } from '../playbook/forms';
import { ASKED } from '../playbook/terms';
import { FILLERS, isNumber, leaning } from './english';
import { ownWords, type Stretch } from './letter';
import { markNames } from './names';

/** What is known of a word wherever it stands. `word` is in lower case and spelled out. */
export type Form = {
  word: string;
  stem: string;
  isFiller: boolean;
  isNumber: boolean;
  leaning: number;
};

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
  isName?: boolean;
};

export type Read = {
  words: Word[];
  /** By sentence number: where it stands, and whether it is left out as another language. */
  sentences: Sentence[];
  /** Words of signatures, where only a person's title is looked for. */
  signatures: Word[];
  /** Text of the subject (-1) and of each message that was read. */
  texts: Map<number, string>;
};

type Sentence = { message: number; from: number; to: number; leaning: number };

/**
 * The customer's own words in the order they were written: subject first, then each message without quoted
 * history; or what agents write, to them or to each other. Sentences in another language than English are left out.
 * Linear in the length of the text.
 */
export function read(ticket: Ticket, writers: 'customers' | 'agents' = 'customers'): Read {
  const found: Read = { words: [], sentences: [], signatures: [], texts: new Map() };
  if (ticket.subject && writers === 'customers') {
    found.texts.set(-1, ticket.subject);
    take(found.words, found.sentences, ticket.subject, -1, { from: 0, to: ticket.subject.length });
    markNames(found.words, ticket.subject);
  }
  for (const { text, index } of writers === 'agents' ? agentTexts(ticket) : customerTexts(ticket)) {
    if (found.words.length >= MOST_WORDS) break;
    found.texts.set(index, text);
    const { words, signature } = ownWords(text);
    const before = found.words.length;
    for (const stretch of joined(text, words))
      take(found.words, found.sentences, text, index, stretch);
    markNames(found.words.slice(before), text);
    if (signature) take(found.signatures, found.sentences, text, index, signature);
  }
  const whole = found.sentences.reduce((sum, sentence) => sum + sentence.leaning, 0);
  const isForeign = (leans: number): boolean => leans < 0 || (leans === 0 && whole < 0);
  found.words = found.words.filter(
    ({ sentence }) => !isForeign(found.sentences[sentence]?.leaning ?? 0),
  );
  return found;
}

const agentTexts = (ticket: Ticket): { text: string; index: number }[] =>
  ticket.messages.flatMap(({ role, text }, index) => (role === 'agent' ? [{ text, index }] : []));

/** Where no message is known to be the customer's, the first one of unknown author opens the ticket. */
function customerTexts(ticket: Ticket): { text: string; index: number }[] {
  const theirs = customerMessages(ticket).map(({ message, index }) => ({
    text: message.text,
    index,
  }));
  const first = ticket.messages[0];
  return theirs.length === 0 &&
    first?.role === undefined &&
    first?.visibility !== 'internal' &&
    first
    ? [{ text: first.text, index: 0 }]
    : theirs;
}

/** What is wrong is said in the first words; the rest of a log file is not judged. */
const MOST_WORDS = 20_000;
const WRAPPED = 50;
const LETTERS = /\d{1,3}(?:[.,]\d{3})+(?![\p{L}\d])|[\p{L}\p{M}\p{N}]+(?:['’ʼ]\p{L}+)*/gu;
const SENTENCE_END = /[!?…]|\.(?=\s|$)|\.\.|\n\s*\n|\n\s*(?:[-*•]|\d+[.)])\s/;
const CLAUSE_END = /[,;:()[\]–—|/"“”]|\s-+\s/;
/** "Manager, please." is one thought. */
const AND_PLEASE = /^, *please\b *(?:[.!?\n]|$)/i;

/** Joins lines that a mail program wrapped; a short line ends its sentence. */
function joined(text: string, lines: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  let open = false;
  for (const line of lines) {
    const last = out.at(-1);
    if (open && last && last.to + 1 === line.from) last.to = line.to;
    else out.push({ ...line });
    const next = text.slice(line.to + 1, line.to + 12).trimStart();
    open = line.to - line.from >= WRAPPED || /^\p{Ll}/u.test(next);
  }
  return out;
}

const QUESTION = /\?(?![\p{L}\p{N}=])/u;
const QUESTION_MARK: Form = {
  word: ASKED,
  stem: ASKED,
  isFiller: false,
  isNumber: false,
  leaning: 0,
};

function take(
  words: Word[],
  sentences: Sentence[],
  text: string,
  message: number,
  { from, to }: Stretch,
): void {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  let clause = 0;
  let end = -1;
  let sentence: Sentence | undefined;
  const askAt = (mark: RegExpExecArray | null, behind: number): void => {
    if (!mark) return;
    const at = from + behind + mark.index;
    const place = { message, from: at, to: at + 1, sentence: sentences.length - 1, clause };
    words.push({ form: QUESTION_MARK, ...place });
  };
  for (const match of part.matchAll(LETTERS)) {
    if (words.length >= MOST_WORDS) return;
    const start = match.index;
    if (end >= 0 && start - end > 1) {
      const between = part.slice(end, start);
      if (sentence) askAt(QUESTION.exec(between), end);
      if (SENTENCE_END.test(between)) sentence = undefined;
      else if (CLAUSE_END.test(between) && !AND_PLEASE.test(part.slice(end, start + 16)))
        clause += 1;
    } else if (end >= 0 && part[end] === '/') clause += 1;
    end = start + match[0].length;
    if (!sentence) {
      sentence = { message, from: from + start, to: from + end, leaning: 0 };
      sentences.push(sentence);
      clause = 0;
    }
    sentence.to = from + end;
    for (const form of formsOf(match[0])) {
      sentence.leaning += form.leaning;
      words.push({
        form,
        message,
        from: from + start,
        to: from + end,
        sentence: sentences.length - 1,
        clause,
      });
    }
  }
  if (sentence) askAt(QUESTION.exec(part.slice(end)), end);
}

/** Words met so far; emptied when it grows, so that a hostile text cannot fill the memory. */
const met = new Map<string, readonly Form[]>();
const MOST_MET = 8192;

function formsOf(written: string): readonly Form[] {
  const known = met.get(written);
  if (known) return known;
  if (met.size >= MOST_MET) met.clear();
  const forms = spellOut(written).map((word) => ({
    word,
    stem: stem(word),
    isFiller: FILLERS.has(word),
    isNumber: isNumber(word),
    leaning: leaning(word),
  }));
  met.set(written, forms);
  return forms;
}
