import {
  ASKED_ABOUT,
  ASKERS,
  AWAITERS,
  BREAKS,
  NEGATORS,
  SUPPOSERS,
  TELLERS,
  TURNS,
} from './english';
import { ASKED } from '../playbook/terms';
import type { Word } from './cut';
import { isLongAgo, isNobodys, supposes, turnsSense } from './sense';

/** How words are meant. `asked`: as a question or a supposition, not as a fact. `awaited`: as something that is yet to come. */
export type Meaning = { asked: boolean; awaited: boolean };

const NOT_REACHES = 3;
/** How many words in front of a term are looked at. */
export const FAR = 24;

/**
 * What is meant by the words `own`, which are a term's, in order; null where a "not" of their own clause takes them back, or where they
 * are no more than a name. `mayBePast`: some word of the text can tell that it is long past.
 */
export function meaningOf(
  words: readonly Word[],
  own: readonly number[],
  mayBePast: boolean,
): Meaning | null {
  const first = own[0] ?? 0;
  const last = own.at(-1) ?? 0;
  if (words[last]?.form.word === ASKED) return { asked: false, awaited: false };
  if (words[last]?.isName || own.every((at) => words[at]?.isName)) return null;
  for (let index = first, next = 0; index <= last; index += 1)
    if (own[next] === index) next += 1;
    else if (negates(words, index)) return null;
  const start = words[first];
  let reached = 0;
  let turned = TURNS.has(start?.form.word ?? '');
  let supposed = false;
  let awaited = false;
  let opener = first;
  for (let index = first - 1; index >= 0 && first - index <= FAR; index -= 1) {
    const word = words[index];
    if (word?.sentence !== start?.sentence || word?.clause !== start?.clause) break;
    const { form } = word as Word;
    if (!form.turns) {
      if (!form.isFiller) reached += 1;
      opener = index;
      continue;
    }
    if (BREAKS.has(form.word) && form.word !== 'unless') break;
    supposed ||= SUPPOSERS.has(form.word) || supposes(words, index, first, last);
    awaited ||= AWAITERS.has(form.word) && !TELLERS.has(words[index + 1]?.form.word ?? '');
    turned ||= TURNS.has(form.word);
    if (!turned && reached < NOT_REACHES && negates(words, index)) return null;
    if (isNobodys(words, index, first)) return null;
    if (!form.isFiller) reached += 1;
    opener = index;
  }
  const asked =
    supposed ||
    (opener < first && asks(words, opener, first)) ||
    (mayBePast && isLongAgo(words, first, last));
  return { asked, awaited };
}

const TURNING = new Set(
  [SUPPOSERS, AWAITERS, BREAKS, TURNS, NEGATORS].flatMap((some) => [...some]),
);

/** Whether a word in front of a term can change how it is meant; most cannot. */
export const turns = (word: string): boolean => TURNING.has(word) || turnsSense(word);

/** "Not only" and "not just" add instead of taking back. */
const negates = (words: readonly Word[], index: number): boolean =>
  NEGATORS.has(words[index]?.form.word ?? '') &&
  !/^(?:only|just)$/.test(words[index + 1]?.form.word ?? '');

const NEAR = 4;

/**
 * The clause opens as a question, shortly before the term and without a turn ("can you see why ..."). Behind a comma one
 * is heard only where somebody is asked about: "the editor, our main tool, is broken" takes up its sentence again.
 */
function asks(words: readonly Word[], opener: number, first: number): boolean {
  if (first - opener > NEAR || !ASKERS.has(words[opener]?.form.word ?? '')) return false;
  const resumes = words[opener - 1]?.sentence === words[opener]?.sentence;
  if (resumes && !ASKED_ABOUT.has(words[opener + 1]?.form.word ?? '')) return false;
  for (let index = opener + 1; index < first; index += 1)
    if (TURNS.has(words[index]?.form.word ?? '')) return false;
  return true;
}
