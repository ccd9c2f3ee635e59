import type { Calendar } from '../../lib/playbook/schema';
import { between } from '../../lib/sla/calendar';
import { RULES } from '../../lib/sla/events';
import { timetable } from '../../lib/sla/timetable';
import { nameOf, type Clock, type ClockState } from '../../lib/sla/clock';

/** The state as shown: a running clock with a quarter or less of its time left says so. */
export type ShownState = ClockState | 'lastQuarter';

const WARN_PCT = 75;

const seconds = (instant: string) => Date.parse(instant) / 1000;

export const warning = (clock: Clock) =>
  clock.warnings.find(({ elapsedPct }) => elapsedPct === WARN_PCT);

/** `now` is an ISO instant, as everywhere here. What was breached since it was computed is. */
export function shownState(clock: Clock, now: string): ShownState {
  const { state, breachAt } = clock;
  if (state === 'running' && breachAt !== undefined && breachAt < now) return 'missed';
  const warnsAt = warning(clock)?.at;
  const warned = clock.state === 'running' && warnsAt !== undefined && warnsAt <= now;
  return warned ? 'lastQuarter' : clock.state;
}

/** The instants at which clocks change their state if nothing happens; a breach is one only after its second. */
export const turningPoints = (clocks: Clock[]): string[] =>
  clocks.filter(isOpen).flatMap((clock) => {
    const { breachAt, opensAt } = clock;
    const over = breachAt && new Date(Date.parse(breachAt) + 1000).toISOString();
    return [warning(clock)?.at, over, opensAt].filter(
      (at) => at !== undefined && at !== '',
    ) as string[];
  });

export const isRunning = ({ state }: Clock) => state === 'running';

/** Still waits for an act of the desk. */
export const isOpen = (clock: Clock) =>
  clock.state === 'running' ||
  clock.state === 'paused' ||
  (clock.state === 'missed' && clock.stoppedAt === undefined);

/**
 * Seconds left in the clock's own counting at `now`, negative when late; `undefined` when nothing could be counted.
 * `asOf` is the instant at which the clock was computed.
 */
export function secondsLeft(
  clock: Clock,
  calendar: Calendar | undefined,
  asOf: string,
  now: string,
): number | undefined {
  if (clock.elapsedSeconds === undefined) return undefined;
  const counts = isOpen(clock) && clock.state !== 'paused' && now > asOf;
  const since = !counts
    ? 0
    : clock.count === 'elapsed' || !calendar
      ? seconds(now) - seconds(asOf)
      : between(timetable(calendar), seconds(asOf), seconds(now));
  return clock.targetSeconds - clock.elapsedSeconds - since;
}

/** The share of the target that is used up, whole percent, rounded down. */
export function usedPercent(clock: Clock): number | undefined {
  if (clock.elapsedSeconds === undefined || clock.targetSeconds === 0) return undefined;
  return Math.floor((100 * clock.elapsedSeconds) / clock.targetSeconds);
}

/** May a person say that this is done, or take that back? Where the page need not show it, as of a telephone call. */
export const mayTick = (clock: Clock, isTicked: boolean) =>
  ['promise', 'followUp', 'survey'].includes(clock.metric) && (isTicked || isOpen(clock));

/** For after the solution, or for a customer who does not answer: no news before it begins. */
const isFarOff = ({ metric, state }: Clock) =>
  state === 'waiting' &&
  metric !== 'keepOpen' &&
  (RULES[metric].outlives === true || metric === 'autoClose' || metric === 'autoCloseWarn');

/** Of stages the one that runs now, of levels the next that the ticket's age will reach. */
function isOfNow(clock: Clock, clocks: Clock[], now: string): boolean {
  const kin = clocks.filter(({ metric }) => metric === clock.metric);
  if (clock.metric === 'stage') return clock === kin.findLast(({ opensAt = '' }) => opensAt <= now);
  if (clock.metric === 'escalation')
    return clock === kin.find(({ state }) => state !== 'missed' && state !== 'met');
  return true;
}

/**
 * The clocks that mean something now: once the customer has an answer, an open first assessment is past, and a promise that a
 * reply has kept is no news. `ticks` are the names of clocks that a person ticked off; they stay, to be taken back.
 */
export function applying(clocks: Clock[], ticks: ReadonlySet<string>, now: string): Clock[] {
  const answered = clocks.some(
    ({ metric, stoppedAt }) => metric === 'firstResponse' && stoppedAt !== undefined,
  );
  const isPast = (clock: Clock) =>
    (answered && clock.metric === 'assessment' && isOpen(clock)) ||
    (clock.metric === 'promise' && clock.state === 'met' && !ticks.has(nameOf(clock)));
  return clocks.filter(
    (clock) => !isPast(clock) && !isFarOff(clock) && isOfNow(clock, clocks, now),
  );
}

/** A first assessment that is past its minutes cannot be caught up on: it stays a row, and the customer's clocks lead. */
const mayLead = ({ metric, state }: Clock) => !(metric === 'assessment' && state === 'missed');

/** The open clock that is due first leads; with none open, one that could not be read, unless it is for after the solution. */
export function leading(clocks: Clock[]): Clock | undefined {
  const due = clocks
    .filter((clock) => isOpen(clock) && mayLead(clock) && clock.dueAt !== undefined)
    .sort((a, b) => (a.dueAt! < b.dueAt! ? -1 : 1));
  return (
    due[0] ?? clocks.find(({ state, metric }) => state === 'unknown' && !RULES[metric].outlives)
  );
}
