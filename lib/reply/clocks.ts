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

/** A running clock of a metric that is still to be met, unless it runs on an assumed priority. */
export const aheadOf = (given: Given, metric: Metric): Clock | undefined =>
  given.assessment.clocks.find((clock) => clock.metric === metric && isAhead(clock, given));

function isAhead({ state, dueAt, ref }: Clock, { assessment, playbook, now }: Given): boolean {
  const assumed = assessment.runsOn === null || assessment.runsOn.assumed;
  const byPriority = playbook.clocks.some((rule) => rule.ref === ref && rule.rank !== null);
  return state === 'running' && dueAt !== undefined && dueAt > now && !(assumed && byPriority);
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
 * solution is. A slot that names none speaks of the next update.
 */
export function secondsLeft({ clock: id }: Slot, given: Given): number | undefined {
  const { assessment, playbook, now } = given;
  const named = playbook.clocks.find((rule) => rule.id === id);
  const own = assessment.clocks.find(
    (clock) => clock.ref === named?.ref && clock.metric === named.metric && isAhead(clock, given),
  );
  const due = named ? own?.dueAt : nextUpdate(given);
  return [due, aheadOf(given, 'resolution')?.dueAt]
    .map((at) => (at === undefined ? 0 : tidy(secondsOf(at) - secondsOf(now))))
    .find((seconds) => seconds > 0);
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
