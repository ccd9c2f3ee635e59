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
    'clause paragraph template rule rules advice tips',
);
const ABOUTS = list('about on for regarding against of concerning');
/** "How do I report a security breach?", "how you would react to a data breach". */
const HANDLES = list(
  'report react respond handle deal prevent avoid recover recovered protect prepare simulate detect reacted responded ' +
    'handled communicate insure insured cover covered',
);
/** "Would you say that the system is down?" */
const OPINIONS = list('say think call consider reckon');

const NEAR = 4;

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
      isClose(words, behind, first) &&
      !SINCE.has(words[index - 1]?.form.word ?? '') &&
      !says(words, first, last + 1, TOLD)
    );
  }
  if (ABOUTS.has(word))
    return isClose(words, index + 1, first) && says(words, index - NEAR, index, READINGS);
  if (HANDLES.has(word)) return first - index <= NEAR && says(words, index - NEAR, index, HOWS);
  return (
    OPINIONS.has(word) &&
    words[index - 1]?.form.word === 'you' &&
    says(words, index - 2, index - 1, MODALS)
  );
}

const HOWS = list('how');
const MODALS = list('would do');

/** A year that was written out: "in 2023". */
const YEAR = /^(?:19|20)\d\d$/;
const AGO = list('ago');
const LONG = list('year years decade decades');
const LAST = list('last previous past');
const FAR = 12;

/** "In 2023 we were hacked", "two years ago", "last year", "once upon a time": told, and long past. */
export function isLongAgo(words: readonly Word[], first: number, last: number): boolean {
  const { sentence } = words[first] as Word;
  for (let at = Math.max(0, first - FAR); at <= last + FAR; at += 1) {
    const word = words[at];
    if (word?.sentence !== sentence) continue;
    const before = words[at - 1]?.form.word ?? '';
    const next = words[at + 1]?.form.word ?? '';
    if (YEAR.test(word.form.word) && (before === 'in' || before === 'during')) return true;
    if (
      LONG.has(word.form.word) &&
      (AGO.has(next) || (LAST.has(before) && word.form.word === 'year'))
    )
      return true;
    if (word.form.word === 'once' && next === 'upon') return true;
  }
  return false;
}

/** "Nobody has been hacked", "none of us was hurt": directly in front, these take back as "not" does. */
const NOBODY = list('nobody none');

export const isNobodys = (words: readonly Word[], index: number, first: number): boolean =>
  (NOBODY.has(words[index]?.form.word ?? '') || isNoOne(words, index)) &&
  isClose(words, index + 1, first) &&
  first > index;

const isNoOne = (words: readonly Word[], index: number): boolean =>
  words[index]?.form.word === 'one' && words[index - 1]?.form.word === 'no';
