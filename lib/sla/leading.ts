import { asking } from './asking';
import type { Clock } from './clock';
import { secondsOf } from './instant';

/** Which clock of a ticket leads, and which ticket of many: one order for the toolbar's badge, the marks in lists and the queue. */

/** A first assessment that is past its minutes cannot be caught up on. */
const isPast = ({ metric, state }: Clock) => metric === 'assessment' && state === 'missed';

/** A clock and when an answer is wanted: the due time, and after it, while the desk is closed, the moment it opens. ISO, UTC. */
export type Lead = { clock: Clock; wantedAt: string };

function leadOf(clock: Clock, now: string): Lead {
  const { dueAt = now, breachAt } = clock;
  return { clock, wantedAt: secondsOf(dueAt) <= secondsOf(now) && breachAt ? breachAt : dueAt };
}

/** The clock that wants an answer first; a first assessment that is past leads only where nothing else asks. `now` in ISO, UTC. */
export function leading(clocks: readonly Clock[], now: string): Lead | undefined {
  const asks = asking(clocks);
  const open = asks.filter((clock) => !isPast(clock));
  return (open.length > 0 ? open : asks)
    .map((clock) => leadOf(clock, now))
    .reduce<Lead | undefined>((a, b) => (a && a.wantedAt <= b.wantedAt ? a : b), undefined);
}

/** A ticket among others. `rank`: of its priority, 0 is the highest. */
export type Standing = { ticket: string; rank?: number; wantedAt?: string };

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What an answer is wanted to first, first; of two at once the more urgent; then by key, so that the order never hangs on chance. */
export function sooner(a: Standing, b: Standing): number {
  const due = byText(a.wantedAt ?? '', b.wantedAt ?? '');
  const [first, other] = [a.rank ?? Infinity, b.rank ?? Infinity];
  return due || (first === other ? 0 : first - other) || byText(a.ticket, b.ticket);
}
