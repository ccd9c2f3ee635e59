import type { Clock, Metric } from '../sla/clock';

/** What a notice is about: a warning before the last quarter, one within it, or a time that has passed. */
export type Kind = 'early' | 'lastQuarter' | 'overdue';

/** An instant of one clock that is worth a notice, once. Instants are ISO strings in UTC. */
export type Mark = {
  /** Ticket, metric, start, kind and target: a clock that gets another target may be told of anew. */
  id: string;
  ticket: string;
  metric: Metric;
  kind: Kind;
  at: string;
  dueAt: string;
};

/** A ticket under watch. `firstSeenAt`: when its page was opened for the first time. */
export type WatchedTicket = {
  ticket: string;
  firstSeenAt: string;
  critical: boolean;
  clocks: Clock[];
};

/** From here on a warning is one of the last quarter (R-000-ESC-01). */
const LAST_QUARTER = 75;

/** All marks of one clock, the weakest first. A clock is overdue from the next opening, not from closing time. */
export function marksOf(ticket: string, clock: Clock): Mark[] {
  const { metric, startedAt, targetSeconds, warnings, dueAt, breachAt } = clock;
  if (!startedAt || !dueAt) return [];
  const mark = (kind: Kind, name: string, at: string): Mark => ({
    id: `${ticket} ${metric} ${startedAt} ${name} ${targetSeconds}`,
    ticket,
    metric,
    kind,
    at,
    dueAt,
  });
  return [
    ...warnings
      .toSorted((a, b) => a.elapsedPct - b.elapsedPct)
      .map(({ elapsedPct, at }) =>
        mark(elapsedPct < LAST_QUARTER ? 'early' : 'lastQuarter', `warn${elapsedPct}`, at),
      ),
    mark('overdue', 'breach', breachAt ?? dueAt),
  ];
}
