import { CLOCK_METRICS } from '../playbook/clockMetrics';
import type { ClockRule, Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';
import { nameOf, type Clock } from './clock';
import { secondsOf } from './instant';
import { believable, doubtOf, eventsOf, type Told } from './history';
import { ALWAYS } from './hours';
import { fits, groundsOf, type Asked } from './policy';
import { promiseClocks } from './promises';
import { tracksOf, type Habits } from './tracks';
import { clockOf, ticked } from './verdict';

/** The clocks that a playbook sets for one ticket. A pure function of ticket, playbook, priority and now. */

/** The rules that are for this ticket, those of one clock together, in the order in which clocks are shown. */
function rulesOf(playbook: Playbook, asked: Asked, rank: number | null): ClockRule[][] {
  const rules = CLOCK_METRICS.flatMap((metric) =>
    playbook.clocks.filter(
      (rule) =>
        rule.metric === metric &&
        rule.slot === undefined &&
        (rule.rank === null || rule.rank === rank) &&
        fits(rule.when ?? {}, asked),
    ),
  );
  const names = new Set(rules.map(nameOf));
  return [...names].map((name) => rules.filter((rule) => nameOf(rule) === name));
}

const orderOf = ({ dueAt }: Clock) => (dueAt === undefined ? Infinity : secondsOf(dueAt));

/** Of several clocks for one thing the one that is due first, with the others as its rivals. */
function strictest(clocks: Clock[]): Clock[] {
  const [first, ...others] = clocks.toSorted(
    (a, b) => orderOf(a) - orderOf(b) || a.targetSeconds - b.targetSeconds,
  );
  if (!first || others.length === 0) return clocks;
  const rivals = others.map(({ ref, asWritten, targetSeconds, dueAt, grounds, calendarId }) => ({
    ref,
    asWritten,
    targetSeconds,
    calendarId,
    ...(dueAt && { dueAt }),
    ...(grounds && { grounds }),
  }));
  return [{ ...first, rivals }];
}

/**
 * The clocks that `playbook` sets for a ticket of this rank (0 is the highest, `null` when there is no scale).
 * Durations in seconds, instants ISO in UTC. `pauses`: the standings in which a clock stands still; no document
 * asks for any.
 * Rules: requirements R-000-TRI-01, R-000-SLA-01 to 13, 18, 19; a stop on the dot is in time; bots and notes
 * are no replies; a time or role that was not read makes a clock unknown, never green.
 */
export function clocksOf(
  read: Ticket,
  playbook: Playbook,
  rank: number | null,
  now: string,
  told: Told & Partial<Habits> = {},
): Clock[] {
  const shares = [...new Set([75, ...playbook.thresholds.map(({ elapsedPct }) => elapsedPct)])];
  shares.sort((a, b) => a - b);
  const asOf = secondsOf(now);
  const ticket = believable(read, now);
  const events = eventsOf(ticket, told);
  const received = events.find(({ is }) => is === 'created')?.at ?? NaN;
  const { pauses = {}, reopening, ticks = [] } = told;
  const tracks = tracksOf(events, { pauses, reopening });
  const asked = { channel: ticket.channel, tier: ticket.requester?.tier, tags: ticket.tags };
  const clocks = rulesOf(playbook, asked, rank).flatMap((rules) => {
    const { metric } = rules[0]!;
    const doubt = doubtOf(metric, ticket, told);
    if (events.length === 0) doubt.start ??= 'startUnknown';
    const track = tracks.findLast((one) => one.metric === metric);
    return strictest(
      rules.map((rule) => {
        const hours = playbook.calendars.find(({ id }) => id === rule.calendar) ?? ALWAYS;
        const ended = track && ticked(track, nameOf(rule), ticks);
        const clock = clockOf(ended, doubt, { rule, hours, received, now: asOf, shares });
        return rule.when ? { ...clock, grounds: groundsOf(rule.when, asked) } : clock;
      }),
    );
  });
  return [...clocks, ...promiseClocks(ticket, events, told, asOf)];
}
