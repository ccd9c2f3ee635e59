import * as z from 'zod/mini';

/** A time of day on the wall, `00:00` to `23:59`. */
const wallTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/**
 * What this person wants to be told, and when not. `quietFrom` and `quietTo` are wall times in the person's own
 * zone; from 20:00 to 07:00 reaches over midnight, and two equal times mean no quiet hours at all.
 */
export const NoticeSettings = z.object({
  /** A follow-up or a closing whose hour has come. */
  opens: z.boolean(),
  /** The playbook's warnings before the last quarter. */
  early: z.boolean(),
  /** Within 25 % of the deadline (R-000-ESC-01). */
  lastQuarter: z.boolean(),
  overdue: z.boolean(),
  quiet: z.boolean(),
  quietFrom: wallTime,
  quietTo: wallTime,
  /** Tickets of the highest priority are told in quiet hours too. */
  criticalPasses: z.boolean(),
});

export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const DEFAULT_NOTICES: NoticeSettings = {
  opens: true,
  early: false,
  lastQuarter: true,
  overdue: true,
  quiet: false,
  quietFrom: '20:00',
  quietTo: '07:00',
  criticalPasses: true,
};
