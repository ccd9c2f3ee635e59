import { add, between, isOpen, nextOpen, openWithin, subtract } from '../../lib/sla/calendar';
import { countingOf, type Counting } from '../../lib/sla/counting';
import { instantFrom, secondsOf } from '../../lib/sla/instant';
import type { Event } from '../../lib/sla/events';
import type { Hours } from '../../lib/sla/hours';
import { elapsedOf, reach, reckon } from '../../lib/sla/reckon';
import { timetable } from '../../lib/sla/timetable';
import { tracksOf, type Run, type Track } from '../../lib/sla/tracks';
import { instantOf } from '../../lib/sla/zone';
import type { Metric } from '../../lib/sla/clock';

/** Each kind of golden vector through the shipped engine. A check answers what was wrong, or nothing. */

type Written = Omit<Hours, 'zone' | 'week'> & { tz: string; week?: Hours['week'] };
export type Vector = { id: string; kind: string; calendar: Written; [key: string]: unknown };
type Check = (vector: Vector) => string[];

/** Vectors repeat their calendar on every line; one object a calendar is compiled once. */
const calendars = new Map<string, Hours>();
function hoursOf({ tz, week = {}, always, holidays, overrides, breaks }: Written): Hours {
  const parts = { always, holidays, overrides, breaks };
  const key = JSON.stringify([tz, week, parts]);
  let hours = calendars.get(key);
  if (!hours) calendars.set(key, (hours = { ...parts, zone: tz, week }));
  return hours;
}
const open = (vector: Vector) => timetable(hoursOf(vector.calendar));

const at = (instant: unknown) => secondsOf(String(instant));
const written = (instant: number | null) =>
  instant === null ? null : instantFrom(instant).replace('.000Z', 'Z');
const differs = (what: string, got: unknown, expected: unknown): string[] =>
  got === expected ? [] : [`${what}: got ${String(got)}, expected ${String(expected)}`];

const adds: Check = (vector) => {
  const table = open(vector);
  const seconds = Number(vector.seconds ?? Number(vector.minutes) * 60);
  const due = add(table, at(vector.start), seconds);
  const misses = differs('due', written(due), vector.expected);
  if (due === null || vector.expectedNextOpen === undefined) return misses;
  const next = nextOpen(table, due);
  return [...misses, ...differs('next opening', written(next), vector.expectedNextOpen)];
};

const betweens: Check = (vector) =>
  differs(
    'seconds',
    between(open(vector), at(vector.from), at(vector.to)),
    // Where a public suite differs, the canonical answer counts: 0 for a span that runs backwards.
    vector.disagree ? (vector.canonicalSeconds ?? 0) : vector.expectedSeconds,
  );

const opens: Check = (vector) =>
  differs('open', isOpen(open(vector), Math.floor(at(vector.at) / 60) * 60), vector.expected);

const subtracts: Check = (vector) =>
  differs(
    'start',
    written(subtract(open(vector), at(vector.start), Number(vector.seconds))),
    vector.expected,
  );

const periods: Check = (vector) => {
  const found: (string | null)[][] = [];
  for (const { from, to } of openWithin(open(vector), at(vector.from))) {
    if (found.length === Number(vector.take)) break;
    found.push([written(from), written(to)]);
  }
  return differs('periods', JSON.stringify(found), JSON.stringify(vector.expected));
};

const resolves: Check = (vector) =>
  differs(
    'instant',
    written(instantOf(String(vector.tz), at(`${String(vector.local)}Z`))),
    vector.expected,
  );

/** What is left of [from, to) outside the pauses. */
function unpaused(from: number, pauses: [string, string][], to = Infinity): Run[] {
  const runs: Run[] = [];
  let start = from;
  for (const [begin, end] of pauses) {
    if (at(begin) > start) runs.push({ from: start, to: Math.min(at(begin), to) });
    start = Math.max(start, at(end));
  }
  if (start < to) runs.push({ from: start, to });
  return runs.filter((run) => run.from < run.to);
}

type SpanCheck = {
  metric: string;
  from: string;
  due?: string;
  dueExact?: string;
  boundary?: string;
  stop?: string;
  minutes?: number;
  diffMinutes?: number;
};

