import { ASKED } from '../playbook/terms';
import type { Word } from './read';

/** Turns of English that make a thing thought of, planned or long past, where the words alone would tell it as a fact. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "Show a banner when the system is down", "before the system is down", "as soon as your platform is unavailable". */
const WHENS = list('when whenever before once soon');
/** "When the system went down" tells what happened. */
const TOLD = list(
  'was were went had did got became came lost crashed died stopped failed deleted happened',
);
/** "Since when is the system down?" */
const SINCE = list('since');

/** Behind one of these and "about", "on" or "for" stands what is written, taught, asked or agreed. */
const READINGS = list(
  'article blog post course webinar chapter section part talk lecture lesson book newsletter training video guide ' +
    'documentation manual policy plan procedure insurance questionnaire workshop podcast faq page paper report exercise ' +
    'clause paragraph template rule rules advice tips difference',
);
const ABOUTS = list('about on for regarding against of concerning between');
/** "How do I report a security breach?", "how you would react to a data breach". */
const HANDLES = list(
  'report react respond handle deal prevent avoid recover recovered protect prepare simulate detect reacted responded ' +
    'handled communicate insure insured cover covered',
);
/** "Would you say that the system is down?" */
const OPINIONS = list('say think call consider reckon');

const NEAR = 4;
/** "React to a data breach or to ransomware". */
const REACH = 8;

/** Only small words stand from `from` on, before `to`. */
function isClose(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!words[at]?.form.isFiller) return false;
  return true;
}

function says(
  words: readonly Word[],
  from: number,
  to: number,
  some: ReadonlySet<string>,
): boolean {
  for (let at = Math.max(0, from); at < to; at += 1)
    if (some.has(words[at]?.form.word ?? '')) return true;
  return false;
}

/**
 * "Do you inform us within 72 hours after a data breach?": a question to its end. "Can you" asks for help with what is there, and a
 * verb of the term's own tells something: "do you see that all records are gone?"
 */
function isFarQuestion(
  words: readonly Word[],
  index: number,
  first: number,
  last: number,
): boolean {
  const { sentence } = words[index] as Word;
  if (words[index - 1]?.sentence === sentence || !ASKED_OF.has(words[index + 1]?.form.word ?? ''))
    return false;
  if (says(words, index + 1, first, MOVES) || says(words, first, last + 1, FINITE)) return false;
  for (let at = last + 1; words[at]?.sentence === sentence; at += 1)
    if (words[at]?.form.word === ASKED) return at - last <= AROUND;
  return false;
}

/** "When the system is down", for "down" alone. */
const isWhat = (words: readonly Word[], index: number, first: number, last: number): boolean =>
  first === last && first - index <= NEAR && BE.has(words[first - 1]?.form.word ?? '');

/** Whether the word at `index`, in front of the term from `first` to `last` and in its clause, makes it a thought. */
export function supposes(
  words: readonly Word[],
  index: number,
  first: number,
  last: number,
): boolean {
  const word = words[index]?.form.word ?? '';
  if (WHENS.has(word)) {
    const behind = word === 'soon' && words[index + 1]?.form.word === 'as' ? index + 2 : index + 1;
    return (
      (isClose(words, behind, first) || isWhat(words, index, first, last)) &&
      !SINCE.has(words[index - 1]?.form.word ?? '') &&
      !says(words, first, last + 1, TOLD)
    );
  }
  if (ABOUTS.has(word))
    return isClose(words, index + 1, first) && says(words, index - NEAR, index, READINGS);
  if (HANDLES.has(word)) return first - index <= REACH && says(words, index - NEAR, index, HOWS);
  if (SAYS.has(word)) return isClose(words, index + 1, first) && isOrdered(words, index);
  if (ASKS.has(word)) return isFarQuestion(words, index, first, last);
  if (BELIEFS.has(word)) return !says(words, index + 1, first, TELLS);
  if (word === 'as')
    return isClose(words, index + 1, first) && COUNTS.has(words[index - 1]?.form.word ?? '');
  return (
    OPINIONS.has(word) &&
    words[index - 1]?.form.word === 'you' &&
    says(words, index - 2, index - 1, MODALS)
  );
}

