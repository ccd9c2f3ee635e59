import { asking } from '../sla/asking';
import { nameOf, type Clock, type Metric } from '../sla/clock';
import type { SurgeMark } from './surge';

/**
 * What a notice of a clock is about: something that may be done from now on, a warning before the last quarter, one within it, or a
 * time that has passed.
 */
export type ClockKind = 'opens' | 'early' | 'lastQuarter' | 'overdue';

/** What a notice is about: a clock, or that many more tickets come in than usual. */
export type Kind = ClockKind | SurgeMark['kind'];

/** An instant of one clock that is worth a notice, once. Instants are ISO strings in UTC. */
export type ClockMark = {
  /** Ticket, metric, start, kind and target: a clock that gets another target may be told of anew. */
  id: string;
  ticket: string;
  metric: Metric;
  /** The clock's own words, where it has some. */
  label?: string;
  kind: ClockKind;
  at: string;
  dueAt: string;
};

/** What is worth a notice, once. */
export type Mark = ClockMark | SurgeMark;

/** A ticket under watch, or an incident by its own key. `firstSeenAt`: when its page was opened for the first time, or it began. */
export type WatchedTicket = {
  ticket: string;
  firstSeenAt: string;
  critical: boolean;
  clocks: Clock[];
};

/** From here on a warning is one of the last quarter (R-000-ESC-01). */
const LAST_QUARTER = 75;

/** What waits for its hour once a ticket is solved: the hour itself is news (R-001-PRC-16, R-000-TPL-36). */
const opensLater = ({ metric, startedAt, opensAt }: Clock): boolean =>
  (metric === 'followUp' || metric === 'keepOpen') &&
  opensAt !== undefined &&
  opensAt !== startedAt;

/** The clocks that may have something to tell. */
export const telling = (clocks: readonly Clock[]): Clock[] => [
  ...asking(clocks),
  ...clocks.filter((clock) => clock.dueAt === undefined && opensLater(clock)),
];

/** All marks of one clock, the weakest first. A clock is overdue from the next opening, not from closing time. */
export function marksOf(ticket: string, clock: Clock): ClockMark[] {
  const { metric, label, startedAt, opensAt, targetSeconds, warnings, dueAt, breachAt } = clock;
  if (!startedAt) return [];
  const mark = (kind: ClockKind, name: string, at: string): ClockMark => ({
    id: `${ticket} ${nameOf(clock)} ${startedAt} ${name} ${targetSeconds}`,
    ticket,
    metric,
    ...(label && { label }),
    kind,
    at,
    dueAt: dueAt ?? at,
  });
  const opens = opensAt && opensLater(clock) ? [mark('opens', 'opens', opensAt)] : [];
  if (!dueAt) return opens;
  return [
    ...opens,
    ...warnings
      .toSorted((a, b) => a.elapsedPct - b.elapsedPct)
      .map(({ elapsedPct, at }) =>
        mark(elapsedPct < LAST_QUARTER ? 'early' : 'lastQuarter', `warn${elapsedPct}`, at),
      ),
    mark('overdue', 'breach', breachAt ?? dueAt),
  ];
}
