import { customerMessages } from '../ticket/conversation';
import type { Ticket } from '../ticket/schema';
import { isAutomatic } from './automatic';
import { cut, type Sentence, type Word } from './cut';
import { ownWords, type Stretch } from './letter';
import { markNames, markShown } from './names';
import { spoken } from './spoken';

export type { Sentence, Word } from './cut';

export type Read = {
  words: Word[];
  /** By sentence number: where it stands, and whether it is left out as another language. */
  sentences: Sentence[];
  /** Words of signatures, where only a person's title is looked for. */
  signatures: Word[];
  /** Text of the subject (-1) and of each message that was read. */
  texts: Map<number, string>;
};

/**
 * The customer's own words in the order they were written: subject first, then each message without quoted
 * history; or what agents write, to them or to each other. Sentences in another language than English are left out.
 * Linear in the length of the text.
 */
export function read(ticket: Ticket, writers: 'customers' | 'agents' = 'customers'): Read {
  const found: Read = { words: [], sentences: [], signatures: [], texts: new Map() };
  let left = MOST_CHARACTERS;
  if (ticket.subject && writers === 'customers' && !isAutomatic(ticket.subject, '')) {
    found.texts.set(-1, ticket.subject);
    const subject = ticket.subject.slice(0, left);
    const whole = { from: 0, to: subject.length };
    cut(subject, whole, -1, found.words, found.sentences, MOST_WORDS);
    markNames(found.words, subject);
    left -= subject.length;
  }
  for (const message of writers === 'agents' ? agentTexts(ticket) : customerTexts(ticket)) {
    if (found.words.length >= MOST_WORDS || left <= 0) break;
    const { index } = message;
    found.texts.set(index, message.text);
    const text = message.text.slice(0, left);
    left -= text.length;
    if (writers === 'customers' && isAutomatic(ticket.subject, text)) continue;
    const plain = spoken(text);
    const { words, signature } = ownWords(text);
    const before = found.words.length;
    for (const stretch of joined(text, words)) {
      const start = found.words.length;
      cut(plain, stretch, index, found.words, found.sentences, MOST_WORDS);
      if (stretch.isShown) markShown(found.words, start);
    }
    markNames(found.words.slice(before), plain);
    if (signature) cut(plain, signature, index, found.signatures, found.sentences, MOST_WORDS);
  }
  const whole = found.sentences.reduce((sum, sentence) => sum + sentence.leaning, 0);
  const isForeign = (leans: number): boolean => leans < 0 || (leans === 0 && whole < 0);
  if (found.sentences.some(({ leaning }) => isForeign(leaning)))
    found.words = found.words.filter(
      ({ sentence }) => !isForeign(found.sentences[sentence]?.leaning ?? 0),
    );
  return found;
}

const agentTexts = (ticket: Ticket): { text: string; index: number }[] =>
  ticket.messages.flatMap(({ role, text }, index) => (role === 'agent' ? [{ text, index }] : []));

/** Where no message is known to be the customer's, the first one of unknown author opens the ticket. */
export function customerTexts(ticket: Ticket): { text: string; index: number }[] {
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

/**
 * What is wrong is said in the first words; the rest of a log file is not judged. Twenty pages of a letter, and so few that no text takes
 * longer than a page may wait: see `test/triage/bounds.test.ts`.
 */
export const MOST_WORDS = 6_000;
export const MOST_CHARACTERS = 60_000;
const WRAPPED = 50;
/** Joins lines that a mail program wrapped; a short line ends its sentence. */
function joined(text: string, lines: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  let open = false;
  for (const line of lines) {
    const last = out.at(-1);
    if (open && last && last.isShown === line.isShown && last.to + 1 === line.from)
      last.to = line.to;
    else out.push({ ...line });
    open =
      line.to - line.from >= WRAPPED || /^\s*\p{Ll}/u.test(text.slice(line.to + 1, line.to + 12));
  }
  return out;
}
