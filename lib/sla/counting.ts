import { add, between, nextOpen, openWithin } from './calendar';
import type { Clock, Span } from './clock';
import { addDays } from './days';
import type { Hours, Stretch } from './hours';
import { instantFrom } from './instant';
import { timetable, type Timetable } from './timetable';
import { DAY } from './zone';

/** How one clock counts: at any hour, in open hours, or by whole business days. Instants are whole seconds. */

export type Counting = {
  /** When the limit is used up; `null` when the calendar never gets there. */
  due(start: number, limit: number): number | null;
  /** The instant at which so many counted seconds have passed. */
  after(start: number, seconds: number): number | null;
  /** The first instant at or after this one at which time counts. */
  resumes(instant: number): number | null;
  between(from: number, to: number): number;
  stretches(from: number, to: number): Iterable<Stretch>;
};

export const ELAPSED: Counting = {
  due: (start, limit) => start + limit,
  after: (start, seconds) => start + seconds,
  resumes: (instant) => instant,
  between: (from, to) => Math.max(0, to - from),
  stretches: (from, to) => (from < to ? [{ from, to }] : []),
};

/** Business days: whole days move the date, what remains of the limit counts in open hours. */
function dueByDays(open: Timetable, start: number, limit: number): number | null {
  const days = Math.floor(limit / DAY);
  const rest = limit - days * DAY;
  const due = addDays(open, start, days);
  return due === null || rest === 0 ? due : add(open, due, rest);
}

export function countingOf(count: Clock['count'], hours: Hours): Counting {
  if (count === 'elapsed') return ELAPSED;
  const open = timetable(hours);
  return {
    due: (start, limit) =>
      count === 'businessDays' ? dueByDays(open, start, limit) : add(open, start, limit),
    after: (start, seconds) => add(open, start, seconds),
    resumes: (instant) => nextOpen(open, instant),
    between: (from, to) => between(open, from, to),
    stretches: (from, to) => openWithin(open, from, to),
  };
}

const MOST_SPANS = 60;

/** Open seconds of a limit that starts at `start`: of business days, those until the day it ends on. */
export function secondsOfLimit(
  counting: Counting,
  count: Clock['count'],
  start: number,
  limit: number,
): number {
  const due = count === 'businessDays' ? counting.due(start, limit) : null;
  return due === null ? limit : counting.between(start, due);
}

type Part = Stretch & { kind: Span['kind'] };

/** Counted and closed stretches of one run, touching, oldest first. */
function partsOf(counting: Counting, { from, to }: Stretch): Part[] {
  const parts: Part[] = [];
  let reached = from;
  for (const stretch of counting.stretches(from, to)) {
    if (stretch.from > reached) parts.push({ kind: 'closed', from: reached, to: stretch.from });
    parts.push({ kind: 'counted', ...stretch });
    reached = stretch.to;
  }
  if (reached < to) parts.push({ kind: 'closed', from: reached, to });
  return parts;
}

/**
 * What a clock's time went to, from `start` to `end`: counted and closed spans of its runs and what was paused between them, touching, oldest
 * first, folded to at most 60. The counted spans sum to the elapsed seconds.
 */
export function ledgerOf(
  countingOf: (run: Stretch) => Counting,
  runs: readonly Stretch[],
  start: number,
  end: number,
): Span[] {
  const parts: Part[] = [];
  let reached = start;
  for (const run of runs) {
    const to = Math.min(run.to, end);
    if (run.from >= end) break;
    if (run.from > reached) parts.push({ kind: 'paused', from: reached, to: run.from });
    parts.push(...partsOf(countingOf(run), { from: run.from, to }));
    reached = to;
  }
  if (reached < end) parts.push({ kind: 'paused', from: reached, to: end });

  const spans = parts.filter((part) => part.from < part.to);
  const folded = spans.length > MOST_SPANS ? spans.splice(0, spans.length - MOST_SPANS + 1) : [];
  const written: Span[] = spans.map(({ kind, from, to }) => ({
    kind,
    from: instantFrom(from),
    to: instantFrom(to),
  }));
  if (folded.length === 0) return written;
  const seconds = folded
    .filter(({ kind }) => kind === 'counted')
    .reduce((sum, span) => sum + span.to - span.from, 0);
  const first = { from: instantFrom(start), to: instantFrom(folded.at(-1)!.to) };
  return [{ kind: 'counted', ...first, seconds }, ...written];
}
