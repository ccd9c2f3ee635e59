import * as z from 'zod/mini';
import { text, ref, assumed, spans } from './base';
import { CLOCK_METRICS } from '../clockMetrics';
import { id, percent, rank, seconds } from './measures';

/** Opening hours and the clocks that keep them. */

/**
 * `week` holds minutes of the local day, half-open, under `sun`, `mon` ... `sat`; an end above 1440 reaches into the next day. By
 * local date `YYYY-MM-DD`: `holidays` are closed, `overrides` stand in place of the week, `breaks` are cut out.
 */
/** `unset`: the document gives no hours; every hour counts until the team enters its own. */
export const Calendar = z.strictObject({
  id,
  unset: z.optional(z.literal(true)),
  ref,
  zone: text,
  asWritten: text,
  always: z.optional(z.boolean()),
  week: z.record(text, spans),
  holidays: z.array(text),
  overrides: z.optional(z.record(text, spans)),
  breaks: z.optional(z.record(text, spans)),
});

/**
 * `count`: `elapsed` runs at any hour; `businessHours` counts open time only; `businessDays` moves the date by
 * whole open days, 24 h being one of them. `asWritten` keeps the document's figure.
 */
export const ClockRule = z.strictObject({
  id,
  ref,
  metric: z.enum(CLOCK_METRICS),
  /** Clocks of one metric with different labels stand beside each other; those with the same, or none, are rivals. */
  label: z.optional(text),
  /** The open slot that gives the limit, in hours; until the team fills it there is no such clock. */
  slot: z.optional(text),
  /** Elapsed seconds since receipt before which nothing is wanted. */
  opensAfterSeconds: z.optional(seconds),
  rank: z.nullable(rank),
  /** Tickets that the clock is for: lists of what fits, in lower case. Left out, it is for all. */
  when: z.optional(
    z.strictObject({
      channel: z.optional(z.array(text)),
      tier: z.optional(z.array(text)),
      tags: z.optional(z.array(text)),
    }),
  ),
  limitSeconds: seconds,
  comparator: z.enum(['<', '<=']),
  asWritten: text,
  calendar: text,
  count: z.enum(['elapsed', 'businessHours', 'businessDays']),
  compliancePct: z.optional(percent),
  complianceRef: z.optional(ref),
  assumed,
});
