import * as z from 'zod/mini';
import { text, ref, Said, Detect } from './base';

/** What is written to customers: templates with slots and promises, tone, guides for hard moments. */

/** Where a slot's value comes from; `person` is typed by the agent. */
export const SLOT_SOURCES = [
  'ticket.tag',
  'ticket.requester.name',
  'assessment.category',
  'assessment.priority',
  'clock.firstResponse.asWritten',
  'clock.firstResponse.due',
  'clock.update.due',
  'settings.agent',
  'settings.company',
  'settings.emergencyContact',
  'settings.team',
  'escalation.reason',
  'escalation.group',
  'escalation.motive',
  'person',
] as const;

/** `ifEmpty: removeLine` makes it optional. `choices` are offered instead of a field. */
export const Slot = z.strictObject({
  key: text,
  ref,
  label: text,
  source: z.enum(SLOT_SOURCES),
  multiline: z.optional(z.boolean()),
  ifEmpty: z.optional(z.literal('removeLine')),
  choices: z.optional(z.array(text)),
});

/**
 * A sentence that becomes a duty once sent. `keepsOpen`: the ticket is not closed before. `byPerson`: a reply alone does not
 * prove it kept, a person ticks it off.
 */
export const Promised = z.strictObject({
  ref,
  text,
  afterSeconds: z.optional(z.number()),
  everySeconds: z.optional(z.number()),
  fromSlot: z.optional(text),
  keepsOpen: z.optional(z.boolean()),
  byPerson: z.optional(z.boolean()),
});

/** `body` holds `{slot}` marks, `**bold**` and `- ` lists, nothing else. */
export const Template = z.strictObject({
  id: text,
  ref,
  name: text,
  group: text,
  audience: z.enum(['customer', 'internal']),
  subject: text,
  body: text,
  slots: z.array(Slot),
  promises: z.array(Promised),
  /** Statements of fact that the agent confirms before the text leaves. */
  confirm: z.array(z.strictObject({ ref, text })),
  /** What the fixed part of the body says and asks for, beside promises and slots. */
  says: z.array(z.strictObject({ ref, text })),
  suggest: z.strictObject({
    when: z.enum(['firstReply', 'updateDue', 'solved', 'escalated']),
    ranks: z.optional(z.array(z.number())),
  }),
});

/** `avoid`: wordings that a reply does better without, and what to write `instead`. */
export const Tone = z.strictObject({
  qualities: z.array(Said),
  dos: z.array(Said),
  donts: z.array(Said),
  greeting: z.optional(z.strictObject({ ref, name: z.enum(['first', 'full']) })),
  avoid: z.array(
    z.strictObject({ id: text, ref, text, detect: Detect, instead: z.optional(text) }),
  ),
  phrases: z.array(z.strictObject({ ref, text, use: z.enum(['power', 'cue', 'good', 'never']) })),
});

/** Steps for a hard moment, as with an upset customer. */
export const Guide = z.strictObject({
  id: text,
  ref,
  name: text,
  opens: z.enum(['upset', 'incident', 'byHand']),
  steps: z.array(
    z.strictObject({
      id: text,
      ref,
      name: text,
      text,
      good: z.optional(z.array(Said)),
      never: z.optional(z.array(Said)),
    }),
  ),
});
