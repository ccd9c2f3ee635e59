import type { Playbook } from '../playbook/schema';
import { countingOf } from '../sla/counting';
import { instantFrom, secondsOf } from '../sla/instant';
import { DAY, instantOf, localTime } from '../sla/zone';
import type { Fill } from './fill';
import type { Tongue } from './promisedIn/tongue';
import {
  dateInFigures,
  daysAhead,
  minutesOf,
  monthOf,
  secondsOfSpan,
  weekdayOf,
  type Groups,
} from './promisedTimes';

/** When a time that a letter names has come, as the desk works. */

type Calendar = Playbook['calendars'][number];
type Given = Pick<Fill, 'assessment' | 'playbook' | 'zone' | 'now'>;

/**
 * `by`: the last moment that keeps the word; `since`: the first one that it speaks of, where it names a day and no hour. `opens`: the desk
 * is closed all that day, and opens again then.
 */
export type Due = {
  by: string;
  since: string;
  opens?: { at: string; until: string; ref: string };
};

/** The hours by which the desk works on this ticket: none where a clock of its priority runs at any hour. */
function hoursFor({ assessment, playbook }: Given): Calendar | undefined {
  const rank = assessment.runsOn?.rank;
  const rules = playbook.clocks.filter(
    (rule) => rule.rank === rank && /^(?:update|resolution|firstResponse)$/.test(rule.metric),
  );
  if (rules.some(({ count }) => count === 'elapsed')) return undefined;
  const named = playbook.calendars.find(({ id }) => id === rules[0]?.calendar);
  const hours = named ?? playbook.calendars[0];
  return hours && !hours.always && !hours.unset ? hours : undefined;
}

/** A whole day of the desk: from its first open moment to its last, or when it opens again where it has none. */
function wholeDay(day: number, zone: string, hours: Calendar | undefined): Due {
  const [start, end] = [instantOf(zone, day * DAY), instantOf(zone, (day + 1) * DAY)];
  const whole = { since: instantFrom(start), by: instantFrom(end) };
  if (!hours) return whole;
  const counting = countingOf('businessHours', hours);
  const open = [...counting.stretches(start, end)];
  if (open.length > 0) return { ...whole, by: instantFrom(open.at(-1)!.to) };
  const opens = counting.resumes(end);
  if (opens === null) return whole;
  const next = wholeDay(Math.floor(localTime(zone, opens) / DAY), zone, hours);
  return { ...whole, opens: { at: instantFrom(opens), until: next.by, ref: hours.ref } };
}

/** Of this year, or of the next one where it has passed. */
function comingDay(month: number, day: number, today: number): number {
  const year = new Date(today * DAY * 1000).getUTCFullYear();
  const at = (in_: number) => Date.UTC(in_, month, day) / 1000 / DAY;
  return at(year) >= today ? at(year) : at(year + 1);
}

/** Does it name a day, readable or not? */
export const namesDay = ({ word, weekday, date, iso, n1, endOfDay }: Groups): boolean =>
  [word, weekday, date, iso, n1, endOfDay].some((one) => one !== undefined);

/** The day that is meant, in days since 1970. */
function dayOf(groups: Groups, today: number, tongue: Tongue): number | undefined {
  const { word, weekday, date, month, iso, n1, n2, endOfDay } = groups;
  if (word !== undefined) {
    const ahead = daysAhead(word, tongue);
    return ahead === undefined ? undefined : today + ahead;
  }
  if (weekday !== undefined)
    return today + (((weekdayOf(weekday, tongue) - ((today + 4) % 7) + 6) % 7) + 1);
  if (iso !== undefined)
    return Math.floor(Date.parse(`${iso}T00:00:00Z`) / 1000 / DAY) || undefined;
  if (date !== undefined && month !== undefined)
    return comingDay(monthOf(month, tongue), Number(date), today);
  const figures = n1 && n2 ? dateInFigures(n1, n2, tongue) : undefined;
  if (figures) return comingDay(figures.month, figures.day, today);
  return endOfDay === undefined ? undefined : today;
}

/** Nothing for a time that may be either of two. */
export function dueOf(groups: Groups, given: Given, tongue: Tongue): Due | undefined {
  const { now, zone } = given;
  const hours = hoursFor(given);
  const start = secondsOf(now);
  const span = secondsOfSpan(groups, tongue);
  if (span !== undefined) {
    const isDays = groups.open !== undefined && span % DAY === 0 && hours;
    const end = isDays ? countingOf('businessDays', hours).due(start, span) : start + span;
    return end === null ? undefined : { since: instantFrom(end), by: instantFrom(end) };
  }
  const today = Math.floor(localTime(zone, start) / DAY);
  const day = dayOf(groups, today, tongue);
  if (day === undefined && namesDay(groups)) return undefined;
  const { clock } = groups;
  if (clock === undefined) return day === undefined ? undefined : wholeDay(day, zone, hours);
  const minutes = minutesOf(clock, tongue);
  if (minutes === undefined) return undefined;
  const at = instantOf(zone, (day ?? today) * DAY + minutes * 60);
  const { opens } = day === undefined ? {} : wholeDay(day, zone, hours);
  return { since: instantFrom(at), by: instantFrom(at), ...(opens && { opens }) };
}
