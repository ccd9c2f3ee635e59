import type { Slot } from '../playbook/schema';
import type { Clock, Metric } from '../sla/clock';
import { countingOf } from '../sla/counting';
import { instantFrom, secondsOf } from '../sla/instant';
import { DAY, instantOf, localTime } from '../sla/zone';
import type { Fill } from './fill';
import { tidy } from './times';

/**
 * What the clocks let a reply say. What rests on an assumed priority counts as silent: an assumption is no ground for telling a
 * customer a time.
 */

type Given = Pick<Fill, 'assessment' | 'playbook' | 'now'>;

/** The clock of a metric, unless the priority it runs on is assumed. */
export function clockOf({ assessment }: Given, metric: Metric): Clock | undefined {
  if (assessment.runsOn === null || assessment.runsOn.assumed) return undefined;
  return assessment.clocks.find((clock) => clock.metric === metric);
}

/** A running clock that is still to be met, unless it runs on an assumed priority. */
export function aheadOf({ assessment, playbook, now }: Given, metric: Metric): Clock | undefined {
  const assumed = assessment.runsOn === null || assessment.runsOn.assumed;
  return assessment.clocks.find(
    (clock) =>
      clock.metric === metric &&
      clock.state === 'running' &&
      clock.dueAt !== undefined &&
      clock.dueAt > now &&
      !(assumed && playbook.clocks.some(({ ref, rank }) => ref === clock.ref && rank !== null)),
  );
}

/** The instant that a slot tells, if it tells one and it lies ahead. */
export function dueAt(slot: Slot, given: Given): string | undefined {
  switch (slot.source) {
    case 'clock.firstResponse.due': {
      const at = clockOf(given, 'firstResponse')?.dueAt;
      return at !== undefined && at >= given.now ? at : undefined;
    }
    case 'clock.update.due':
      return nextUpdate(given);
    case 'calendar.nextBusinessDay':
      return nextBusinessDay(given);
    default:
      return undefined;
  }
}

/** When the next update falls due once a reply is sent now. */
export function nextUpdate({ assessment: { runsOn }, playbook, now }: Given): string | undefined {
  const rule = playbook.clocks.find(
    ({ metric, rank }) => metric === 'update' && rank === runsOn?.rank,
  );
  const hours = playbook.calendars.find(({ id }) => id === rule?.calendar);
  if (!rule || !hours || !runsOn || runsOn.assumed) return undefined;
  const at = countingOf(rule.count, hours).due(secondsOf(now), rule.limitSeconds);
  return at === null ? undefined : instantFrom(at);
}

/**
 * Seconds until the clock that a slot names is due, rounded down to a time that one would say; once that has passed, until the
 * next of its kind or the solution is due. A slot that names none speaks of the next update.
 */
export function secondsLeft({ clock: id }: Slot, given: Given): number | undefined {
  const { assessment, playbook, now } = given;
  const assumed = assessment.runsOn === null || assessment.runsOn.assumed;
  const rules = playbook.clocks.filter(({ rank }) => rank === null || !assumed);
  const named = rules.find((rule) => rule.id === id);
  const metrics = new Set<string>([named?.metric ?? '', 'resolution']);
  const from = named ? named.limitSeconds : 0;
  const dues = rules
    .filter(({ metric, limitSeconds }) => metrics.has(metric) && limitSeconds >= from)
    .map(({ ref, metric }) =>
      assessment.clocks.find((one) => one.ref === ref && one.metric === metric),
    )
    .filter((one) => one?.state === 'running')
    .map((one) => one?.dueAt);
  if (!named) dues.push(nextUpdate(given));
  const ahead = dues
    .flatMap((at) => (at === undefined ? [] : [tidy(secondsOf(at) - secondsOf(now))]))
    .filter((seconds) => seconds > 0);
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}

/** When the desk opens next on another day than today; nothing where no calendar has opening hours. */
function nextBusinessDay({ playbook, now }: Given): string | undefined {
  const hours = playbook.calendars.find(({ always }) => !always);
  if (!hours) return undefined;
  const today = Math.floor(localTime(hours.zone, secondsOf(now)) / DAY);
  const tomorrow = instantOf(hours.zone, (today + 1) * DAY);
  const opens = countingOf('businessHours', hours).resumes(tomorrow);
  return opens === null ? undefined : instantFrom(opens);
}
