import type { Change } from '../ticket/changes';
import { fromAgentToCustomer, fromCustomer, mayBeReply } from '../ticket/conversation';
import type { Message, Ticket } from '../ticket/schema';
import { isClosed, standingOf } from '../ticket/status';
import type { BecauseKey, Metric } from './clock';
import { secondsOf } from './instant';
import type { Event } from './events';
import type { Promised } from './promises';

/** What a ticket's page tells of its history, as events, and where it doesn't tell enough for a verdict. */

/** An agent's message so soon after the ticket's birth is the one that opened it. */
const OPENING_SECONDS = 60;

/**
 * Why a clock can't be trusted. `start`: nobody knows when it began. `late`: a late stop proves nothing, an earlier message may
 * have been it. `by`: it ended no later than then. `open`: it may have ended already.
 */
export type Doubt = {
  start?: BecauseKey;
  late?: BecauseKey;
  by?: { at: number; lacks: BecauseKey };
  open?: BecauseKey;
};

/** A person's word that what a clock waits for is done; `name` is the clock's. */
export type Tick = { name: string; at: string };

/**
 * What is known of a ticket beside its page: when a person finished the first assessment, which statuses were seen when, what was
 * promised, and what a person ticked off.
 */
export type Told = {
  assessedAt?: string;
  changes?: readonly Change[];
  promises?: readonly Promised[];
  ticks?: readonly Tick[];
};

const sent = (message: Message) => (message.sentAt ? secondsOf(message.sentAt) : undefined);
const earliest = (times: number[]) => (times.length ? Math.min(...times) : undefined);
const timesOf = (messages: Message[]) => messages.flatMap((message) => sent(message) ?? []);

const createdAt = ({ createdAt: at, messages }: Ticket): number | undefined => {
  if (at) return secondsOf(at);
  const first = messages.find(fromCustomer);
  return first && sent(first);
};

function isOpenedByAgent(ticket: Ticket): boolean {
  const created = ticket.createdAt ? secondsOf(ticket.createdAt) : undefined;
  const opener = earliest(timesOf(ticket.messages.filter(fromAgentToCustomer)));
  return (
    created !== undefined &&
    opener !== undefined &&
    opener <= created + OPENING_SECONDS &&
    ticket.messages.filter(fromCustomer).every((message) => (sent(message) ?? 0) > opener) &&
    !ticket.messages.slice(0, ticket.messages.findIndex(fromAgentToCustomer)).some(mayBeReply)
  );
}

/** Clocks of machines differ; a message from further ahead than this was not sent then. */
const AHEAD_SECONDS = 86_400;

/** The ticket without times that can't be: what lies far ahead of `now` was read wrongly, or is written to mislead. */
export function believable(ticket: Ticket, now: string): Ticket {
  const limit = secondsOf(now) + AHEAD_SECONDS;
  const isAhead = (at: string | undefined) => at !== undefined && secondsOf(at) > limit;
  const { createdAt: created, solvedAt, messages } = ticket;
  if (![created, solvedAt, ...messages.map(({ sentAt }) => sentAt)].some(isAhead)) return ticket;
  return {
    ...ticket,
    createdAt: isAhead(created) ? undefined : created,
    solvedAt: isAhead(solvedAt) ? undefined : solvedAt,
    messages: messages.map((message) =>
      isAhead(message.sentAt) ? { ...message, sentAt: undefined } : message,
    ),
  };
}

/**
 * The statuses that were seen, as events; the solved one at its own time where the page tells it. Of a ticket that is solved
 * now, the instant it was seen as such proves only a bound, which `doubtOf` gives.
 */
function statusesOf(ticket: Ticket, created: number, changes: readonly Change[]): Event[] {
  const isSolved = standingOf(ticket.status) === 'solved';
  const events = changes.flatMap(({ at, status }): Event[] => {
    const standing = standingOf(status);
    if (!standing) return [];
    return [{ at: Math.max(created, secondsOf(at)), is: 'changed', to: { status: standing } }];
  });
  const last = changes.at(-1);
  if (isSolved && last && standingOf(last.status) === 'solved') events.pop();
  if (isSolved && ticket.solvedAt)
    events.push({ at: secondsOf(ticket.solvedAt), is: 'changed', to: { status: 'solved' } });
  return events;
}

/**
 * The events that a ticket's own times and the statuses seen tell, oldest first; none when nobody knows when it began. A message without
 * a time is left out: `doubtOf` says what that leaves open. A customer's word ends the waiting for it (ANCHORS section 6, rule 9).
 */
