import type { ClockRule } from '../playbook/schema';
import type { BecauseKey, Clock, Metric } from './clock';
import { countingOf, type Counting, ledgerOf, secondsOfLimit } from './counting';
import type { Doubt, Tick } from './history';
import type { Hours } from './hours';
import { instantFrom, secondsOf } from './instant';
import { elapsedOf, isOver, reach, reckon } from './reckon';
import type { Track } from './tracks';

/** What a track shows under a rule: due, elapsed, verdict and the reason, or why nobody knows. */

type End = [inTime: BecauseKey, late: BecauseKey];
const ANSWERED: End = ['answered', 'answeredLate'];
const ENDS: Partial<Record<Metric, End>> = {
  assessment: ['assessed', 'assessedLate'],
  acknowledgement: ANSWERED,
  firstResponse: ANSWERED,
  nextResponse: ANSWERED,
};
const DONE: End = ['done', 'doneLate'];
const SOLVED: End = ['solved', 'solvedLate'];
/** What a clock that has not begun waits for. */
const WAITS: Partial<Record<Metric, BecauseKey>> = {
  update: 'waitsForFirstReply',
  autoCloseWarn: 'waitsForFirstReply',
  autoClose: 'waitsForFirstReply',
  followUp: 'waitsForSolution',
  survey: 'waitsForSolution',
};

/** The track as a person left it who said, while it was open, that what it waits for is done. */
export function ticked(track: Track, name: string, ticks: readonly Tick[]): Track {
  const { start, stop } = track;
  const times = ticks.filter((tick) => tick.name === name).map(({ at }) => secondsOf(at));
  const at = Math.min(...times.filter((time) => time >= start));
  if (at >= (stop ?? Infinity)) return track;
  const runs = track.runs
    .filter(({ from }) => from < at)
    .map((run) => ({ ...run, to: Math.min(run.to, at) }));
  return { ...track, stop: at, solved: false, runs };
}

/** A rule of a playbook, or one that a promise made. */
export type Rule = Omit<ClockRule, 'metric'> & { metric: Metric };

/** `received`: when the ticket began. Instants are whole seconds, shares percent of the target. */
type Setting = { rule: Rule; hours: Hours; received: number; now: number; shares: number[] };

/** The clock that `rule` makes of a track; without one it waits. */
export function clockOf(track: Track | undefined, doubt: Doubt, setting: Setting): Clock {
  const { rule, hours, received, now, shares } = setting;
  const clock: Clock = {
    metric: rule.metric,
    ...(rule.label && { label: rule.label }),
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
  const { opensAfterSeconds: opensAfter } = rule;
  const opens = opensAfter === undefined ? null : counting.after(received, opensAfter);
  const timed: Clock = {
    ...clock,
    startedAt: instantFrom(start),
    ...(opens === null ? {} : { opensAt: instantFrom(Math.max(start, opens)) }),
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
  const isSolving = track.solved || rule.metric === 'resolution';
  const [inTime, late] = isSolving ? SOLVED : (ENDS[rule.metric] ?? DONE);

  if (stop !== null) {
    if (over && doubt.late) return unknown(doubt.late);
    const because = { key: over ? late : inTime };
    return { ...counted, stoppedAt: instantFrom(stop), because };
  }
  if (doubt.by) {
    const used = elapsedOf(runs, always, doubt.by.at);
    const { lacks } = doubt.by;
    if (isOver(target, used)) return unknown(lacks);
    const key = lacks === 'solvedTimeUnknown' ? SOLVED[0] : inTime;
    return { ...timed, state: 'met', because: { key } };
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
