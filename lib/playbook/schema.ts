import * as z from 'zod/mini';
import { text, ref, terms, Detect } from './schema/base';
import {
  Axis,
  Criterion,
  Level,
  Topic,
  Category,
  Tier,
  TagRule,
  Threshold,
  Rung,
  Trigger,
} from './schema/judging';
import { id, named, rank, seconds, slug } from './schema/measures';
import { CLOCK_METRICS } from './clockMetrics';
import { Calendar, ClockRule } from './schema/time';
import { Slot, Template, Tone, Personalisation, Guide } from './schema/replying';
import { Checklist, Scorecard, Metric, Cadence, OpenSlot } from './schema/working';
import { IncidentLevel, Programme, Note, Example } from './schema/learning';

export { CLOCK_METRICS } from './clockMetrics';
export { SLOT_SOURCES } from './schema/replying';

/** Raised when files of an older Deskside could no longer be read as they are. */
export const FORMAT = 1;

/**
 * Everything one support document says, as data. Each fact carries `ref`, its row in the catalogue of facts; each default of ours
 * carries `assumed: true` and is shown as an assumption. A section that the document lacks is `null` or left out. The parts
 * stand in `schema/`; how terms are written, in `schema/base.ts`.
 */
export const Playbook = z.strictObject({
  /** Where an editor finds the JSON Schema; nothing is read from there. */
  $schema: z.optional(text),
  /** The form in which the file is written, see `FORMAT`; left out, it is this one. */
  format: z.optional(z.literal(1)),
  id: slug,
  title: named,
  /** Empty where the document has none. */
  version: text,
  /** Rows that the identity itself carries: title, version, words for agent and team. */
  refs: z.array(ref),
  agentNoun: text.check(z.describe('What someone who answers tickets is called, like "agent".')),
  teamName: text.check(z.describe('What the team is called in replies.')),
  reading: z.strictObject({ ref, sections: z.array(z.strictObject({ id, title: named })) }),
  vocabulary: z.record(text, terms).check(z.describe('Word lists that terms name as <list>.')),
  scale: z.nullable(
    z.strictObject({
      levels: z.array(Level),
      fallback: z.strictObject({ rank, assumed: z.literal(true) }),
    }),
  ),
  categories: z.nullable(
    z.strictObject({
      closed: z.boolean(),
      items: z.array(Category),
      fallback: z.strictObject({ id, assumed: z.literal(true) }),
    }),
  ),
  calendars: z
    .array(Calendar)
    .check(z.describe('Opening hours, and the days on which they differ.')),
  /** The clocks that every level has, and the row that says so. */
  clockSet: z.nullable(z.strictObject({ ref, metrics: z.array(z.enum(CLOCK_METRICS)) })),
  clocks: z.array(ClockRule).check(z.describe('By when what is due, for tickets of which level.')),
  thresholds: z
    .array(Threshold)
    .check(z.describe('How much of a clock may pass before someone is told.')),
  ladder: z
    .array(Rung)
    .check(z.describe('To whom a ticket is escalated, from the lowest step up.')),
  triggers: z.array(Trigger).check(z.describe('What asks for an escalation.')),
  templateGroups: z.nullable(z.strictObject({ ref, names: z.array(text) })),
  templates: z.array(Template).check(z.describe('Replies with their slots and what they promise.')),
  checklists: z.array(Checklist).check(z.describe('Steps that are ticked off for a ticket.')),
  scorecards: z.array(Scorecard).check(z.describe('What a review looks at.')),
  metrics: z.array(Metric).check(z.describe('What the team is measured by.')),
  cadences: z.array(Cadence).check(z.describe('What is done again and again.')),
  openSlots: z
    .array(OpenSlot)
    .check(z.describe('What the team has yet to fill in, and what it changes.')),
  /** Sections that only some documents have. */
  tiers: z.optional(z.array(Tier).check(z.describe('Who handles what.'))),
  axes: z.optional(
    z.array(Axis).check(z.describe('From which sides each ticket is seen beside its level.')),
  ),
  tagRules: z.optional(
    z.array(TagRule).check(z.describe('Words that decide level, tier or queue.')),
  ),
  tone: z.optional(Tone),
  personalisation: z.optional(Personalisation),
  guides: z.optional(z.array(Guide).check(z.describe('Steps for a hard moment.'))),
  incidents: z.optional(
    z.strictObject({
      ref,
      levels: z.array(IncidentLevel),
      /** Every customer affected has the summary so long after the end. */
      summary: z.optional(z.strictObject({ ref, withinSeconds: seconds })),
    }),
  ),
  programmes: z.optional(
    z.array(Programme).check(z.describe('What is due as a customer or a colleague begins.')),
  ),
  notes: z.optional(z.array(Note).check(z.describe('Facts that are shown where they matter.'))),
  examples: z.optional(
    z.array(Example).check(z.describe('Tickets that show what the playbook makes of them.')),
  ),
});

export type Playbook = z.infer<typeof Playbook>;
export type Detect = z.infer<typeof Detect>;
export type Level = z.infer<typeof Level>;
export type Criterion = z.infer<typeof Criterion>;
export type Category = z.infer<typeof Category>;
export type Topic = z.infer<typeof Topic>;
export type Calendar = z.infer<typeof Calendar>;
export type ClockRule = z.infer<typeof ClockRule>;
export type Trigger = z.infer<typeof Trigger>;
export type Template = z.infer<typeof Template>;
export type Slot = z.infer<typeof Slot>;
export type Tone = z.infer<typeof Tone>;
export type Personalisation = z.infer<typeof Personalisation>;
export type Checklist = z.infer<typeof Checklist>;
export type Scorecard = z.infer<typeof Scorecard>;
export type Rung = z.infer<typeof Rung>;
export type Tier = z.infer<typeof Tier>;
export type TagRule = z.infer<typeof TagRule>;
export type Example = z.infer<typeof Example>;
export type OpenSlot = z.infer<typeof OpenSlot>;
