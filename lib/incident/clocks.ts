import type { Playbook } from '../playbook/schema';
import type { Clock, Metric } from '../sla/clock';
import type { Event } from '../sla/events';
import { ALWAYS } from '../sla/hours';
import { secondsOf } from '../sla/instant';
import { tracksOf } from '../sla/tracks';
import { clockOf } from '../sla/verdict';
import { levelOf, type Incident } from './incident';

/** From here on a warning is one of the last quarter. */
const WARNS_AT = 75;

/** What happened to it, as the engine of the tickets' clocks is told. */
function eventsOf({ startedAt, statusAt, endedAt }: Incident): Event[] {
  return [
    { at: secondsOf(startedAt), is: 'incidentStarted' },
    ...statusAt.map((at): Event => ({ at: secondsOf(at), is: 'statusPosted' })),
    ...(endedAt === undefined ? [] : [{ at: secondsOf(endedAt), is: 'incidentEnded' } as Event]),
  ];
}

type Ask = { metric: Metric; ref: string; limitSeconds: number };

/** What it asks for: the metric, the row that says so and within how many seconds. */
function asksOf(incident: Incident, playbook: Playbook): Ask[] {
  const status = levelOf(incident, playbook)?.status;
  const summary = playbook.incidents?.summary;
  const asks: Ask[] = [];
  if (status)
    asks.push({ metric: 'statusPage', ref: status.ref, limitSeconds: status.everySeconds });
  if (summary) asks.push({ metric: 'rca', ref: summary.ref, limitSeconds: summary.withinSeconds });
  return asks;
}

/**
 * What an incident asks for now, as clocks like those of a ticket: its status so long after its start and after each time it was told
 * (R-004-INC-04, R-004-INC-08), never at a level without such a rhythm (R-004-INC-10), and not after the end; then its summary, so long
 * after the end (R-004-INC-17). Times are elapsed, whatever the opening hours. `now` in ISO.
 */
export function clocksOf(incident: Incident, playbook: Playbook, now: string): Clock[] {
  const tracks = tracksOf(eventsOf(incident), { metrics: ['statusPage', 'rca'], pauses: {} });
  return asksOf(incident, playbook).flatMap(({ metric, ref, limitSeconds }) => {
    const track = tracks.findLast((one) => one.metric === metric);
    if (!track || track.stop !== null) return [];
    const rule = {
      id: ref,
      ref,
      metric,
      rank: null,
      limitSeconds,
      comparator: '<=' as const,
      asWritten: '',
      calendar: '',
      count: 'elapsed' as const,
    };
    const setting = { hours: ALWAYS, received: track.start, now: secondsOf(now) };
    return [clockOf(track, {}, { rule, ...setting, shares: [WARNS_AT] })];
  });
}
