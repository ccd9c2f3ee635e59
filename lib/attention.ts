import { asking } from './sla/asking';
import type { Clock, Metric } from './sla/clock';
import { secondsOf } from './sla/instant';
import { leading, sooner } from './sla/leading';

/** What calls for a look: the badge's text, and when it is worth waking up again. */
export type Attention = {
  badge: {
    /** `12m`, `3h`, `2d` to the next due; `<1m`; `!` when something is overdue; empty when nothing runs. */
    text: string;
    tone: 'calm' | 'soon' | 'late';
    /** The clock that the text is about. */
    next?: { ticket: string; metric: Metric; label?: string };
  };
  /** ISO instant, at least 30 seconds ahead; `null` when nothing runs. */
  wakeAt: string | null;
};

/** `rank`: of the priority that its clocks run on. */
export type Watched = { ticket: string; rank?: number; clocks: Clock[] };

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
/** Browsers wake a sleeping worker no sooner. */
const SOONEST_SECONDS = 30;

const unitOf = (seconds: number) =>
  seconds < HOUR
    ? ([MINUTE, 'm'] as const)
    : seconds < DAY
      ? ([HOUR, 'h'] as const)
      : ([DAY, 'd'] as const);

function written(seconds: number): string {
  if (seconds < MINUTE) return '<1m';
  const [size, letter] = unitOf(seconds);
  return `${Math.floor(seconds / size)}${letter}`;
}

/**
 * The badge over all watched tickets, about the one that leads the queue, and the next instant at which it, a warning or a breach changes. Pure;
 * `now` is an ISO instant.
 */
export function attention(watched: Watched[], now: string): Attention {
  const at = secondsOf(now);
  const [next] = watched
    .flatMap(({ ticket, rank, clocks }) => {
      const lead = leading(clocks, now);
      return lead ? [{ ticket, rank, ...lead }] : [];
    })
    .sort(sooner);
  if (!next) return { badge: { text: '', tone: 'calm' }, wakeAt: null };

  const running = watched
    .flatMap(({ clocks }) => asking(clocks))
    .filter(({ state }) => state === 'running');
  const changes = running
    .flatMap(({ warnings, dueAt, breachAt }) => [
      ...warnings.map((warning) => secondsOf(warning.at)),
      ...[dueAt, breachAt].flatMap((instant) => (instant ? secondsOf(instant) + 1 : [])),
    ])
    .filter((instant) => instant > at);
  const { metric, label } = next.clock;
  const about = { ticket: next.ticket, metric, ...(label && { label }) };
  const wake = () => {
    const first = Math.min(...changes);
    if (!Number.isFinite(first)) return null;
    return new Date(Math.max(first, at + SOONEST_SECONDS) * 1000).toISOString();
  };
  if (next.clock.state === 'missed')
    return { badge: { text: '!', tone: 'late', next: about }, wakeAt: wake() };

  const left = secondsOf(next.wantedAt) - at;
  changes.push(at + (left % unitOf(left)[0]) + 1);
  const soon = running.some(({ warnings }) =>
    warnings.some((warning) => warning.elapsedPct >= 75 && secondsOf(warning.at) <= at),
  );
  return {
    badge: { text: written(left), tone: soon ? 'soon' : 'calm', next: about },
    wakeAt: wake(),
  };
}
