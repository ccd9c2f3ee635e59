import type { Calendar } from '../../lib/playbook/schema';
import { openWithin } from '../../lib/sla/calendar';
import { timetable } from '../../lib/sla/timetable';
import type { Clock } from '../../lib/sla/clock';
import { warning } from './clockView';

/** A stretch of the ribbon in percent of its length. `over` is counted time after the due time. */
export type Segment = {
  kind: 'counted' | 'paused' | 'closed' | 'left' | 'over';
  from: number;
  to: number;
};
export type Ribbon = { segments: Segment[]; tick?: number; now: number; due: number };

const at = (instant: string) => Date.parse(instant) / 1000;

/** From the clock's start to its due time, or to its stop or `now` when that is later. `null` when nothing is known. */
export function ribbonOf(clock: Clock, calendar: Calendar | undefined, now: string): Ribbon | null {
  if (!clock.startedAt || !clock.dueAt) return null;
  const start = at(clock.startedAt);
  const due = at(clock.dueAt);
  const seen = at(clock.stoppedAt ?? now);
  const length = Math.max(due, seen) - start;
  if (length <= 0) return null;
  const percent = (instant: number) =>
    Math.round((10_000 * Math.min(Math.max(instant - start, 0), length)) / length) / 100;
  const segment = (kind: Segment['kind'], from: number, to: number): Segment[] =>
    to > from ? [{ kind, from: percent(from), to: percent(to) }] : [];

  const past = clock.ledger.flatMap((span) => {
    const from = at(span.from);
    const to = at(span.to);
    if (span.kind !== 'counted') return segment(span.kind, from, to);
    return [
      ...segment('counted', from, Math.min(to, due)),
      ...segment('over', Math.max(from, due), to),
    ];
  });

  const coming: Segment[] = [];
  if (!clock.stoppedAt && due > seen) {
    const open =
      clock.count === 'elapsed' || !calendar
        ? [{ from: seen, to: due }]
        : [...openWithin(timetable(calendar), seen, due)];
    let reached = seen;
    for (const { from, to } of open) {
      coming.push(...segment('closed', reached, from), ...segment('left', from, to));
      reached = to;
    }
    coming.push(...segment('closed', reached, due));
  }

  const warnsAt = warning(clock)?.at;
  return {
    segments: [...past, ...coming],
    tick: warnsAt === undefined ? undefined : percent(at(warnsAt)),
    now: percent(seen),
    due: percent(due),
  };
}
