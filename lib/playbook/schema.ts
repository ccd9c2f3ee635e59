import * as z from 'zod/mini';

/**
 * Everything one support document says, as data. Each fact carries `ref`, its row in the catalogue of facts;
 * each default of ours carries `assumed: true` and is shown as an assumption. A section that the document
 * lacks is `null`.
 *
 * **Terms** are phrases in plain words. Case, apostrophes and the form of a word don't matter: "crash" finds
 * "Crashes" and "crashed", "can't" finds "cannot". Small words (the, our, just, still ...) may stand between the
 * words of a term. A term never reaches over the end of a sentence, and only a gap over a comma; a "not" in front of
 * it or inside it that is none of its own takes it back. Beyond words there are four signs:
 * - `(slow|very late)` one of these;
 * - `<name>` one of the phrases that the playbook's `vocabulary` lists under this name;
 * - `*` up to six words of any kind;
 * - `#` a number of two or more, in digits or words.
 */

const text = z.string();
const ref = z.string();
const assumed = z.optional(z.boolean());
const terms = z.array(text);

/**
 * `terms`: any decides. `hints`: words that decide only where nothing says more. `needs`: one of these must stand
 * in the same sentence or the one beside it. `except`: what shares words with one of these does not count ("the
 * mobile app is down" is not "the app is down"). `unless`: none of these may stand in the same sentence. `over`: none of
 * these may follow in the same message, for they say that it has passed. `stated`: a question ("is the system
 * down?") or a supposition ("if we lost data") is not enough.
 */
const Detect = z.object({
  terms,
  hints: z.optional(terms),
  needs: z.optional(terms),
  except: z.optional(terms),
  unless: z.optional(terms),
  over: z.optional(terms),
  stated: z.optional(z.boolean()),
});

/** `lowers`: where the higher level rests on these criteria alone, this one wins. */
const Criterion = z.object({
  id: text,
  ref,
  text,
  detect: Detect,
  lowers: z.optional(z.array(text)),
});

const Level = z.object({
  rank: z.number(),
  code: z.optional(text),
  name: text,
  ref,
  criteria: z.array(Criterion),
  /** The first response that the document repeats beside the level; it must equal the clock's. */
  response: z.optional(z.object({ ref, limitSeconds: z.number(), asWritten: text })),
});

const Topic = z.object({ id: text, ref, text, detect: Detect });
const Category = z.object({ id: text, name: text, ref, topics: z.array(Topic) });

const spans = z.array(z.tuple([z.number(), z.number()]));

/**
 * `week` holds minutes of the local day, half-open, under `sun`, `mon` ... `sat`; an end above 1440 reaches into the next day. By
 * local date `YYYY-MM-DD`: `holidays` are closed, `overrides` stand in place of the week, `breaks` are cut out.
 */
const Calendar = z.object({
  id: text,
  ref,
  zone: text,
  asWritten: text,
  always: z.optional(z.boolean()),
  week: z.record(text, spans),
  holidays: z.array(text),
  overrides: z.optional(z.record(text, spans)),
  breaks: z.optional(z.record(text, spans)),
});

/** The clocks that a playbook can set for a ticket, in the order in which they are shown. */
export const CLOCK_METRICS = [
  'assessment',
  'acknowledgement',
  'firstResponse',
  'nextResponse',
  'update',
  'resolution',
  'followUp',
  'stage',
  'escalation',
  'survey',
  'autoCloseWarn',
  'autoClose',
] as const;

/**
 * `count`: `elapsed` runs at any hour; `businessHours` counts open time only; `businessDays` moves the date by
 * whole open days, 24 h being one of them. `asWritten` keeps the document's figure.
 */
const ClockRule = z.object({
  id: text,
  ref,
  metric: z.enum(CLOCK_METRICS),
  /** Clocks of one metric with different labels stand beside each other; those with the same, or none, are rivals. */
  label: z.optional(text),
  /** Elapsed seconds since receipt before which nothing is wanted. */
  opensAfterSeconds: z.optional(z.number()),
  rank: z.nullable(z.number()),
  /** Tickets that the clock is for: lists of what fits, in lower case. Left out, it is for all. */
  when: z.optional(
    z.object({
      channel: z.optional(z.array(text)),
      tier: z.optional(z.array(text)),
      tags: z.optional(z.array(text)),
    }),
  ),
  limitSeconds: z.number(),
  comparator: z.enum(['<', '<=']),
  asWritten: text,
  calendar: text,
  count: z.enum(['elapsed', 'businessHours', 'businessDays']),
  compliancePct: z.optional(z.number()),
  complianceRef: z.optional(ref),
  assumed,
});

