import {
  TICKED_CLOCKS,
  type Assessment,
  type Axis,
  type CategoryValue,
  type Conclusion,
  type Decision,
  type Filled,
  type Memory,
  type PriorityValue,
  type TierValue,
  type TopicValue,
} from './assessment';
import { escalationsOf } from './escalation';
import { doneOf } from './playbook/evidence';
import { withHours } from './playbook/opening';
import type { Playbook } from './playbook/schema';
import { suggest } from './reply';
import { clocksOf } from './sla/replay';
import type { Case } from './sla/whatif';
import { ticketKey } from './ticket/key';
import type { Ticket } from './ticket/schema';
import { customersAmong, withCount } from './triage/alike';
import { likelyLevel, ownCategoryOf, withLearned } from './triage/learned';
import { axesOf, moodOf, raisedTriggers, rankOfTheirs, triage, type Triage } from './triage';

/** The checklist that the assessment clock waits for. */
export const FIRST_ASSESSMENT = 'triage';

/** The newest word of a person on one field of this ticket; `undefined` when there is none or it was taken back. */
function wordOn(ticket: Ticket, { decisions }: Memory, field: Decision['field']) {
  const key = ticketKey(ticket.ref);
  const newest = decisions
    .filter((decision) => decision.ticket === key && decision.field === field)
    .reduce<Decision | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
  return newest?.value == null ? undefined : { value: newest.value, at: newest.at };
}

/** A person's word in place of the proposal. A word that this playbook doesn't know changes nothing. */
function heed<T>(
  proposal: Conclusion<T>,
  word: { value: string; at: string } | undefined,
  find: (id: string) => T | undefined,
  same: (a: T, b: T) => boolean,
): Conclusion<T> {
  const value = word && find(word.value);
  if (!word || !value) return proposal;
  const agrees = proposal.value !== null && same(proposal.value, value);
  return {
    value,
    by: 'person',
    evidence: agrees ? proposal.evidence : [],
    confidence: 1,
    decidedAt: word.at,
    proposed: proposal.value,
    ...(proposal.value !== null && proposal.by !== 'person' && { proposedBy: proposal.by }),
  };
}

/**
 * When the first assessment was done, by a person's word or as the page shows it; `undefined` while a step is open, or when nobody
 * knows when the last one was done. What the page shows without a time was done no later than what comes after it.
 */
function assessedAt(
  ticket: Ticket,
  playbook: Playbook,
  { steps = [] }: Memory,
  rank: number | null,
): string | undefined {
  const checklist = playbook.checklists.find(({ id }) => id === FIRST_ASSESSMENT);
  if (!checklist || !steps.some((step) => step.checklist === checklist.id)) return undefined;
  const theirs = rankOfTheirs(ticket.priority, playbook);
  const done = doneOf(checklist, { ticket, playbook, theirs, rank }, steps);
  const times = checklist.steps.map(({ id }) => {
    const one = done.get(id);
    return one && (one.by === 'person' ? one.at : (one.evidence.at ?? ''));
  });
  if (times.includes(undefined) || !times.at(-1)) return undefined;
  return times.reduce((a, b) => (a! > b! ? a : b));
}

/** The clocks that a desk may let stand still; the first reply never does. */
const WAITING_PAUSES = { resolution: ['waiting'], update: ['waiting'] };

/** A topic belongs to its category: where a person chose another category, or another was learned, the proposed topic falls. */
function topicWithin(
  topic: Conclusion<TopicValue>,
  category: Conclusion<CategoryValue>,
  playbook: Playbook,
): Conclusion<TopicValue> {
  if (category.by === 'playbook' || topic.value === null) return topic;
  const chosen = playbook.categories?.items.find(({ id }) => id === category.value.id);
  const { id } = topic.value;
  if (chosen?.topics.some((one) => one.id === id)) return topic;
  return { value: null, by: 'playbook', evidence: [], because: 'noMatch' };
}

const axisWith = (axis: Axis, word: { value: string; at: string } | undefined): Axis => ({
  ...axis,
  is: heed(
    axis.is,
    word,
    (step) => axis.steps.find((one) => one === step),
    (a, b) => a === b,
  ),
});

function categoryOf(
  ticket: Ticket,
  playbook: Playbook,
  memory: Memory,
  proposed: Triage,
): Conclusion<CategoryValue> {
  return heed<CategoryValue>(
    withLearned(proposed.category, ticket, playbook, memory.models ?? {}),
    wordOn(ticket, memory, 'category'),
    (id) => {
      const found = playbook.categories?.items.find((item) => item.id === id);
      return found ? { id, name: found.name } : ownCategoryOf(id);
    },
    (a, b) => a.id === b.id,
  );
}