/** "I thought we had lost everything", but not "I thought you should know that we lost everything". */
const BELIEFS = list('thought believed assumed feared dreamt dreamed imagined');
const TELLS = list('know should tell report mention inform let');
/** "What counts as data loss?" */
const COUNTS = list('count counts counted defined classed classified regarded treated');
const ASKS = list('do does did will would have has is are');
const ASKED_OF = list('you your there anyone anybody the our this that it a');
/** Another thought begins. */
const MOVES = list(
  'why what that because when how where who which and but so as if since although though while',
);
const FINITE = list(
  'is are was were has have had went lost gone deleted crashed lose losing missing',
);
const BE = list('is are');
const HOWS = list('how');
/** "Please send one that says the system is down". */
const SAYS = list('says saying reads reading');
const ORDERS = list('please could want need would like add send write put make create');
const isOrdered = (words: readonly Word[], at: number): boolean => {
  const { clause, sentence } = words[at] as Word;
  for (let index = at - 1; index >= 0 && at - index <= AROUND; index -= 1) {
    if (words[index]?.clause !== clause || words[index]?.sentence !== sentence) return false;
    if (ORDERS.has(words[index]?.form.word ?? '')) return true;
  }
  return false;
};
const MODALS = list('would do');

/** A year that was written out: "in 2023". */
const YEAR = /^(?:19|20)\d\d$/;
const LONG = list('year years decade decades');
/** "Everything from last year" is what was lost. */
const WHOSE = list('from of for since the to than with until as like');

const AROUND = 12;

/** "In 2023 we were hacked", "two years ago", "last year", "once upon a time": told, and long past. */
export function isLongAgo(words: readonly Word[], first: number, last: number): boolean {
  const sentence = words[first]?.sentence;
  for (let at = Math.max(0, first - AROUND); at <= last + AROUND; at += 1) {
    const word = words[at];
    if (word?.sentence !== sentence || !word?.form.isPast) continue;
    const { form } = word as Word;
    const before = words[at - 1]?.form.word ?? '';
    const next = words[at + 1]?.form.word ?? '';
    if (YEAR.test(form.word) && (before === 'in' || before === 'during')) return true;
    if (LONG.has(form.word) && next === 'ago') return true;
    if (form.word === 'once' && next === 'upon') return true;
    if (form.word === 'year' && before === 'last' && !WHOSE.has(words[at - 2]?.form.word ?? ''))
      return true;
  }
  return false;
}

/** "Nobody has been hacked", "none of us was hurt": directly in front, these take back as "not" does. */
const NOBODY = list('nobody none');
const BES = list('is are was were got');

export const isNobodys = (words: readonly Word[], index: number, first: number): boolean =>
  (NOBODY.has(words[index]?.form.word ?? '') || isNoOne(words, index)) &&
  isClose(words, index + 1, isBe(words, first - 1) ? first - 1 : first) &&
  first > index;

const isBe = (words: readonly Word[], at: number): boolean => BES.has(words[at]?.form.word ?? '');

const isNoOne = (words: readonly Word[], index: number): boolean =>
  words[index]?.form.word === 'one' && words[index - 1]?.form.word === 'no';

/** Whether a word can tell that something is long past. */
export const isPast = (word: string): boolean =>
  YEAR.test(word) || LONG.has(word) || word === 'once';

const TURNING = new Set(
  [WHENS, ABOUTS, HANDLES, OPINIONS, BELIEFS, ASKS, SAYS, NOBODY, list('one as')].flatMap(
    (some) => [...some],
  ),
);

/** Whether a word can turn the sense of a term behind it. */
export const turnsSense = (word: string): boolean => TURNING.has(word);
