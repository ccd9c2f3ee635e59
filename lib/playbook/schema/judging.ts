import * as z from 'zod/mini';
import { text, ref, Said, terms, Detect } from './base';
import { count, days, id, named, percent, rank, seconds, step } from './measures';

/** What a playbook concludes from: levels, topics, tiers, keyword rules, the escalation ladder and its triggers. */

/** `lowers`: where the higher level rests on these criteria alone, this one wins. */
export const Criterion = z.strictObject({
  id,
  ref,
  text,
  detect: Detect,
  lowers: z.optional(z.array(text)),
});

export const Level = z.strictObject({
  rank,
  code: z.optional(text),
  name: named,
  ref,
  criteria: z.array(Criterion),
  /** Who is told of a ticket of this level; `stays` with whoever has it. */
  notify: z.optional(z.strictObject({ ref, to: text, stays: z.optional(z.boolean()) })),
  /** The first response that the document repeats beside the level; it must equal the clock's. */
  response: z.optional(z.strictObject({ ref, limitSeconds: seconds, asWritten: text })),
});

/** `guide`: what to do about such a ticket, in order. `form`: what to ask for. */
export const Topic = z.strictObject({
  id,
  ref,
  text,
  detect: Detect,
  guide: z.optional(z.array(Said)),
  form: z.optional(z.array(Said)),
});

/** `prior`: labels of the model that ships which mean this category. */
export const Category = z.strictObject({
  id,
  name: named,
  ref,
  topics: z.array(Topic),
  prior: z.optional(z.array(z.enum(['technical', 'billing', 'product', 'general']))),
});

/** Who handles what: a tier by the topics that belong to it. */
export const Tier = z.strictObject({ id, name: named, topics: z.array(Topic) });

/** One of the sides from which each ticket is seen beside its level; the steps of impact and urgency are ours, those of complexity the tiers. */
export const Axis = z.strictObject({ id: z.enum(['impact', 'urgency', 'complexity']), ref, text });

/** A rule on words: `rank` is the level it gives, `floor` the lowest that it allows. */
export const TagRule = z.strictObject({
  id,
  ref,
  text,
  detect: Detect,
  queue: z.optional(text),
  tier: z.optional(text),
  rank: z.optional(rank),
  floor: z.optional(rank),
});

export const Threshold = z.strictObject({
  id,
  ref,
  elapsedPct: percent,
  trigger: z.nullable(text),
});

/** A step of the escalation ladder; one of a `track` beside it has no number. `say` is for the customer. */
export const Rung = z.strictObject({
  level: z.nullable(step),
  name: named,
  ref,
  track: z.optional(text),
  /** Where tickets begin: nothing is escalated to it. */
  frontLine: z.optional(z.boolean()),
  afterSeconds: z.optional(seconds),
  action: z.optional(Said),
  say: z.optional(Said),
});

/**
 * `watches`: what raises it. `words` of the customer, `clocks` near their end, `people` (the list of important
 * people, a tag, or a title in the signature, which `detect` names), `history` (earlier tickets, see `repeat`), `transfers`
 * (more than `moreThan` of them), `person` (nobody but the agent can tell). `level` and `to`: the rung that it leads to.
 */
export const Trigger = z.strictObject({
  id,
  ref,
  text,
  watches: z.enum(['words', 'clocks', 'people', 'history', 'transfers', 'person']),
  level: z.optional(step),
  to: z.optional(text),
  /** Always at once, and not to be waved aside. */
  immediate: z.optional(z.boolean()),
  moreThan: z.optional(count),
  detect: z.nullable(Detect),
  /** Tags of a ticket, or tiers of its customer, that raise one that watches `people`, beside or instead of "vip". */
  flags: z.optional(terms),
  /** What an agent writes, to the customer or in a note, that raises it. */
  note: z.optional(Detect),
  /** The customer shows to be upset: guides that open then open. */
  upset: z.optional(z.boolean()),
  /** What its words show of the customer's mood. */
  mood: z.optional(z.enum(['manager', 'safety', 'legal', 'leaving', 'upset'])),
  /** What the customer is told as the reason; without it a person finds the words. */
  say: z.optional(text),
  /** What an escalation reply gives as the ground. */
  motive: z.optional(z.enum(['complexity', 'urgency'])),
  repeat: z.optional(z.strictObject({ count, days, assumed: z.literal(true) })),
});
