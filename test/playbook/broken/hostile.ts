import { fileOf, type Broken } from './patch';

const TAKEN = 'This name means something to every browser: choose another.';
const WORD = 'An id is one word of up to 80 characters without a slash.';
const SECONDS = 'A time is a whole number of seconds from 0 to five years: 3600 is one hour.';
const HALF = 'This holds half of a character, cut apart or written wrongly: write it anew.';

const slot = (more: object): Broken['set'] => ({
  'openSlots.-': { key: 'extra', ref: '', label: 'Day', effect: 'None', type: 'date', ...more },
});
const promise = (more: object): Broken['set'] => ({
  'templates.0.promises': [{ ref: '', text: 'Soon', ...more }],
});
/** The runbook's file with the first of these words by others, where JSON says what no object could. */
const written = (from: string, to: string): string => {
  const file = fileOf({ name: '', says: {} });
  if (!file.includes(from)) throw new Error(`nothing reads ${from}`);
  return file.replace(from, to);
};

/** What somebody would write who means harm. */
export const HOSTILE: Broken[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((id): Broken => ({
    name: `an open slot called ${id}`,
    set: slot({ key: id }),
    says: { 'openSlots.10.key': TAKEN },
  })),
  {
    name: 'a step called constructor',
    set: { 'checklists.0.steps.0.id': 'constructor' },
    says: { 'checklists.0.steps.0.id': TAKEN },
  },
  {
    name: 'an item of a scorecard called __proto__',
    set: { 'scorecards.0.items.0.id': '__proto__' },
    says: { 'scorecards.0.items.0.id': TAKEN },
  },
  {
    name: 'a chapter called toString',
    set: { 'reading.sections.0.id': 'toString' },
    says: { 'reading.sections.0.id': TAKEN },
  },
  {
    name: 'a guide called toString',
    of: 'excellence',
    set: { 'guides.0.id': 'toString' },
    says: { 'guides.0.id': TAKEN },
  },
  {
    name: 'a reply called constructor',
    set: { 'templates.0.id': 'constructor' },
    says: { 'templates.0.id': TAKEN },
  },
  {
    name: 'a slot of a reply called constructor',
    set: {
      'templates.0.subject': '{constructor}',
      'templates.0.slots.-': { key: 'constructor', ref: '', label: 'C', source: 'person' },
    },
    says: { 'templates.0.slots.4.key': TAKEN },
  },
  {
    name: 'an open slot that reads like a field of another',
    set: slot({ key: 'routing/technical' }),
    says: { 'openSlots.10.key': WORD },
  },
  {
    name: 'an open slot without a name',
    set: slot({ key: '' }),
    says: { 'openSlots.10.key': WORD },
  },
  {
    name: 'a wording to avoid with a slash in its id',
    of: 'excellence',
    set: { 'tone.avoid.0.id': 'a/b' },
    says: { 'tone.avoid.0.id': WORD },
  },
  {
    name: 'a step of a guide in two words',
    of: 'excellence',
    set: { 'guides.0.steps.0.id': 'a b' },
    says: { 'guides.0.steps.0.id': WORD },
  },
  {
    name: 'a date that follows one that nobody asks for',
    set: slot({ after: { slot: 'moon', months: 1 } }),
    says: { 'openSlots.10.after.slot': 'No open slot has the key "moon".' },
  },
  {
    name: 'a date that follows itself',
    set: slot({ after: { slot: 'extra', months: 1 } }),
    says: { 'openSlots.10.after.slot': 'This date follows itself: name another slot.' },
  },
  ...[1e10, 0.5, -1].map((months): Broken => ({
    name: `a date ${months} months later`,
    set: slot({ after: { slot: 'extra', months } }),
    says: { 'openSlots.10.after.months': 'Write whole months, from 0 to five years.' },
  })),
  ...[0.5, 1e15, 1e300, -1].flatMap((time): Broken[] => [
    {
      name: `a promise in ${time} seconds`,
      set: promise({ afterSeconds: time }),
      says: { 'templates.0.promises.0.afterSeconds': SECONDS },
    },
    {
      name: `a promise every ${time} seconds`,
      set: promise({ everySeconds: time }),
      says: { 'templates.0.promises.0.everySeconds': SECONDS },
    },
  ]),
  { name: 'half a character in a title', set: { title: 'A \uD800' }, says: { title: HALF } },
  {
    name: 'half a character in a row',
    set: { 'triggers.0.ref': '\uDC00' },
    says: { 'triggers.0.ref': HALF },
  },
  {
    name: 'half a character in a name of a list',
    set: { vocabulary: { '\uD800': ['a'] } },
    says: { 'vocabulary.\uFFFD': HALF },
  },
  {
    name: 'a title of a whole page',
    set: { title: 'x'.repeat(501) },
    says: { title: 'A name has 500 characters at most.' },
  },
  {
    name: 'a day called __proto__',
    file: written('"week":{', '"week":{"__proto__":[[0,60]],'),
    says: { 'calendars.0.week.__proto__': 'There is no "__proto__" here. Take it out.' },
  },
  {
    name: 'a time without end',
    file: written('"limitSeconds":900', '"limitSeconds":1e999'),
    says: { 'scale.levels.0.response.limitSeconds': SECONDS },
  },
  {
    name: 'a prototype beside the id',
    file: written('"id":', '"__proto__":{"id":"x"},"id":'),
    says: { ['__proto__']: 'There is no "__proto__" here. Take it out.' },
  },
];
