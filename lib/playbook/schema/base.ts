import * as z from 'zod/mini';
import { count } from './measures';

/**
 * What all parts of a playbook are made of.
 *
 * **Terms** are phrases in plain words. Case, apostrophes and the form of a word don't matter: "crash" finds
 * "Crashes" and "crashed", "can't" finds "cannot". Small words (the, our, just, still ...) may stand between the
 * words of a term. A term never reaches over the end of a sentence, and only a gap over a comma; a "not" in front of
 * it or inside it that is none of its own takes it back. Beyond words there are five signs:
 * - `(slow|very late)` one of these;
 * - `<name>` one of the phrases that the playbook's `vocabulary` lists under this name;
 * - `*` up to six words of any kind;
 * - `#` a number of two or more, in digits or words;
 * - `?` the mark at the end of a question.
 */

export const text = z.string();

export const ref = z
  .string()
  .check(z.describe('Where the fact stands in the document it is from; may be empty.'));

export const assumed = z.optional(z.boolean());

export const terms = z
  .array(text)
  .check(
    z.describe(
      'Phrases in plain words; (a|b) one of these, <list> a word list, * a gap, # a number.',
    ),
  );

export const spans = z.array(z.tuple([z.number(), z.number()]));

/** One fact in words. */
export const Said = z.strictObject({ ref, text });

/**
 * `terms`: any decides. `hints`: words that decide only where nothing says more. `needs`: one of these must stand
 * in the same sentence or the one beside it. `except`: what shares words with one of these does not count ("the
 * mobile app is down" is not "the app is down"). `unless`: none of these may stand in the same sentence. `without`:
 * none of these may be told anywhere. `over`: none of these may follow in the same message (for the subject: in the
 * first), for they say that it has passed; where that lifts a `without`, the rest still counts. `stated`: a question ("is the system
 * down?") or a supposition ("if we lost data") is not enough. `sign`: one of the shared signs, to which the rest adds. `reporters`: as
 * many customers who report the same stand in for the terms; what `needs` names is then enough (criteria only).
 */
export const Detect = z.strictObject({
  sign: z.optional(text),
  terms: z._default(terms, []),
  hints: z.optional(terms),
  needs: z.optional(terms),
  except: z.optional(terms),
  unless: z.optional(terms),
  without: z.optional(terms),
  over: z.optional(terms),
  stated: z.optional(z.boolean()),
  reporters: z.optional(count),
});
