import type { Ground } from './policy';

/** A clock of one ticket, replayed from its events. Instants are ISO strings in UTC, durations whole seconds. */
export type Metric =
  | 'assessment'
  | 'acknowledgement'
  | 'firstResponse'
  | 'nextResponse'
  | 'update'
  | 'resolution'
  | 'followUp'
  | 'stage'
  | 'escalation'
  | 'survey'
  | 'hold'
  | 'promise'
  | 'keepOpen'
  | 'autoCloseWarn'
  | 'autoClose'
  | 'statusPage'
  | 'rca';

export type ClockState = 'waiting' | 'running' | 'paused' | 'met' | 'missed' | 'unknown';

/** A rule that fits as well and asks for less: it loses against a stricter one, and is shown beside it. */
export type Rival = Pick<
  Clock,
  'ref' | 'asWritten' | 'targetSeconds' | 'dueAt' | 'grounds' | 'calendarId'
>;

/** `seconds` stands only where many stretches were folded into one: what of it counted. */
export type Span = {
  kind: 'counted' | 'paused' | 'closed';
  from: string;
  to: string;
  seconds?: number;
};

export type Clock = {
  metric: Metric;
  /** Names one of several clocks of a metric that stand beside each other: a stage, a level, what was promised. */
  label?: string;
  state: ClockState;
  startedAt?: string;
  /** Nothing is wanted before this instant, though the time runs. */
  opensAt?: string;
  /** The last instant at which an answer is still in time: closing time when the target is used up there. */
  dueAt?: string;
  /** The first open instant after `dueAt`. */
  breachAt?: string;
  stoppedAt?: string;
  /** Seconds in the clock's own counting; for business days, open seconds between start and due. */
  targetSeconds: number;
  elapsedSeconds?: number;
  asWritten: string;
  calendarId: string;
  count: 'elapsed' | 'businessHours' | 'businessDays';
  /** Exact instants at which a share of the target is used up (75 = "within 25 % of the deadline"). */
  warnings: { elapsedPct: number; at: string }[];
  /**
   * From start to now or stop, without gaps; counted spans sum to `elapsedSeconds`. At most 60: of a longer history
   * the newest stay as they are and everything before them is one counted span with its `seconds`.
   */
  ledger: Span[];
  ref: string;
  /** What of the ticket, beside its priority, the rule is for. */
  grounds?: Ground[];
  /** The rules that lost, strictest first. */
  rivals?: Rival[];
  /** Why it is in this state, as a key of the message catalogue with its values. */
  because: { key: BecauseKey; values?: Record<string, string | number> };
};

export type BecauseKey =
  | 'startUnknown'
  | 'roleUnknown'
  | 'replyTimeUnknown'
  | 'solvedTimeUnknown'
  | 'statusUnknown'
  | 'waitsForCustomer'
  | 'waitsForFirstReply'
  | 'waitsForSolution'
  | 'counting'
  | 'standsStill'
  | 'assessed'
  | 'assessedLate'
  | 'answered'
  | 'answeredLate'
  | 'solved'
  | 'solvedLate'
  | 'overdue'
  | 'done'
  | 'doneLate'
  | 'staysOpen'
  | 'stayedOpen'
  | 'closedEarly';

/** Tells the clocks of one ticket apart. One of a kind that begins again, as an update does, keeps its name. */
export const nameOf = ({ metric, label }: Pick<Clock, 'metric' | 'label'>): string =>
  label === undefined ? metric : `${metric} ${label}`;
