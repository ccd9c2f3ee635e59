import type { Clock, Metric } from './sla/clock';
import { secondsOf } from './sla/instant';
import { leading } from './sla/leading';
import type { Message, QueueRow, Ticket } from './ticket/schema';
import { standingOf } from './ticket/status';

/** The time left of a ticket that a list shows. */

export type TimeLeft = {
  metric: Metric;
  label?: string;
  /** When an answer is wanted: the due time, and after it, while the desk is closed, the moment it opens. ISO, UTC. */
  wantedAt: string;
  /** Seconds on the wall; negative when late. */
  seconds: number;
  tone: 'calm' | 'soon' | 'late';
};

/** What a list and an earlier reading tell together. `atLatest`: nobody knows when it came, only that it was no later. */
export type Listed = { ticket: Ticket; atLatest: boolean };

/** What a ticket begins with; its words are not known. */
const OPENING: Message = { role: 'customer', visibility: 'public', text: '' };

/** Something that may have been said since, by whoever: no clock that rests on replies is certain beside it. */
const unheard = (sentAt?: string): Message => ({ text: '', ...(sentAt ? { sentAt } : {}) });

const earlier = (a: string, b: string | undefined): string =>
  b !== undefined && Date.parse(b) < Date.parse(a) ? b : a;

/** Does the list show something that happened after the ticket was read? */
function hasMoved({ updatedAt, status }: QueueRow, read: Ticket): boolean {
  if (updatedAt !== undefined) return Date.parse(updatedAt) > Date.parse(read.readAt);
  const standing = standingOf(status);
  return standing !== undefined && standing !== standingOf(read.status);
}

/**
 * The ticket of a row, as far as it is known: `read` when its page was opened before, else what the row shows, the subject for
 * words. `firstSeenAt`: when a list first showed it. Nothing for one that is done, and for one that was never opened and of
 * which the list doesn't tell whether it is.
 */
export function ticketInRow(
  row: QueueRow,
  firstSeenAt: string,
  now: string,
  read?: Ticket,
): Listed | null {
  const standing = standingOf(row.status) ?? standingOf(read?.status);
  if (standing === 'solved') return null;
  if (read) {
    const before = read.messages.length ? read.messages : [OPENING];
    const messages = hasMoved(row, read) ? [...before, unheard(row.updatedAt)] : read.messages;
    const createdAt = read.createdAt ?? row.createdAt;
    return { ticket: { ...read, messages, ...(createdAt && { createdAt }) }, atLatest: false };
  }
  if (standing === undefined && !row.unanswered) return null;
  const { ref, subject, status, priority, requester, assignee, createdAt, updatedAt } = row;
  return {
    ticket: {
      ref,
      subject,
      status: status ?? 'open',
      priority,
      requester,
      assignee,
      tags: [],
      fields: {},
      messages: row.unanswered ? [OPENING] : [OPENING, unheard()],
      createdAt: createdAt ?? earlier(firstSeenAt, updatedAt),
      readAt: now,
    },
    atLatest: createdAt === undefined,
  };
}

/**
 * Does anybody know whether the first assessment is past? It is done here, so not of a ticket that was never opened; and an
 * answer ends it, so not where nobody knows of one.
 */
const knowsAssessment = (clocks: readonly Clock[], isRead: boolean): boolean =>
  isRead && !clocks.some(({ metric, state }) => metric === 'firstResponse' && state === 'unknown');

/**
 * The time left of the clock that wants an answer first; `null` when none does. `isRead`: its page was opened before. `now` in ISO, UTC.
 */
export function timeLeft(clocks: readonly Clock[], now: string, isRead: boolean): TimeLeft | null {
  const at = secondsOf(now);
  const certain = clocks.filter(
    ({ metric }) => metric !== 'assessment' || knowsAssessment(clocks, isRead),
  );
  const lead = leading(certain, now);
  if (!lead) return null;
  const { metric, label, state, warnings } = lead.clock;
  const soon = warnings.some((one) => one.elapsedPct >= 75 && secondsOf(one.at) <= at);
  return {
    metric,
    ...(label === undefined ? {} : { label }),
    wantedAt: lead.wantedAt,
    seconds: secondsOf(lead.wantedAt) - at,
    tone: state === 'missed' ? 'late' : soon ? 'soon' : 'calm',
  };
}
