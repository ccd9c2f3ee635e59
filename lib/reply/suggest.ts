import type { Assessment, Suggestion, SuggestionKey } from '../assessment';
import type { Playbook, Template } from '../playbook/schema';
import { fromAgentToCustomer } from '../ticket/conversation';
import type { Ticket } from '../ticket/schema';
import { standingOf } from '../ticket/status';

type Known = Pick<Assessment, 'priority' | 'clocks' | 'triggers'>;

/**
 * All templates of the playbook, the fitting one first: the answer to a solved ticket, to a new one (by its
 * priority), or to one that waits for news. While an escalation trigger holds, its template stands second.
 */
export function suggest(
  ticket: Ticket,
  playbook: Playbook,
  assessment: Known,
  now: string,
): Suggestion[] {
  const rated = playbook.templates.map((template, index) => ({
    template,
    index,
    ...rate(template, ticket, playbook, assessment, now),
  }));
  rated.sort((a, b) => b.points - a.points || a.index - b.index);
  return rated.map(({ template, because }) => ({
    templateId: template.id,
    ref: template.ref,
    because,
  }));
}

type Rating = { points: number; because: SuggestionKey };
const OTHER: Rating = { points: 0, because: 'other' };

function rate(
  { suggest: { when, ranks, stage } }: Template,
  ticket: Ticket,
  playbook: Playbook,
  known: Known,
  now: string,
): Rating {
  const solved = standingOf(ticket.status) === 'solved';
  const replied = ticket.messages.some(fromAgentToCustomer);
  if (replied && !solved && stage !== undefined && hasBegun(stage, ticket, playbook, now))
    return { points: 4, because: 'stage' };
  if (when === 'solved') return solved ? { points: 4, because: 'solved' } : OTHER;
  if (when === 'escalated')
    return known.triggers.length > 0 ? { points: 3, because: 'escalation' } : OTHER;
  if (solved) return OTHER;
  if (when === 'updateDue')
    return replied
      ? { points: 4, because: updateIsNear(known, now) ? 'updateDue' : 'updateNext' }
      : OTHER;
  if (replied) return OTHER;
  if (ranks?.length === 0) return OTHER;
  const rank = known.priority.value?.rank;
  if (rank === undefined) return ranks?.includes(0) ? OTHER : { points: 4, because: 'firstReply' };
  if (!(ranks ?? [rank]).includes(rank)) return OTHER;
  return { points: 4, because: rank === 0 ? 'firstReplyCritical' : 'firstReply' };
}

/** Due or overdue, or past the earliest warning of the update clock. */
function updateIsNear({ clocks }: Known, now: string): boolean {
  const update = clocks.find(({ metric }) => metric === 'update');
  const from = update?.warnings[0]?.at ?? update?.dueAt;
  return from !== undefined && from <= now;
}

/** A stage opens some time after receipt, whatever has been done until then (R-001-PRC-11, R-001-TPL-08). */
function hasBegun(
  stage: string,
  { createdAt }: Ticket,
  { clocks }: Playbook,
  now: string,
): boolean {
  const rule = clocks.find(({ metric, label }) => metric === 'stage' && label === stage);
  if (!rule || createdAt === undefined) return false;
  return Date.parse(now) >= Date.parse(createdAt) + (rule.opensAfterSeconds ?? 0) * 1000;
}
