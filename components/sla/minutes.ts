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

type Piece = { kind: Segment['kind']; from: number; to: number };

const piece = (kind: Piece['kind'], from: number, to: number): Piece[] =>
  to > from ? [{ kind, from, to }] : [];

const DAY = 86_400;
/** The share of the ribbon that nights, weekends and pauses take together once there is more than a day of them. */
const FOLDED = 0.3;

const isStill = ({ kind }: Piece) => kind === 'closed' || kind === 'paused';
const lengthOf = (pieces: Piece[]) => pieces.reduce((sum, { from, to }) => sum + to - from, 0);

/** Where each instant stands in percent: by the minute, but for long times in which nothing counts, which are drawn shorter. */
function scaleOf(pieces: Piece[]): (instant: number) => number {
  const still = lengthOf(pieces.filter(isStill));
  const moving = lengthOf(pieces) - still;
  const fits = still <= DAY || moving === 0 || still / (still + moving) <= FOLDED;
  const shrink = fits ? 1 : (moving * FOLDED) / (1 - FOLDED) / still;
  const drawn = (one: Piece) => (one.to - one.from) * (isStill(one) ? shrink : 1);
  const whole = pieces.reduce((sum, one) => sum + drawn(one), 0);
  return (instant) => {
    let reached = 0;
    for (const one of pieces) {
      if (instant < one.to) {
        const part = Math.max(0, instant - one.from) / (one.to - one.from);
        return Math.round((10_000 * (reached + part * drawn(one))) / whole) / 100;
      }
      reached += drawn(one);
    }
    return 100;
  };
}

/** What the clock's time went to. What counted after the due time is told apart. */
const past = ({ ledger }: Clock, due: number): Piece[] =>
  ledger.flatMap((span) => {
    const from = at(span.from);
    const to = at(span.to);
    if (span.kind !== 'counted') return piece(span.kind, from, to);
    return [
      ...piece('counted', from, Math.min(to, due)),
      ...piece('over', Math.max(from, due), to),
    ];
  });

/** What is left until the due time. */
function coming(clock: Clock, calendar: Calendar | undefined, seen: number, due: number): Piece[] {
  if (clock.stoppedAt || due <= seen) return [];
  const open =
    clock.count === 'elapsed' || !calendar
      ? [{ from: seen, to: due }]
      : [...openWithin(timetable(calendar), seen, due)];
  let reached = seen;
  const pieces = open.flatMap(({ from, to }) => {
    const closed = piece('closed', reached, from);
    reached = to;
    return [...closed, ...piece('left', from, to)];
  });
  return [...pieces, ...piece('closed', reached, due)];
}

/**
 * From the clock's start to its due time, or to its stop or `now` when that is later; minute by minute, but that several days' nights are
 * drawn shorter. `null` when nothing is known.
 */
export function ribbonOf(clock: Clock, calendar: Calendar | undefined, now: string): Ribbon | null {
  if (!clock.startedAt || !clock.dueAt) return null;
  const due = at(clock.dueAt);
  const seen = at(clock.stoppedAt ?? now);
  const known = past(clock, due);
  const counted = known.at(-1)?.to ?? at(clock.startedAt);
  const pieces = [...known, ...coming(clock, calendar, Math.max(seen, counted), due)];
  if (pieces.length === 0) return null;
  const place = scaleOf(pieces);
  const warnsAt = warning(clock)?.at;
  return {
    segments: pieces.map(({ kind, from, to }) => ({ kind, from: place(from), to: place(to) })),
    tick: warnsAt === undefined ? undefined : place(at(warnsAt)),
    now: place(seen),
    due: place(due),
  };
}
