import type { Playbook } from '../playbook/schema';
import { countingOf } from '../sla/counting';
import { instantFrom, secondsOf } from '../sla/instant';
import { DAY, instantOf, localTime } from '../sla/zone';
import type { Fill } from './fill';
import { countOf, minutesOf, monthOf, timesIn, weekdayOf, type Written } from './promisedTimes';

/**
 * What a letter promises in words of its own: when the customer hears again, or when the matter is solved. Only a sentence that says who
 * will do it, and that holds neither a condition nor a doubt, promises anything.
 */

type Calendar = Playbook['calendars'][number];
type Given = Pick<Fill, 'assessment' | 'playbook' | 'zone' | 'now'>;

/**
 * `from`, `to`: where the time stands in the text. `by`: the last moment that keeps the word; `since`: the first one that it speaks of,
 * where it names a day and no hour. `opens`: the desk is closed all that day, and opens again then.
 */
export type PromiseSaid = {
  from: number;
  to: number;
  said: string;
  sentence: string;
  by: string;
  since: string;
  speaksOf: { news: boolean; solution: boolean };
  opens?: { at: string; until: string; ref: string };
};

const WHO =
  /\b(?:i|we)(?:['’]ll| will| shall)\b|\b(?:i am|i['’]m|we are|we['’]re) going to\b|\byou(?:['’]ll| will| can expect| should| shall) (?:also |then |soon )?(?:hear|have|get|receive|see|expect|be)\b|\byou can expect\b|^expect\b|\b(?:our|the|my|an?|one of our)(?: [\p{L}-]+){0,2} (?:team|engineers?|specialists?|colleagues?|managers?|technicians?|developers?|department|expert)(?:['’]ll| will)\b|\b(?:is|are|gets?|comes?) back to you\b|\b(?:reply|answer|update|news) (?:comes|follows)\b/iu;
const DOUBT =
  /\b(?:if|unless|once|when|whenever|after|not|never|cannot|unable|closed?|closing|away|holidays?|vacation|office|maintenance|weekend|may|might|could|hope|hopefully|usually|normally|typically)\b|n['’]t\b/i;
const NEWS =
  /\b(?:hear|updates?|back to you|in touch|reply|replies|answers?|respond|response|write|let you know|news|report|follow(?:ing)? up|contact|call|ring|email|e-mail|message|inform|timeline|estimate|feedback|outcome|result)\b/i;
const SOLUTION =
  /\b(?:fix(?:ed)?|resolv(?:e|ed)|solv(?:e|ed)|solution|sort(?:ed)?|restor(?:e|ed)|repair(?:ed)?|correct(?:ed)?|replac(?:e|ed)|replacement|refund(?:ed)?|done|ready|working again|up and running|back up)\b/i;

const MOST = 12;
const SENTENCE = 300;
const ENDS = /[.!?](?=\s|$)|\n/g;

/** The sentence around a stretch, as far as a sentence may reach, and whether it asks. */
function sentenceAround(text: string, from: number, to: number) {
  const before = text.slice(Math.max(0, from - SENTENCE), from);
  const start = [...before.matchAll(ENDS)].at(-1);
  const after = text.slice(to, to + SENTENCE);
  const end = after.search(/[.!?](?=\s|$)|\n/);
  const head = start ? before.slice(start.index + 1) : before;
  const tail = end < 0 ? after : after.slice(0, end);
  return {
    rest: `${head}\u0000${tail}`.trim(),
    whole: (head + text.slice(from, to) + tail).trim().replace(/\s+/g, ' '),
    asks: after[end] === '?',
  };
}

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

type Due = Pick<PromiseSaid, 'by' | 'since' | 'opens'>;

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

/** The day that is meant, in days since 1970. */
function dayOf(
  { word, word2, weekday, weekday2, date, date2, month, month2, iso }: Written['groups'],
  today: number,
): number | undefined {
  const named = word ?? word2;
  if (named) return today + (named.toLowerCase() === 'tomorrow' ? 1 : 0);
  const of = weekday ?? weekday2;
  if (of) return today + (((weekdayOf(of) - ((today + 4) % 7) + 6) % 7) + 1);
  if (iso) return Math.floor(Date.parse(`${iso}T00:00:00Z`) / 1000 / DAY) || undefined;
  const [number, name] = [date ?? date2, month ?? month2];
  if (!number || !name) return undefined;
  const year = new Date(today * DAY * 1000).getUTCFullYear();
  const at = (in_: number) => Date.UTC(in_, monthOf(name), Number(number)) / 1000 / DAY;
  return at(year) >= today ? at(year) : at(year + 1);
}

const UNITS: Record<string, number> = { m: 60, h: 3600, d: DAY, w: 7 * DAY };

function dueOf({ groups }: Written, given: Given): Due | undefined {
  const { now, zone } = given;
  const hours = hoursFor(given);
  const start = secondsOf(now);
  const today = Math.floor(localTime(zone, start) / DAY);
  if (groups.unit) {
    const seconds = countOf(groups.count) * (UNITS[groups.unit[0]!.toLowerCase()] ?? 0);
    const isDays = groups.open !== undefined && seconds % DAY === 0 && hours;
    const end = isDays ? countingOf('businessDays', hours).due(start, seconds) : start + seconds;
    return end === null ? undefined : { since: instantFrom(end), by: instantFrom(end) };
  }
  const day = groups.endOfDay ? today : dayOf(groups, today);
  const clock = groups.clock ?? groups.clock2;
  if (!clock) return day === undefined ? undefined : wholeDay(day, zone, hours);
  const minutes = minutesOf(clock);
  if (minutes === undefined) return undefined;
  const at = instantOf(zone, (day ?? today) * DAY + minutes * 60);
  const { opens } = day === undefined ? {} : wholeDay(day, zone, hours);
  return { since: instantFrom(at), by: instantFrom(at), ...(opens && { opens }) };
}

/** The promises of a letter that is sent at `now`, in their order; at most twelve. What lies in the past is none. */
export function promisesIn(text: string, given: Given): PromiseSaid[] {
  return timesIn(text, MOST).flatMap((written): PromiseSaid[] => {
    const { from, to } = written;
    const { rest, whole, asks } = sentenceAround(text, from, to);
    const speaksOf = { news: NEWS.test(rest), solution: SOLUTION.test(rest) };
    if (asks || !WHO.test(rest) || DOUBT.test(rest)) return [];
    if (!speaksOf.news && !speaksOf.solution) return [];
    const due = dueOf(written, given);
    if (!due || due.by <= given.now) return [];
    return [{ from, to, said: text.slice(from, to), sentence: whole, speaksOf, ...due }];
  });
}
