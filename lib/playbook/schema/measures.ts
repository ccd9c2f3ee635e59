import * as z from 'zod/mini';

/** Ids, names and numbers with what fits them; each refusal says in plain words what to write. */

/** A playbook is stored, linked to and named in settings by it. */
export const slug = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'A playbook’s id has small letters, digits and single hyphens only, like "our-runbook".',
    ),
    z.maxLength(80, 'A playbook’s id has 80 characters at most.'),
    z.describe('Names this playbook among all others: small letters, digits and hyphens.'),
  );

/** `constructor`, `__proto__` and the like: what is kept by such a name is found in every object, or in none. */
export const notOfObjects = z.refine<string>(
  (name) => !(name in Object.prototype),
  'This name means something to every browser: choose another.',
);

export const id = z
  .string()
  .check(
    z.regex(/^[^\s/]{1,80}$/, 'An id is one word of up to 80 characters without a slash.'),
    notOfObjects,
    z.describe('Names this part to others; it stays the same when the wording changes.'),
  );

export const named = z
  .string()
  .check(
    z.regex(/\S/, 'This is empty: write a name.'),
    z.maxLength(500, 'A name has 500 characters at most.'),
  );

/** The sentence for a value that does not fit; one that is missing is told as missing. */
const unless = (sentence: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? undefined : sentence),
});

const whole = (least: number, most: number, sentence: string) =>
  z.int(unless(sentence)).check(z.gte(least, sentence), z.lte(most, sentence));

export const rank = whole(
  0,
  99,
  'A rank is a whole number from 0, which is the most urgent, to 99.',
).check(z.describe('The place in the scale: 0 is the most urgent.'));

export const step = whole(0, 99, 'A level is a whole number from 0 to 99.');

/** Nobody answers a customer after longer. */
const FIVE_YEARS = 5 * 366 * 86_400;

export const seconds = whole(
  0,
  FIVE_YEARS,
  'A time is a whole number of seconds from 0 to five years: 3600 is one hour.',
).check(z.describe('Whole seconds: 3600 is one hour.'));

export const months = whole(0, 60, 'Write whole months, from 0 to five years.');

export const days = whole(0, 1830, 'Write whole days, from 0 to five years.');

export const percent = z
  .number(unless('Write a percentage from 0 to 100, as a number.'))
  .check(
    z.gte(0, 'A percentage is at least 0.'),
    z.lte(100, 'A percentage is at most 100.'),
    z.describe('Percent, from 0 to 100.'),
  );

export const count = whole(0, 100_000, 'Write a whole number from 0 to 100000.');