const Threshold = z.object({
  id: text,
  ref,
  elapsedPct: z.number(),
  trigger: z.nullable(text),
});

const Rung = z.object({ level: z.number(), name: text, ref });

/**
 * `watches`: what raises it. `words` of the customer, `clocks` near their end, `people` (the list of important
 * people, a tag, or a title in the signature, which `detect` names), `history` (earlier tickets, see `repeat`).
 */
const Trigger = z.object({
  id: text,
  ref,
  text,
  watches: z.enum(['words', 'clocks', 'people', 'history']),
  detect: z.nullable(Detect),
  /** What an escalation reply gives as the ground. */
  motive: z.optional(z.enum(['complexity', 'urgency'])),
  repeat: z.optional(z.object({ count: z.number(), days: z.number(), assumed: z.literal(true) })),
});

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
const Slot = z.object({
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
const Promised = z.object({
  ref,
  text,
  afterSeconds: z.optional(z.number()),
  everySeconds: z.optional(z.number()),
  fromSlot: z.optional(text),
  keepsOpen: z.optional(z.boolean()),
  byPerson: z.optional(z.boolean()),
});

/** `body` holds `{slot}` marks, `**bold**` and `- ` lists, nothing else. */
const Template = z.object({
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
  confirm: z.array(z.object({ ref, text })),
  /** What the fixed part of the body says and asks for, beside promises and slots. */
  says: z.array(z.object({ ref, text })),
  suggest: z.object({
    when: z.enum(['firstReply', 'updateDue', 'solved', 'escalated']),
    ranks: z.optional(z.array(z.number())),
  }),
});

const Step = z.object({ id: text, ref, text, hint: text });
const Checklist = z.object({
  id: text,
  ref,
  name: text,
  ordered: z.boolean(),
  steps: z.array(Step),
});

const Scorecard = z.object({
  id: text,
  ref,
  version: text,
  name: text,
  scale: z.literal('yesNoNa'),
  items: z.array(z.object({ id: text, ref, text, guide: text })),
});

const OpenSlot = z.object({
  key: text,
  ref,
  label: text,
  effect: text,
  type: z.enum(['text', 'matrix', 'list', 'number', 'date']),
  value: z.optional(z.unknown()),
  assumed,
});

/** `target` is met when the measured value stands to it as `comparator` says. */
const Metric = z.object({
  id: text,
  ref,
  label: text,
  text,
  comparator: z.enum(['<', '<=', '>=', '>']),
  target: z.number(),
  unit: z.enum(['%', 'points', 'minutes']),
  outOf: z.optional(z.number()),
});

const Cadence = z.object({
  id: text,
  ref,
  every: z.enum(['week', 'month', 'quarter', 'year']),
  text,
});

export const Playbook = z.object({
  id: text,
  title: text,
  version: text,
  /** Rows that the identity itself carries: title, version, words for agent and team. */
  refs: z.array(ref),
  agentNoun: text,
  teamName: text,
  reading: z.object({ ref, sections: z.array(z.object({ id: text, title: text })) }),
  vocabulary: z.record(text, terms),
  scale: z.nullable(
    z.object({
      levels: z.array(Level),
      fallback: z.object({ rank: z.number(), assumed: z.literal(true) }),
    }),
  ),
  categories: z.nullable(
    z.object({
      closed: z.boolean(),
      items: z.array(Category),
      fallback: z.object({ id: text, assumed: z.literal(true) }),
    }),
  ),
  calendars: z.array(Calendar),
  /** The clocks that every level has, and the row that says so. */
  clockSet: z.nullable(z.object({ ref, metrics: z.array(text) })),
  clocks: z.array(ClockRule),
  thresholds: z.array(Threshold),
  ladder: z.array(Rung),
  triggers: z.array(Trigger),
  templateGroups: z.nullable(z.object({ ref, names: z.array(text) })),
  templates: z.array(Template),
  checklists: z.array(Checklist),
  scorecards: z.array(Scorecard),
  metrics: z.array(Metric),
  cadences: z.array(Cadence),
  openSlots: z.array(OpenSlot),
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
export type Checklist = z.infer<typeof Checklist>;
export type Scorecard = z.infer<typeof Scorecard>;
export type OpenSlot = z.infer<typeof OpenSlot>;
