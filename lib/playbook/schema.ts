import * as z from 'zod/mini';

/**
 * Everything one support document says, as data. Each fact carries `ref`, its row in the catalogue of facts;
 * each default of ours carries `assumed: true` and is shown as an assumption. A section that the document
 * lacks is `null`.
 *
 * Terms are phrases in plain words, matched without regard to case: `*` stands for up to four words,
 * `(a|b)` for a choice, a trailing `~` for any ending ("crash~" finds crashes and crashed).
 */

const text = z.string();
const ref = z.string();
const assumed = z.optional(z.boolean());
const terms = z.array(text);

/** `terms`: any decides. `needs`: one of these must stand in the same message. `unless`: none of these may. */
const Detect = z.object({
  terms,
  needs: z.optional(terms),
  unless: z.optional(terms),
});

const Criterion = z.object({ id: text, ref, text, detect: Detect });

const Level = z.object({
  rank: z.number(),
  code: z.optional(text),
  name: text,
  ref,
  criteria: z.array(Criterion),
});

const Topic = z.object({ id: text, ref, text, detect: Detect });
const Category = z.object({ id: text, name: text, ref, topics: z.array(Topic) });

/** Minutes of the local day, half-open; days as in `Date.getDay` names. */
const Calendar = z.object({
  id: text,
  ref,
  zone: text,
  asWritten: text,
  always: z.optional(z.boolean()),
  week: z.record(text, z.array(z.tuple([z.number(), z.number()]))),
  holidays: z.array(text),
});

/**
 * `count`: `elapsed` runs at any hour; `businessHours` counts open time only; `businessDays` moves the date by
 * whole open days, 24 h being one of them. `asWritten` keeps the document's figure.
 */
const ClockRule = z.object({
  id: text,
  ref,
  metric: z.enum(['assessment', 'firstResponse', 'update', 'resolution']),
  rank: z.nullable(z.number()),
  limitSeconds: z.number(),
  comparator: z.enum(['<', '<=']),
  asWritten: text,
  calendar: text,
  count: z.enum(['elapsed', 'businessHours', 'businessDays']),
  compliancePct: z.optional(z.number()),
  assumed,
});

const Threshold = z.object({
  id: text,
  ref,
  elapsedPct: z.number(),
  trigger: z.nullable(text),
});

const Rung = z.object({ level: z.number(), name: text, ref });

const Trigger = z.object({ id: text, ref, text, detect: z.nullable(Detect) });

/**
 * `source` says where a slot's value comes from: `ticket.*`, `assessment.*`, `clock.*`, `settings.*` or `person`
 * (typed by the agent). `ifEmpty: removeLine` makes it optional. `choices` are offered instead of a field.
 */
const Slot = z.object({
  key: text,
  ref,
  label: text,
  source: text,
  multiline: z.optional(z.boolean()),
  ifEmpty: z.optional(z.literal('removeLine')),
  choices: z.optional(z.array(text)),
});

/** A sentence that becomes a duty once sent. */
const Promised = z.object({
  ref,
  text,
  afterSeconds: z.optional(z.number()),
  everySeconds: z.optional(z.number()),
  fromSlot: z.optional(text),
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
  keepOpenSeconds: z.optional(z.number()),
  suggest: z.object({
    when: z.enum(['firstReply', 'updateDue', 'solved', 'escalated']),
    ranks: z.optional(z.array(z.number())),
  }),
});

const Step = z.object({ id: text, ref, text, hint: text });
const Checklist = z.object({ id: text, ref, name: text, ordered: z.boolean(), steps: z.array(Step) });

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

const Fact = z.object({ ref, label: text, text });

export const Playbook = z.object({
  id: text,
  title: text,
  version: text,
  refs: z.array(ref),
  agentNoun: text,
  teamName: text,
  reading: z.array(z.object({ id: text, title: text })),
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
  clocks: z.array(ClockRule),
  thresholds: z.array(Threshold),
  ladder: z.array(Rung),
  triggers: z.array(Trigger),
  templates: z.array(Template),
  checklists: z.array(Checklist),
  scorecards: z.array(Scorecard),
  metrics: z.array(Fact),
  cadences: z.array(Fact),
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
export type Template = z.infer<typeof Template>;
export type Slot = z.infer<typeof Slot>;
export type Checklist = z.infer<typeof Checklist>;
export type Scorecard = z.infer<typeof Scorecard>;
