import * as z from 'zod/mini';
import { text, ref, assumed, Said } from './base';

/** What is ticked off, scored, measured and done again and again; and what the team has yet to fill in. */

export const Step = z.strictObject({ id: text, ref, text, hint: text });

/** `stage`: seconds after receipt in which it is due. `when`: it is for such tickets only. */
export const Checklist = z.strictObject({
  id: text,
  ref,
  name: text,
  ordered: z.boolean(),
  when: z.optional(z.enum(['escalated', 'solved', 'incident'])),
  stage: z.optional(z.strictObject({ fromSeconds: z.number(), toSeconds: z.number() })),
  steps: z.array(Step),
});

/** `oneToFive`: each item gets one to five points. */
export const Scorecard = z.strictObject({
  id: text,
  ref,
  version: text,
  name: text,
  scale: z.enum(['yesNoNa', 'oneToFive']),
  assumed,
  items: z.array(z.strictObject({ id: text, ref, text, guide: text })),
});

/**
 * `target` is met when the measured value stands to it as `comparator` says; a document that states none leaves both out. `upTo` is
 * the upper end of a range, `outOf` the best that can be reached. Of `bands`, the first whose `from` is reached names the value.
 */
export const Metric = z.strictObject({
  id: text,
  ref,
  label: text,
  text,
  comparator: z.optional(z.enum(['<', '<=', '>=', '>'])),
  target: z.optional(z.number()),
  upTo: z.optional(z.number()),
  unit: z.enum(['%', 'points', 'minutes', 'hours', 'USD', 'count']),
  outOf: z.optional(z.number()),
  ranks: z.optional(z.array(z.number())),
  tiers: z.optional(z.array(text)),
  bands: z.optional(z.array(z.strictObject({ ref, from: z.number(), text }))),
});

export const Cadence = z.strictObject({
  id: text,
  ref,
  every: z.enum(['week', 'month', 'quarter', 'year', 'regularly']),
  text,
  agenda: z.optional(z.array(Said)),
  minutes: z.optional(z.number()),
});

export const OpenSlot = z.strictObject({
  key: text,
  ref,
  label: text,
  effect: text,
  type: z.enum([
    'text',
    'matrix',
    'list',
    'number',
    'date',
    'hours',
    'calendar',
    'contact',
    'link',
  ]),
  value: z.optional(z.unknown()),
  assumed,
});
