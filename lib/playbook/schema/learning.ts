import * as z from 'zod/mini';
import { text, ref, assumed, Said } from './base';
import { count, days, id, named, rank, seconds } from './measures';
import { SLOT_SOURCES } from './replying';

/** Incidents, programmes of people and customers, facts in words, and examples. */

/** An incident is a thing of its own with a scale of its own; tickets are only linked to it. */
export const IncidentLevel = z.strictObject({
  id,
  ref,
  text,
  actions: z.array(Said),
  status: z.optional(z.strictObject({ ref, everySeconds: seconds })),
  /** Who has to be named for it. */
  ledBy: z.optional(z.enum(['commander', 'team'])),
});

/** What is due so long after a customer began or a colleague was hired; `weeks` of a programme, with what is not allowed yet. */
export const Programme = z.strictObject({
  id,
  ref,
  name: named,
  of: z.enum(['customer', 'newHire']),
  items: z.array(
    z.strictObject({
      id,
      ref,
      text,
      days: z.optional(days),
      tiers: z.optional(z.array(text)),
    }),
  ),
  rhythm: z.optional(z.strictObject({ ref, weeks: z.array(count), thenMonths: count })),
  weeks: z.optional(
    z.array(
      z.strictObject({
        ref,
        name: named,
        tasks: z.array(Said),
        guard: z.optional(
          z.strictObject({
            refs: z.array(ref),
            text,
            insertReply: z.optional(z.boolean()),
            ranks: z.optional(z.array(rank)),
            tiers: z.optional(z.array(text)),
            reviewAll: z.optional(z.boolean()),
          }),
        ),
      }),
    ),
  ),
});

/** Where a fact that is words alone is of use. */
const PLACES = [
  'start',
  'ticket',
  'reply',
  'escalation',
  'incident',
  'knowledge',
  'customer',
  'review',
  'people',
  'report',
] as const;

/** A fact that is shown where it matters. `parts`: what it lists, in its order; of a form, `source` fills them. `figure`: a number that it names. */
export const Note = z.strictObject({
  id,
  ref,
  kind: z.enum([
    'principle',
    'rule',
    'fact',
    'benchmark',
    'example',
    'term',
    'resource',
    'role',
    'form',
    'duty',
  ]),
  at: z.enum(PLACES),
  text,
  channel: z.optional(text),
  parts: z.optional(
    z.array(z.strictObject({ ref, text, source: z.optional(z.enum(SLOT_SOURCES)) })),
  ),
  figure: z.optional(
    z.strictObject({
      comparator: z.optional(z.enum(['<', '<=', '>=', '>'])),
      value: z.number(),
      upTo: z.optional(z.number()),
      unit: text,
    }),
  ),
  assumed,
});

/** A ticket that shows what the playbook makes of it, or what it does not. Keys left out are not compared. */
export const Example = z.strictObject({
  id,
  text,
  subject: z.optional(text),
  channel: z.optional(text),
  expect: z.strictObject({
    category: z.optional(z.nullable(text)),
    topic: z.optional(z.nullable(text)),
    rank: z.optional(z.nullable(rank)),
    tier: z.optional(z.nullable(text)),
    queue: z.optional(z.nullable(text)),
    triggers: z.optional(z.array(text)),
  }),
});
