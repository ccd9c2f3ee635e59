import * as z from 'zod/mini';
import { text, ref, terms, Said, Detect } from './base';
import { id, notOfObjects, seconds } from './measures';

/** What is written to customers: templates with slots and promises, tone, guides for hard moments. */

/**
 * Where a slot's value comes from; `person` is typed by the agent. `ticket.age`: how long ago it came. `ticket.attempts`: what
 * agents wrote that they tried. `ticket.impact`, `.steps`, `.intended`, `.actual` and `.environment`: what the customer wrote of them.
 * `assessment.urgency`: the choice that the level comes closest to. `clock.within`: the time left until the slot's `clock` is due. `calendar.nextBusinessDay`: the
 * next day on which the desk opens.
 */
export const SLOT_SOURCES = [
  'ticket.tag',
  'ticket.subject',
  'ticket.status',
  'ticket.age',
  'ticket.attempts',
  'ticket.impact',
  'ticket.steps',
  'ticket.intended',
  'ticket.actual',
  'ticket.environment',
  'ticket.requester.name',
  'assessment.category',
  'assessment.priority',
  'assessment.urgency',
  'clock.firstResponse.asWritten',
  'clock.firstResponse.due',
  'clock.update.due',
  'clock.within',
  'calendar.nextBusinessDay',
  'settings.agent',
  'settings.company',
  'settings.emergencyContact',
  'settings.team',
  'escalation.reason',
  'escalation.group',
  'escalation.motive',
  'escalation.target',
  'person',
] as const;

/**
 * `ifEmpty: removeLine` makes it optional: left empty it takes its line along, or its `[[sentence]]`. `choices` are offered
 * instead of a field. `format`: how a name or an instant is written; without one a name goes by the greeting of the tone, an
 * instant is date and time. `zone`: whose time it is written in, the team's where the customer's is not known. `clock`: the id of
 * the clock that `clock.within` looks at.
 */
export const Slot = z.strictObject({
  key: text.check(notOfObjects),
  ref,
  label: text,
  source: z.enum(SLOT_SOURCES),
  multiline: z.optional(z.boolean()),
  ifEmpty: z.optional(z.literal('removeLine')),
  choices: z.optional(z.array(text)),
  format: z.optional(z.enum(['fullName', 'firstName', 'dateTime', 'date', 'time'])),
  zone: z.optional(z.enum(['team', 'customer'])),
  clock: z.optional(text),
});

/** What `Intl` takes. */
const language = z
  .string()
  .check(
    z.regex(
      /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
      'Write the language by its tag, like "de" or "pt-BR".',
    ),
  );

/**
 * The same reply in another language, by its tag (`de`, `pt-BR`), with the same slots. `choices`: those of a slot in its words,
 * in the same order.
 */
export const Variant = z.strictObject({
  language,
  subject: text,
  body: text,
  choices: z.optional(z.record(text, z.array(text))),
});

/**
 * A sentence that becomes a duty once sent. `keepsOpen`: the ticket is not closed before. `byPerson`: a reply alone does not
 * prove it kept, a person ticks it off.
 */
export const Promised = z.strictObject({
  ref,
  text,
  afterSeconds: z.optional(seconds),
  everySeconds: z.optional(seconds),
  fromSlot: z.optional(text),
  keepsOpen: z.optional(z.boolean()),
  byPerson: z.optional(z.boolean()),
});

/**
 * `body` holds `{slot}` marks, `**bold**`, `- ` lists and `[[sentences that may be left out]]`, nothing else. It is written in
 * `language`, English where that is absent; `variants` say the same in others.
 */
export const Template = z.strictObject({
  id,
  ref,
  name: text,
  group: text,
  /** A short word that finds it, beside the initials of its name; and words that it is about. */
  alias: z.optional(text),
  tags: z.optional(z.array(text)),
  audience: z.enum(['customer', 'internal']),
  subject: text,
  body: text,
  slots: z.array(Slot),
  promises: z.array(Promised),
  language: z.optional(language),
  variants: z.optional(z.array(Variant)),
  /** Statements of fact that the agent confirms before the text leaves; one about a `slot`, only while that stands in the text. */
  confirm: z.array(z.strictObject({ ref, text, slot: z.optional(text) })),
  /** What the fixed part of the body says and asks for, beside promises and slots. */
  says: z.array(z.strictObject({ ref, text })),
  suggest: z.strictObject({
    when: z.enum(['firstReply', 'updateDue', 'solved', 'escalated']),
    ranks: z.optional(z.array(z.number())),
    /** Label of a stage in which it comes first too, once the customer has had a reply. */
    stage: z.optional(text),
  }),
});

/**
 * What is written in place of a wording to avoid, with one click: `to` in place of the words that one of the `terms` finds (of the
 * wording itself where there are none), or of their whole `sentence`. An empty `to` takes the words out.
 */
export const Swap = z.strictObject({
  terms: z.optional(terms),
  to: text,
  sentence: z.optional(z.literal(true)),
});

/**
 * `avoid`: wordings that a reply does better without, and what to write `instead`; the first of the `swaps` that fits is offered.
 * `wants`: wordings that a reply to a customer should not lack. A `greeting` is wanted wherever the playbook says how to greet.
 */
export const Tone = z.strictObject({
  qualities: z.array(Said),
  dos: z.array(Said),
  donts: z.array(Said),
  greeting: z.optional(z.strictObject({ ref, name: z.enum(['first', 'full']) })),
  avoid: z.array(
    z.strictObject({
      id,
      ref,
      text,
      detect: Detect,
      instead: z.optional(text),
      swaps: z.optional(z.array(Swap)),
    }),
  ),
  wants: z.optional(z.array(z.strictObject({ id, ref, text, detect: Detect }))),
  phrases: z.array(z.strictObject({ ref, text, use: z.enum(['power', 'cue', 'good', 'never']) })),
});

/**
 * What a template needs of the agent's own words before it goes to a customer. `hint`: it is said. `openingClosing`: an opening
 * and a closing sentence are asked for. `block`: a template that was not changed is not inserted. `ownShare`: the part of the
 * text, from 0 to 1, that should not be the template's.
 */
export const Personalisation = z.strictObject({
  mode: z.enum(['none', 'hint', 'openingClosing', 'block']),
  ref,
  text,
  ownShare: z.optional(z.strictObject({ ref, share: z.number().check(z.gte(0), z.lte(1)) })),
});

/** Steps for a hard moment, as with an upset customer. */
export const Guide = z.strictObject({
  id,
  ref,
  name: text,
  opens: z.enum(['upset', 'incident', 'byHand']),
  steps: z.array(
    z.strictObject({
      id,
      ref,
      name: text,
      text,
      good: z.optional(z.array(Said)),
      never: z.optional(z.array(Said)),
    }),
  ),
});
