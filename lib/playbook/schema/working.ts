import * as z from 'zod/mini';
import { text, ref, assumed, Said } from './base';
import { count, id, months, named, percent, rank, seconds } from './measures';

/** What is ticked off, scored, measured and done again and again; and what the team has yet to fill in. */

export const Step = z.strictObject({ id, ref, text, hint: text });

/** `stage`: seconds after receipt in which it is due. `when`: it is for such tickets only. */
export const Checklist = z.strictObject({
  id,
  ref,
  name: named,
  ordered: z.boolean(),
  when: z.optional(z.enum(['escalated', 'solved', 'incident'])),
  stage: z.optional(z.strictObject({ fromSeconds: seconds, toSeconds: seconds })),
  steps: z.array(Step),
});

/** `oneToFive`: each item gets one to five points. `weight`: percent of the whole, for all items or for none. */
export const Scorecard = z.strictObject({
  id,
  ref,
  version: text,
  name: named,
  scale: z.enum(['yesNoNa', 'oneToFive']),
  assumed,
  items: z.array(
    z.strictObject({ id, ref, text: named, guide: text, weight: z.optional(percent) }),
  ),
});

/**
 * `target` is met when the measured value stands to it as `comparator` says; a document that states none leaves both out. `upTo` is
 * the upper end of a range, `outOf` the best that can be reached. Of `bands`, the first whose `from` is reached names the value.
 */
export const Metric = z.strictObject({
  id,
  ref,
  label: named,
  text,
  comparator: z.optional(z.enum(['<', '<=', '>=', '>'])),
  target: z.optional(z.number()),
  upTo: z.optional(z.number()),
  unit: z.enum(['%', 'points', 'minutes', 'hours', 'USD', 'count']),
  outOf: z.optional(z.number()),
  ranks: z.optional(z.array(rank)),
  tiers: z.optional(z.array(text)),
  bands: z.optional(z.array(z.strictObject({ ref, from: z.number(), text }))),
});

export const Cadence = z.strictObject({
  id,
  ref,
  every: z.enum(['week', 'month', 'quarter', 'year', 'regularly']),
  text,
  agenda: z.optional(z.array(Said)),
  minutes: z.optional(count),
});

export const OpenSlot = z.strictObject({
  key: id,
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
    'table',
    'texts',
  ]),
  /** Of a table: what stands in each column. */
  columns: z.optional(z.array(named)),
  /** Of texts: how many are asked for. */
  upTo: z.optional(count),
  value: z.optional(z.unknown()),
  assumed,
  /** What judges by it, where neither a clock nor an open calendar does. */
  does: z.optional(
    z.enum([
      'importantCustomers',
      'repeats',
      'holidays',
      'triggerLevels',
      'callTree',
      'scenarios',
      'crossTrained',
    ]),
  ),
  /** Whose contact it is: rungs, tracks or people of the escalation, by name. */
  contactOf: z.optional(z.array(text)),
  /** The tickets beside which the panel shows it; `lines`: only those that name the customer, or what the customer's words name. */
  shownFor: z.optional(
    z.strictObject({
      ranks: z.optional(z.array(z.number())),
      topics: z.optional(z.array(text)),
      channels: z.optional(z.array(text)),
      when: z.optional(z.enum(['unanswered', 'escalated', 'solved'])),
      lines: z.optional(z.enum(['customer', 'words'])),
    }),
  ),
  /** A date that follows from another one until it is filled itself. */
  after: z.optional(z.strictObject({ slot: text, months })),
});
