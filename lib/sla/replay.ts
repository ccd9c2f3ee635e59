import { CLOCK_METRICS, type ClockRule, type Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';
import type { BecauseKey, Clock, Metric } from './clock';
import { countingOf, type Counting, ledgerOf, secondsOfLimit } from './counting';
import { instantFrom, secondsOf } from './instant';
import { believable, doubtOf, eventsOf, type Doubt, type Told } from './history';
import type { Hours } from './hours';
import { fits } from './policy';
import { elapsedOf, isOver, reach, reckon } from './reckon';
import { tracksOf, type Habits, type Track } from './tracks';

/** The clocks that a playbook sets for one ticket. A pure function of ticket, playbook, priority and now. */

const ALWAYS: Hours = { zone: 'UTC', always: true, week: {} };

const ENDS: Partial<Record<Metric, [inTime: BecauseKey, late: BecauseKey]>> = {
  assessment: ['assessed', 'assessedLate'],
  acknowledgement: ['answered', 'answeredLate'],
  firstResponse: ['answered', 'answeredLate'],
  nextResponse: ['answered', 'answeredLate'],
};
const SOLVED: [BecauseKey, BecauseKey] = ['solved', 'solvedLate'];
/** What a clock that has not begun waits for. */
const WAITS: Partial<Record<Metric, BecauseKey>> = {
  update: 'waitsForFirstReply',
  autoCloseWarn: 'waitsForFirstReply',
  autoClose: 'waitsForFirstReply',
  followUp: 'waitsForSolution',
};

type Setting = { rule: ClockRule; hours: Hours; now: number; shares: number[] };

function clockOf(track: Track | undefined, doubt: Doubt, setting: Setting): Clock {
  const { rule, hours, now, shares } = setting;
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
  if (doubt.start) return { ...clock, because: { key: doubt.start } };
  if (!track) {
    return {
      ...clock,
      state: 'waiting',
      because: { key: WAITS[rule.metric] ?? 'waitsForCustomer' },
    };
  }

  const counting = countingOf(rule.count, hours);
  const always = () => counting;
  const { start, stop, runs } = track;
  const seconds = secondsOfLimit(counting, rule.count, start, rule.limitSeconds);
  const target = { seconds, comparator: rule.comparator };
  const { state, elapsed, over, warnings } = reckon(track, target, always, now, shares);
  const due = dueOfTrack(track, counting, seconds, rule.limitSeconds);
  const breach = due === null ? null : counting.resumes(due);
  const timed: Clock = {
    ...clock,
    startedAt: instantFrom(start),
    ...(due === null ? {} : { dueAt: instantFrom(due) }),
    ...(breach === null ? {} : { breachAt: instantFrom(breach) }),
    targetSeconds: seconds,
  };
  const unknown = (key: BecauseKey): Clock => ({ ...timed, because: { key } });
  const counted: Clock = {
    ...timed,
    state,
    elapsedSeconds: elapsed,
    ledger: ledgerOf(always, runs, start, stop ?? now),
  };
  const [inTime, late] = (track.solved ? undefined : ENDS[rule.metric]) ?? SOLVED;

  if (stop !== null) {
    if (over && doubt.late) return unknown(doubt.late);
    const because = { key: over ? late : inTime };
    return { ...counted, stoppedAt: instantFrom(stop), because };
  }
  if (doubt.by) {
    const used = elapsedOf(runs, always, doubt.by.at);
    return isOver(target, used)
      ? unknown(doubt.by.lacks)
      : { ...timed, state: 'met', because: { key: inTime } };
  }
  if (doubt.open && (over || doubt.open !== 'statusUnknown')) return unknown(doubt.open);
  return {
    ...counted,
    warnings: shares.flatMap((elapsedPct, index) => {
      const at = warnings[index] ?? null;
      return at === null ? [] : [{ elapsedPct, at: instantFrom(at) }];
    }),
    because: { key: over ? 'overdue' : state === 'paused' ? 'standsStill' : 'counting' },
  };
}

/**
 * When a track is, or would have been, due: a stopped one as if it had run on. One that never stood still is due when the document says, which for
 * business days is a time of day.
 */
function dueOfTrack(track: Track, counting: Counting, seconds: number, limit: number) {
  const { start, stop, runs } = track;
  const last = runs.at(-1);
  const runsOn = last && (last.to === Infinity || last.to === stop);
  if (!runsOn) return reach(runs, () => counting, seconds);
  if (runs.length === 1 && last.from === start) return counting.due(start, limit);
  return reach([...runs.slice(0, -1), { ...last, to: Infinity }], () => counting, seconds);
}

/** The rules of a metric that are for this ticket, in the playbook's order. */
const rulesOf = (playbook: Playbook, metric: Metric, ticket: Ticket, rank: number | null) =>
  playbook.clocks.filter(
    (rule) =>
      rule.metric === metric &&
      (rule.rank === null || rule.rank === rank) &&
      fits(rule.when ?? {}, {
        channel: ticket.channel,
        tier: ticket.requester?.tier,
        tags: ticket.tags,
      }),
  );

const orderOf = ({ dueAt }: Clock) => (dueAt === undefined ? Infinity : secondsOf(dueAt));

/** Of several clocks for one thing the one that is due first, with the others as its rivals. */
function strictest(clocks: Clock[]): Clock[] {
  const [first, ...others] = clocks.toSorted(
    (a, b) => orderOf(a) - orderOf(b) || a.targetSeconds - b.targetSeconds,
  );
  if (!first || others.length === 0) return clocks;
  const rivals = others.map(({ ref, asWritten, targetSeconds, dueAt }) => ({
    ref,
    asWritten,
    targetSeconds,
    ...(dueAt && { dueAt }),
  }));
  return [{ ...first, rivals }];
}

/**
 * The clocks that `playbook` sets for a ticket of this rank (0 is the highest, `null` when there is no scale).
 * Durations in seconds, instants ISO in UTC. `pauses`: the standings in which a clock stands still; no document
 * asks for any.
 * Rules: requirements R-000-TRI-01, R-000-SLA-01 to 13, 18, 19; a stop on the dot is in time; bots and notes
 * are no replies; a time or role that was not read makes a clock unknown, never green.
 */
export function clocksOf(
  read: Ticket,
  playbook: Playbook,
  rank: number | null,
  now: string,
  told: Told & Partial<Habits> = {},
): Clock[] {
  const shares = [...new Set([75, ...playbook.thresholds.map(({ elapsedPct }) => elapsedPct)])];
  shares.sort((a, b) => a - b);
  const asOf = secondsOf(now);
  const ticket = believable(read, now);
  const events = eventsOf(ticket, told);
  const { pauses = {}, reopening } = told;
  const tracks = tracksOf(events, { pauses, reopening });
  return CLOCK_METRICS.flatMap((metric) => {
    const rules = rulesOf(playbook, metric, ticket, rank);
    if (rules.length === 0) return [];
    const doubt = doubtOf(metric, ticket, told);
    if (events.length === 0) doubt.start ??= 'startUnknown';
    const track = tracks.findLast((one) => one.metric === metric);
    const clocks = rules.map((rule) => {
      const hours = playbook.calendars.find(({ id }) => id === rule.calendar) ?? ALWAYS;
      return clockOf(track, doubt, { rule, hours, now: asOf, shares });
    });
    return strictest(clocks);
  });
}
