import * as z from 'zod/mini';

/**
 * What a team adds to the readers, as data and never as code: better selectors for a helpdesk that has changed its pages,
 * and readers for helpdesks that Deskside doesn't know, taught by pointing. `lib/helpdesks/layout.ts` says what each field means.
 */

/** A selector; ` >>> ` steps into an open shadow root. */
const Css = z.string().check(z.minLength(1), z.maxLength(400));
const Rungs = z.array(Css).check(z.minLength(1), z.maxLength(12));
const HooksOf = z.record(z.string().check(z.regex(/^[a-zA-Z][\w.]{0,40}$/)), Rungs);

/** Selectors that are tried before the shipped ones of one helpdesk. */
export const OwnSelectors = z.strictObject({
  kind: z.literal('selectors'),
  helpdesk: z.string(),
  hooks: HooksOf,
});

/** A reader taught by pointing. `address` is the path of a ticket with `{id}` in it, as `/tickets/{id}` or `/view?ticket={id}`. */
export const TaughtReader = z.strictObject({
  kind: z.literal('taught'),
  /** Its name among helpdesks; begins with `own-`, so that none is mistaken for a shipped one. */
  id: z.string().check(z.regex(/^own-[a-z0-9-]{1,60}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  origin: z.string().check(z.regex(/^https?:\/\/[^/\s]+$/)),
  address: z.string().check(z.regex(/^\/\S{0,300}$/), z.includes('{id}')),
  hooks: HooksOf,
  /** Field → the attribute that holds its value, where its words don't. */
  attributes: z.record(z.string(), z.string().check(z.regex(/^[a-z][a-z0-9-]{0,60}$/))),
  /** Times in words are in the zone of the person who reads; said by that person. */
  localTimes: z.boolean(),
  /** Which messages are whose: exactly one has to fit. */
  kinds: z
    .array(
      z.strictObject({
        css: Css,
        role: z.optional(z.enum(['customer', 'agent', 'bot', 'system'])),
        visibility: z.optional(z.enum(['public', 'internal'])),
      }),
    )
    .check(z.maxLength(20)),
  composers: z
    .array(z.strictObject({ css: Css, as: z.optional(z.enum(['public', 'internal'])) }))
    .check(z.maxLength(12)),
});

export const Addition = z.discriminatedUnion('kind', [OwnSelectors, TaughtReader]);

/** A file that a team shares. */
export const ReadersFile = z.strictObject({
  deskside: z.literal('readers'),
  schema: z.literal(1),
  readers: z.array(Addition).check(z.minLength(1), z.maxLength(200)),
});

export type OwnSelectors = z.infer<typeof OwnSelectors>;
export type TaughtReader = z.infer<typeof TaughtReader>;
export type Addition = z.infer<typeof Addition>;
export type ReadersFile = z.infer<typeof ReadersFile>;

/** As it is kept: `selectors HELPDESK` or the taught reader's own id. */
export type OwnReader = { id: string; at: string; addition: Addition };