const spans: Check = (vector) => {
  const counting = countingOf('businessHours', hoursOf(vector.calendar));
  const pauses = vector.pausedSpans as [string, string][];
  return (vector.checks as SpanCheck[]).flatMap((check) => {
    const target = (vector.targets as Record<string, number>)[check.metric]!;
    const runs = unpaused(at(check.from), pauses, check.stop ? at(check.stop) : undefined);
    if (check.stop === undefined) {
      const due = reach(runs, () => counting, target * 60);
      const said = check.boundary === 'nextOpen' && due !== null ? counting.resumes(due) : due;
      return differs(check.metric, written(said), check.dueExact ?? check.due);
    }
    const minutes = Math.floor(elapsedOf(runs, () => counting, at(check.stop)) / 60);
    const used = differs(`${check.metric} minutes`, minutes, check.minutes);
    if (check.diffMinutes === undefined) return used;
    return [...used, ...differs(`${check.metric} left`, target - minutes, check.diffMinutes)];
  });
};

const retargets: Check = (vector) => {
  const counting = countingOf('businessHours', hoursOf(vector.calendar));
  const runs: Run[] = [{ from: at(vector.created), to: Infinity }];
  return (vector.steps as { minutes: number; due: string }[]).flatMap(({ minutes, due }) =>
    differs('due', written(reach(runs, () => counting, minutes * 60)), due),
  );
};

const METRICS: [name: string, metric: Metric][] = [
  ['first_response', 'firstResponse'],
  ['next_response', 'nextResponse'],
  ['periodic_update', 'update'],
  ['resolution', 'resolution'],
];

type WrittenEvent = { at: string; type: string; to?: string; priority?: string; status?: string };
type Instance = Record<string, unknown>;

function eventsOf(vector: Vector): Event[] {
  return (vector.events as WrittenEvent[]).flatMap((line): Event[] => {
    const { type, to, priority, status, ...event } = line;
    const when = at(event.at);
    if (type === 'created') {
      const calendar = String(vector.initialCalendar);
      return [
        { at: when, is: 'changed', to: { priority, status: String(status), calendar } },
        { at: when, is: 'created' },
      ];
    }
    if (type === 'agent_reply') return [{ at: when, is: 'agentReply' }];
    if (type === 'customer_reply') return [{ at: when, is: 'customerReply' }];
    return [{ at: when, is: 'changed', to: { [type]: to } }];
  });
}

const lifecycles: Check = (vector) => {
  const asOf = at(vector.asOf);
  const policies = vector.policies as Record<string, Record<string, number>>;
  const pause = vector.pause as Record<string, string[]>;
  const expected = vector.expected as Record<string, Instance[]>;
  const pauses = Object.fromEntries(METRICS.map(([name, metric]) => [metric, pause[name] ?? []]));
  const tracks = tracksOf(eventsOf(vector), { pauses });

  const instance = (name: string, track: Track): Instance => {
    const minutes = policies[track.facts.priority!]![name]!;
    const calendar = track.facts.calendar!;
    const hours = hoursOf((vector.calendars as Record<string, Written>)[calendar]!);
    const counting: Counting = countingOf('businessHours', hours);
    const count = () => counting;
    const { state, elapsed, over, due, warnings } = reckon(
      track,
      { seconds: minutes * 60, comparator: '<=' },
      count,
      asOf,
      [50, 75, 80],
    );
    const isOpen = track.stop === null;
    const runs = track.runs.at(-1)?.to === Infinity;
    return {
      start: written(track.start),
      stop: written(track.stop),
      targetMinutes: minutes,
      calendar,
      elapsedSeconds: elapsed,
      state: isOpen ? (runs ? 'running' : 'paused') : state,
      due: written(due),
      warn50: written(warnings[0] ?? null),
      warn75: written(warnings[1] ?? null),
      warn80: written(warnings[2] ?? null),
      breached: over,
      ...(isOpen && { remainingSeconds: minutes * 60 - elapsed }),
    };
  };

  return METRICS.flatMap(([name, metric]) => {
    const found = tracks.filter((track) => track.metric === metric);
    const wanted = expected[name] ?? [];
    if (found.length !== wanted.length)
      return [`${name}: ${found.length} clocks, expected ${wanted.length}`];
    return found.flatMap((track, index) => {
      const got = instance(name, track);
      return Object.entries(wanted[index]!).flatMap(([key, value]) =>
        differs(`${name} ${index + 1} ${key}`, got[key], value),
      );
    });
  });
};

export const CHECKS: Record<string, Check> = {
  add: adds,
  between: betweens,
  open: opens,
  subtract: subtracts,
  periods,
  resolve: resolves,
  span: spans,
  retarget: retargets,
  lifecycle: lifecycles,
};