function priorityOf(
  ticket: Ticket,
  playbook: Playbook,
  memory: Memory,
  proposed: Triage,
  now: string,
): Conclusion<PriorityValue> {
  const customers = () => memory.alike?.customers ?? customersAmong(ticket, memory.tickets, now);
  return heed<PriorityValue>(
    withCount(proposed.priority, ticket, playbook, customers),
    wordOn(ticket, memory, 'priority'),
    (rank) => {
      const found = playbook.scale?.levels.find((level) => String(level.rank) === rank);
      return (
        found && { rank: found.rank, name: found.name, ...(found.code && { code: found.code }) }
      );
    },
    (a, b) => a.rank === b.rank,
  );
}

/** What of the memory and the team's settings the clocks of a ticket are counted from, beside its page. `rank`: the concluded priority. */
export const toldOf = (
  ticket: Ticket,
  playbook: Playbook,
  memory: Memory,
  filled: Filled,
  rank: number | null,
): NonNullable<Case['told']> => ({
  assessedAt: assessedAt(ticket, playbook, memory, rank),
  changes: memory.changes,
  promises: memory.promises,
  ticks: (memory.steps ?? [])
    .filter(({ checklist }) => checklist === TICKED_CLOCKS)
    .map(({ step, at }) => ({ name: step, at })),
  pauses: filled.pauseWhileWaiting ? WAITING_PAUSES : {},
});

function timing(
  ticket: Ticket,
  playbook: Playbook,
  memory: Memory,
  now: string,
  priority: Conclusion<PriorityValue>,
  filled: Filled,
): Pick<Assessment, 'runsOn' | 'clocks'> {
  const runsOn = priority.value
    ? { rank: priority.value.rank, assumed: false }
    : playbook.scale && { rank: playbook.scale.fallback.rank, assumed: true };
  const hours = withHours(playbook, filled);
  const told = toldOf(ticket, playbook, memory, filled, priority.value?.rank ?? null);
  return { runsOn, clocks: clocksOf(ticket, hours, runsOn?.rank ?? null, now, told) };
}

/** The clocks of `assess` alone, and the rank they run on. `proposed` spares the triage of a ticket that was judged before. */
export function timingFor(
  ticket: Ticket,
  playbook: Playbook,
  memory: Memory,
  now: string,
  filled: Filled = {},
  proposed: Triage = triage(ticket, playbook),
): Pick<Assessment, 'runsOn' | 'clocks'> {
  const priority = priorityOf(ticket, playbook, memory, proposed, now);
  return timing(ticket, playbook, memory, now, priority, filled);
}

/**
 * Everything Deskside concludes about a ticket at `now` (ISO, UTC): what it is, how urgent, by when what is due,
 * what to escalate and what to reply. Pure: the same arguments give the same assessment. A person's newest word
 * wins over the playbook and keeps what was proposed. Clocks run on the concluded priority, else on the playbook's
 * fallback as an assumption.
 */
export function assess(
  ticket: Ticket,
  playbook: Playbook,
  memory: Memory,
  now: string,
  filled: Filled = {},
): Assessment {
  const proposed = triage(ticket, playbook);
  const category = categoryOf(ticket, playbook, memory, proposed);
  const topic = heed<TopicValue>(
    topicWithin(proposed.topic, category, playbook),
    wordOn(ticket, memory, 'topic'),
    (id) => {
      const topics = playbook.categories?.items.flatMap((item) => item.topics) ?? [];
      const found = topics.find((one) => one.id === id);
      return found && { id, text: found.text };
    },
    (a, b) => a.id === b.id,
  );
  const tier = heed<TierValue>(
    proposed.tier,
    wordOn(ticket, memory, 'complexity'),
    (id) => {
      const found = playbook.tiers?.find((one) => one.id === id);
      return found && { id, name: found.name };
    },
    (a, b) => a.id === b.id,
  );
  const priority = priorityOf(ticket, playbook, memory, proposed, now);
  const { runsOn, clocks } = timing(ticket, playbook, memory, now, priority, filled);
  const triggers = raisedTriggers(ticket, playbook, {
    clocks,
    now,
    earlier: memory.tickets,
    category: category.value?.id ?? null,
    vip: filled.vip,
    repeats: filled.repeats,
    transfers: memory.transfers?.length,
    raisedByHand: wordOn(ticket, memory, 'trigger')?.value,
  });
  return {
    playbook: { id: playbook.id, version: playbook.version },
    category,
    topic,
    priority,
    likely:
      priority.by === 'person'
        ? undefined
        : likelyLevel(priority.value?.rank ?? null, ticket, playbook, memory.models ?? {}),
    tier,
    queue: proposed.queue,
    axes: axesOf(ticket, playbook, tier).map((axis) =>
      axis.id === 'complexity' ? axis : axisWith(axis, wordOn(ticket, memory, axis.id)),
    ),
    mood: moodOf(ticket, playbook),
    runsOn,
    clocks,
    triggers,
    escalations: escalationsOf(playbook, {
      triggers,
      clocks,
      rank: priority.value?.rank ?? null,
      levels: filled.levels,
    }),
    suggestions: suggest(ticket, playbook, { priority, clocks, triggers }, now),
    asOf: now,
  };
}