export function eventsOf(ticket: Ticket, { assessedAt, changes = [] }: Told = {}): Event[] {
  const created = createdAt(ticket);
  if (created === undefined) return [];
  const isByAgent = isOpenedByAgent(ticket);
  const events: Event[] = ticket.messages.flatMap((message, index): Event[] => {
    const at = sent(message);
    if (at === undefined) return [];
    if (fromAgentToCustomer(message)) return at >= created ? [{ at, is: 'agentReply' }] : [];
    const isOpener = !isByAgent && !ticket.messages.slice(0, index).some(fromCustomer);
    return fromCustomer(message) && !isOpener ? [{ at, is: 'customerReply' }] : [];
  });
  events.push(...statusesOf(ticket, created, changes));
  for (const { at, status } of changes)
    if (isClosed(status)) events.push({ at: secondsOf(at), is: 'closed' });
  if (assessedAt) events.push({ at: secondsOf(assessedAt), is: 'assessed' });
  events.sort((a, b) => a.at - b.at);
  return [
    { at: created, is: 'changed', to: { status: 'open' } },
    { at: created, is: 'created', by: isByAgent ? 'agent' : 'customer' },
    ...withAnswers(events),
  ];
}

/** A customer's word to a desk that waits for it puts the ticket back to work. */
function withAnswers(events: Event[]): Event[] {
  let isWaiting = false;
  return events.flatMap((event): Event[] => {
    if (event.is === 'changed') isWaiting = event.to.status === 'waiting';
    if (event.is !== 'customerReply' || !isWaiting) return [event];
    return [event, { at: event.at, is: 'changed', to: { status: 'open' } }];
  });
}

/** A solved ticket was solved no later than it was first seen so; without a status nobody knows whether it is. */
function unsolved(ticket: Ticket, { changes = [] }: Told): Doubt {
  if (ticket.status === undefined) return { open: 'statusUnknown' };
  if (ticket.solvedAt || standingOf(ticket.status) !== 'solved') return {};
  const last = changes.at(-1);
  const seen = last && standingOf(last.status) === 'solved' ? last.at : ticket.readAt;
  return { by: { at: secondsOf(seen), lacks: 'solvedTimeUnknown' } };
}

/** Messages that could be a reply but were not read well enough. The first one opens the ticket and is none. */
const doubtful = (ticket: Ticket) =>
  ticket.messages.filter((message, index) => index > 0 && mayBeReply(message));

function unreplied(ticket: Ticket, told: Told): Doubt {
  const replies = ticket.messages.filter(fromAgentToCustomer);
  if (replies.some((message) => sent(message) === undefined))
    return {
      late: 'replyTimeUnknown',
      by: { at: secondsOf(ticket.readAt), lacks: 'replyTimeUnknown' },
    };
  const answered = earliest(timesOf(replies)) ?? Infinity;
  const start = createdAt(ticket) ?? -Infinity;
  const isEarlier = (message: Message) => {
    const at = sent(message);
    return at === undefined || (at >= start && at < answered);
  };
  if (doubtful(ticket).some(isEarlier)) return { late: 'roleUnknown', open: 'roleUnknown' };
  return standingOf(ticket.status) === 'solved' ? unsolved(ticket, told) : {};
}

function unupdated(ticket: Ticket, told: Told): Doubt {
  const replies = ticket.messages.filter(fromAgentToCustomer);
  if (replies.some((message) => sent(message) === undefined)) return { start: 'replyTimeUnknown' };
  const last = Math.max(-Infinity, ...timesOf(replies));
  const isNewer = (message: Message) => (sent(message) ?? Infinity) > last;
  if (doubtful(ticket).some(isNewer)) return { start: 'roleUnknown' };
  return unsolved(ticket, told);
}

/** What the page doesn't tell about one clock. */
export function doubtOf(metric: Metric, ticket: Ticket, told: Told = {}): Doubt {
  switch (metric) {
    case 'acknowledgement':
    case 'firstResponse':
      return unreplied(ticket, told);
    case 'nextResponse':
    case 'update':
    case 'autoCloseWarn':
    case 'autoClose':
      return unupdated(ticket, told);
    case 'resolution':
    case 'stage':
    case 'escalation':
      return unsolved(ticket, told);
    case 'followUp':
    case 'survey': {
      const { by } = unsolved(ticket, told);
      return by ? { start: by.lacks } : {};
    }
    default:
      return {};
  }
}
