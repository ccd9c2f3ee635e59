import { fromAgentToCustomer, fromCustomer, mayBeReply } from '../ticket/conversation';
import type { Message, Ticket } from '../ticket/schema';
import { standingOf } from '../ticket/status';
import type { BecauseKey, Metric } from './clock';
import { secondsOf } from './counting';
import type { Event } from './events';

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

/**
 * The events that a ticket's own times tell, oldest first; none when nobody knows when it began. A message without a time
 * is left out: `doubtsOf` says what that leaves open.
 */
export function eventsOf(ticket: Ticket, assessedAt?: string): Event[] {
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
  if (assessedAt) events.push({ at: secondsOf(assessedAt), is: 'assessed' });
  if (ticket.solvedAt && standingOf(ticket.status) === 'solved')
    events.push({ at: secondsOf(ticket.solvedAt), is: 'changed', to: { status: 'solved' } });
  events.sort((a, b) => a.at - b.at);
  return [
    { at: created, is: 'changed', to: { status: 'open' } },
    { at: created, is: 'created', by: isByAgent ? 'agent' : 'customer' },
    ...events,
  ];
}

/** A solved ticket was solved no later than it was read as such; without a status nobody knows whether it is. */
function unsolved(ticket: Ticket): Doubt {
  if (ticket.status === undefined) return { open: 'statusUnknown' };
  if (ticket.solvedAt || standingOf(ticket.status) !== 'solved') return {};
  return { by: { at: secondsOf(ticket.readAt), lacks: 'solvedTimeUnknown' } };
}

/** Messages that could be a reply but were not read well enough. The first one opens the ticket and is none. */
const doubtful = (ticket: Ticket) =>
  ticket.messages.filter((message, index) => index > 0 && mayBeReply(message));

function unreplied(ticket: Ticket): Doubt {
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
  return standingOf(ticket.status) === 'solved' ? unsolved(ticket) : {};
}

function unupdated(ticket: Ticket): Doubt {
  const replies = ticket.messages.filter(fromAgentToCustomer);
  if (replies.some((message) => sent(message) === undefined)) return { start: 'replyTimeUnknown' };
  const last = Math.max(-Infinity, ...timesOf(replies));
  const isNewer = (message: Message) => (sent(message) ?? Infinity) > last;
  if (doubtful(ticket).some(isNewer)) return { start: 'roleUnknown' };
  return unsolved(ticket);
}

/** What the page doesn't tell about one clock. */
export function doubtOf(metric: Metric, ticket: Ticket): Doubt {
  if (metric === 'assessment') return {};
  if (metric === 'resolution') return unsolved(ticket);
  return metric === 'update' ? unupdated(ticket) : unreplied(ticket);
}
