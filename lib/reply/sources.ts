import type { Clock, Metric } from '../sla/clock';
import { countingOf } from '../sla/counting';
import { instantFrom, secondsOf } from '../sla/instant';
import type { Slot } from '../playbook/schema';
import type { Fill } from './fill';

/**
 * A slot's value from its source, or undefined when the source is silent. What rests on an assumed priority counts
 * as silent: an assumption is no ground for telling a customer a time.
 */
export function valueOf(slot: Slot, given: Fill): string | undefined {
  const { ticket, assessment, settings, agent } = given;
  const { category, priority, triggers } = assessment;
  switch (slot.source) {
    case 'ticket.tag':
      return ticket.ref.id === '' ? undefined : `[Ticket #${ticket.ref.id}]`;
    case 'ticket.requester.name':
      return ticket.requester?.name;
    case 'assessment.category':
      return category.value?.name;
    case 'assessment.priority':
      return priority.value?.name;
    case 'clock.firstResponse.asWritten':
      return clockOf(given, 'firstResponse')?.asWritten;
    case 'clock.firstResponse.due':
    case 'clock.update.due': {
      const at = dueAt(slot.source, given);
      return at === undefined ? undefined : dateAndTime(at, given);
    }
    case 'settings.agent':
      return settings.agentName.trim() || agent?.name;
    case 'settings.company':
      return settings.companyName;
    case 'settings.emergencyContact':
      return settings.emergencyContact;
    case 'settings.team':
      return category.value && priority.value
        ? settings.routing[`${category.value.id}/${priority.value.rank}`]
        : undefined;
    case 'escalation.reason':
      return triggers[0]?.text;
    case 'escalation.group':
      return given.escalation && slot.choices?.[given.escalation.level <= 2 ? 0 : 1];
    case 'escalation.motive':
      return motive(slot, given);
    case 'person':
      return undefined;
  }
}

function clockOf({ assessment }: Fill, metric: Metric): Clock | undefined {
  if (assessment.runsOn === null || assessment.runsOn.assumed) return undefined;
  return assessment.clocks.find((clock) => clock.metric === metric);
}

/**
 * The instant that a slot tells, if it tells one: the deadline of the first response while it lies ahead, or the
 * next update as it will fall due once this reply is sent.
 */
export function dueAt(source: Slot['source'], given: Fill): string | undefined {
  if (source === 'clock.firstResponse.due') {
    const at = clockOf(given, 'firstResponse')?.dueAt;
    return at !== undefined && at >= given.now ? at : undefined;
  }
  return source === 'clock.update.due' ? nextUpdate(given) : undefined;
}

function nextUpdate({ assessment: { runsOn }, playbook, now }: Fill): string | undefined {
  const rule = playbook.clocks.find(
    ({ metric, rank }) => metric === 'update' && rank === runsOn?.rank,
  );
  const hours = playbook.calendars.find(({ id }) => id === rule?.calendar);
  if (!rule || !hours || !runsOn || runsOn.assumed) return undefined;
  const at = countingOf(rule.count, hours).due(secondsOf(now), rule.limitSeconds);
  return at === null ? undefined : instantFrom(at);
}

/** Day, month in letters, year, 24-hour time and zone: read the same way on both sides of the Atlantic. */
export function dateAndTime(
  at: string,
  { zone, language }: Pick<Fill, 'zone' | 'language'>,
): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(new Date(at));
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  return `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}, ${of('hour')}:${of('minute')} ${of('timeZoneName')}`;
}

/** Complexity for a technical reason, urgency for a deadline, both for both. */
function motive(slot: Slot, { assessment, playbook }: Fill): string | undefined {
  const watched = new Set(
    assessment.triggers.map(({ id }) => playbook.triggers.find((t) => t.id === id)?.motive),
  );
  const [complexity, urgency, both] = slot.choices ?? [];
  if (watched.has('complexity')) return watched.has('urgency') ? both : complexity;
  return watched.has('urgency') ? urgency : undefined;
}
