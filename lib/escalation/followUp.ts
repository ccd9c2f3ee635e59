import { addSeconds } from 'date-fns';
import type { Clock, Metric } from '../sla/clock';

/** When whoever hands a ticket over looks after it again (R-000-ESC-16). */

/** What is due to the customer, or takes the ticket a level up. */
const AWAITED: readonly Metric[] = [
  'firstResponse',
  'nextResponse',
  'update',
  'resolution',
  'escalation',
];

/** The next that was promised, else the next that is due; `undefined` while nothing is. */
export function followUpBy(
  clocks: readonly Clock[],
  now: string,
): { clock: Clock; by: string } | undefined {
  const ahead = clocks
    .flatMap((clock) =>
      clock.state === 'running' && clock.dueAt !== undefined && clock.dueAt > now
        ? [{ clock, by: clock.dueAt }]
        : [],
    )
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
  return (
    ahead.find(({ clock }) => clock.metric === 'promise') ??
    ahead.find(({ clock }) => AWAITED.includes(clock.metric))
  );
}

/** Seconds that a person can choose from. */
export const FOLLOW_UPS = [1_800, 3_600, 14_400, 86_400] as const;

/** ISO; `chosen` is one of the seconds above in digits, or an instant. `undefined` for anything else. */
export function followUpAt(chosen: string, now: string): string | undefined {
  if (/^\d+$/.test(chosen)) return addSeconds(now, Number(chosen)).toISOString();
  return chosen !== '' && !Number.isNaN(Date.parse(chosen))
    ? new Date(chosen).toISOString()
    : undefined;
}
