import type { ClockRule, Playbook } from '../playbook/schema';
import { fromAgentToCustomer, fromCustomer, mayBeReply } from '../ticket/conversation';
import type { Message, Ticket } from '../ticket/schema';
import { standingOf } from '../ticket/status';
import type { Hours } from './hours';
import type { BecauseKey, Clock, Metric } from './clock';
import { countingOf, instantFrom, ledgerOf, secondsOf, type Counting } from './counting';

/** Clocks of one ticket, replayed from its own events. A pure function of ticket, playbook, priority and now. */

const METRICS: Metric[] = ['assessment', 'firstResponse', 'update', 'resolution'];
const ALWAYS: Hours = { zone: 'UTC', always: true, week: {} };
/** An agent's message so soon after the ticket's birth is the one that opened it. */
const OPENING_SECONDS = 60;

/** Where a clock starts, or why it doesn't. */
type Start = { at: number } | { waits: BecauseKey } | { lacks: BecauseKey };

/** `at` when exactly; `by` when no later than that; `maybe` when one of several readings says it ended. */
type Stop = { at: number } | { by: number; lacks: BecauseKey } | { maybe: BecauseKey } | null;

/** `doubt` is why a late stop proves nothing: an earlier message may have been it. */
type Course = {
  start: Start;
  stop: Stop;
  doubt?: BecauseKey;
  inTime: BecauseKey;
  late: BecauseKey;
};

const sent = (message: Message) => (message.sentAt ? secondsOf(message.sentAt) : undefined);

/** Earliest of the known times; `undefined` when there is none. */
const earliest = (times: number[]) => (times.length ? Math.min(...times) : undefined);

function receivedAt(ticket: Ticket): Start {
  const created = ticket.createdAt ? secondsOf(ticket.createdAt) : undefined;
  const fromCustomers = ticket.messages.filter(fromCustomer);
  const opener = earliest(
    ticket.messages.filter(fromAgentToCustomer).flatMap((message) => sent(message) ?? []),
  );
  const first = fromCustomers[0] && sent(fromCustomers[0]);
  const openedByAgent =
    created !== undefined &&
    opener !== undefined &&
    opener <= created + OPENING_SECONDS &&
    fromCustomers.every((message) => (sent(message) ?? 0) > opener) &&
    !ticket.messages.slice(0, ticket.messages.findIndex(fromAgentToCustomer)).some(mayBeReply);
  if (openedByAgent) return first === undefined ? { waits: 'waitsForCustomer' } : { at: first };
  const at = created ?? first;
  return at === undefined ? { lacks: 'startUnknown' } : { at };
}

/** A solved ticket was solved no later than it was read as such. */
function solvedAt(ticket: Ticket): Stop {
  if (standingOf(ticket.status) !== 'solved') return null;
  if (ticket.solvedAt) return { at: secondsOf(ticket.solvedAt) };
  return { by: secondsOf(ticket.readAt), lacks: 'solvedTimeUnknown' };
}

/** Messages that could be a reply but were not read well enough. The first one opens the ticket and is none. */
const doubtful = (ticket: Ticket) =>
  ticket.messages.filter((message, index) => index > 0 && mayBeReply(message));

function firstReply(ticket: Ticket, start: Start): { stop: Stop; doubt?: BecauseKey } {
  const from = 'at' in start ? start.at : -Infinity;
  const replies = ticket.messages.filter(fromAgentToCustomer);
  const at = earliest(
    replies.flatMap((message) => sent(message) ?? []).filter((time) => time >= from),
  );
  const untimed = replies.some((message) => sent(message) === undefined);
  const before = (message: Message) => {
    const time = sent(message);
    return time === undefined || (time >= from && (at === undefined || time < at));
  };
  const doubt = untimed
    ? 'replyTimeUnknown'
    : doubtful(ticket).some(before)
      ? 'roleUnknown'
      : undefined;
  if (at !== undefined) return { stop: { at }, doubt };
  if (untimed) return { stop: { by: secondsOf(ticket.readAt), lacks: 'replyTimeUnknown' } };
  return { stop: doubt ? { maybe: doubt } : solvedAt(ticket) };
}

function lastUpdate(ticket: Ticket): Start {
  const replies = ticket.messages.filter(fromAgentToCustomer);
  if (replies.some((message) => sent(message) === undefined)) return { lacks: 'replyTimeUnknown' };
  const at = replies.length ? Math.max(...replies.map((message) => sent(message) ?? 0)) : undefined;
  const newer = (message: Message) => (sent(message) ?? Infinity) > (at ?? -Infinity);
  if (doubtful(ticket).some(newer)) return { lacks: 'roleUnknown' };
  return at === undefined ? { waits: 'waitsForFirstReply' } : { at };
}

/** Without a status nobody knows whether the work is done: in time it runs, afterwards it is unknown. */
const untilSolved = (ticket: Ticket): Stop =>
  ticket.status === undefined ? { maybe: 'statusUnknown' } : solvedAt(ticket);

