import { addSeconds, differenceInSeconds } from 'date-fns';
import { isOpen, warning } from '../../components/sla/clockView';
import { leftAt, leftUntil } from '../../components/sla/left';
import type { Told } from '../../components/ui/Ticking';
import { FIRST_ASSESSMENT } from '../../lib/assess';
import type { Assessment } from '../../lib/assessment';
import type { Calendar, Checklist } from '../../lib/playbook/schema';
import type { SeenTicket } from '../../lib/store/schema';
import { standingOf } from '../../lib/ticket/status';
import { mayEscalate } from '../../lib/triage';

/** Where a ticket stands now. */

/** How old a ticket is, from when it was first seen where its page doesn't tell, and whether it is solved. */
export const momentOf = ({ ticket, firstSeenAt }: SeenTicket, now: string) => ({
  ageSeconds: differenceInSeconds(now, ticket.createdAt ?? firstSeenAt),
  isSolved: standingOf(ticket.status) === 'solved',
});

/** When the first open clock enters its last quarter: nothing on the clocks can ask for an escalation before. */
export function earliestWarning({ clocks }: Assessment, now: string) {
  return clocks
    .filter((clock) => isOpen(clock) && mayEscalate(clock))
    .flatMap((clock) => {
      const at = warning(clock)?.at;
      return at !== undefined && at > now ? [{ clock, at }] : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

/** The time that is left for a checklist: of a stage until it ends, of a first assessment while its clock is open. */
export function timeLeft(
  { id, stage }: Checklist,
  { ticket, firstSeenAt }: SeenTicket,
  { clocks, asOf }: Assessment,
  calendars: readonly Calendar[],
): ((now: number) => Told) | undefined {
  if (stage) return leftUntil(addSeconds(ticket.createdAt ?? firstSeenAt, stage.toSeconds));
  const clock = clocks.find((one) => one.metric === 'assessment' && isOpen(one));
  if (id !== FIRST_ASSESSMENT || !clock) return undefined;
  return leftAt(
    clock,
    calendars.find((one) => one.id === clock.calendarId),
    asOf,
  );
}