function courseOf(metric: Metric, ticket: Ticket, assessedAt: string | undefined): Course {
  const start = receivedAt(ticket);
  if (metric === 'assessment') {
    const stop = assessedAt ? { at: secondsOf(assessedAt) } : null;
    return { start, stop, inTime: 'assessed', late: 'assessedLate' };
  }
  if (metric === 'firstResponse') {
    return { start, ...firstReply(ticket, start), inTime: 'answered', late: 'answeredLate' };
  }
  const ends = { stop: untilSolved(ticket), inTime: 'solved', late: 'solvedLate' } as const;
  if (metric === 'update') return { start: lastUpdate(ticket), ...ends };
  const created = ticket.createdAt ? { at: secondsOf(ticket.createdAt) } : start;
  return { start: created, ...ends };
}

/** Warning instants of an open clock, in its own counting; 75 % is the runbook's "within 25 % of deadline". */
function warningsOf(counting: Counting, start: number, target: number, shares: number[]) {
  return shares.flatMap((elapsedPct) => {
    const at = counting.after(start, Math.ceil((target * elapsedPct) / 100));
    return at === null ? [] : [{ elapsedPct, at: instantFrom(at) }];
  });
}

function replay(
  rule: ClockRule,
  hours: Hours,
  course: Course,
  now: number,
  shares: number[],
): Clock {
  const counting = countingOf(rule.count, hours);
  const clock: Clock = {
    metric: rule.metric,
    state: 'unknown',
    targetSeconds: rule.limitSeconds,
    asWritten: rule.asWritten,
    calendarId: rule.calendar,
    count: rule.count,
    warnings: [],
    ledger: [],
    ref: rule.ref,
    because: { key: 'startUnknown' },
  };
  const { start, stop } = course;
  if ('lacks' in start) return { ...clock, because: { key: start.lacks } };
  if ('waits' in start) return { ...clock, state: 'waiting', because: { key: start.waits } };

  const due = counting.due(start.at, rule.limitSeconds);
  const target =
    rule.count === 'businessDays' && due !== null
      ? counting.between(start.at, due)
      : rule.limitSeconds;
  const breach = due === null ? null : counting.resumes(due);
  const inTime = (at: number) => {
    const used = counting.between(start.at, at);
    return rule.comparator === '<' ? used < target : used <= target;
  };
  const timed: Clock = {
    ...clock,
    startedAt: instantFrom(start.at),
    ...(due === null ? {} : { dueAt: instantFrom(due) }),
    ...(breach === null ? {} : { breachAt: instantFrom(breach) }),
    targetSeconds: target,
  };
  const upTo = (at: number) => ({
    elapsedSeconds: counting.between(start.at, at),
    ledger: ledgerOf(counting, start.at, at),
  });
  const unknown = (key: BecauseKey): Clock => ({ ...timed, because: { key } });

  if (stop && 'at' in stop) {
    const met = inTime(stop.at);
    if (!met && course.doubt) return unknown(course.doubt);
    return {
      ...timed,
      ...upTo(stop.at),
      state: met ? 'met' : 'missed',
      stoppedAt: instantFrom(stop.at),
      because: { key: met ? course.inTime : course.late },
    };
  }
  if (stop && 'by' in stop) {
    if (!inTime(stop.by)) return unknown(stop.lacks);
    return { ...timed, state: 'met', because: { key: course.inTime } };
  }
  const running = inTime(now);
  if (stop && (stop.maybe !== 'statusUnknown' || !running)) return unknown(stop.maybe);
  return {
    ...timed,
    ...upTo(now),
    state: running ? 'running' : 'missed',
    warnings: warningsOf(counting, start.at, target, shares),
    because: { key: running ? 'counting' : 'overdue' },
  };
}

/** The rule of a metric for a rank, else the one for every rank. */
const ruleOf = (playbook: Playbook, metric: Metric, rank: number | null) =>
  playbook.clocks.find((rule) => rule.metric === metric && rank !== null && rule.rank === rank) ??
  playbook.clocks.find((rule) => rule.metric === metric && rule.rank === null);

/**
 * The clocks that `playbook` sets for a ticket of this rank (0 is the highest, `null` when there is no scale).
 * `assessedAt` is when a person finished the first assessment. Durations in seconds, instants ISO in UTC.
 * Rules: requirements R-000-TRI-01, R-000-SLA-01 to 13, 18, 19; a stop on the dot is in time; bots and notes
 * are no replies; a time or role that was not read makes a clock unknown, never green.
 */
export function clocksOf(
  ticket: Ticket,
  playbook: Playbook,
  rank: number | null,
  now: string,
  assessedAt?: string,
): Clock[] {
  const shares = [...new Set([75, ...playbook.thresholds.map(({ elapsedPct }) => elapsedPct)])];
  shares.sort((a, b) => a - b);
  return METRICS.flatMap((metric) => {
    const rule = ruleOf(playbook, metric, rank);
    if (!rule) return [];
    const hours = playbook.calendars.find(({ id }) => id === rule.calendar) ?? ALWAYS;
    return [replay(rule, hours, courseOf(metric, ticket, assessedAt), secondsOf(now), shares)];
  });
}
