import { Mood } from '../../../components/ticket/Mood';
import type { Assessment } from '../../../lib/assessment';
import { useAtDesk } from '../atDesk';
import { goingTo } from '../handing';
import { doOnceCome } from '../useComing';

/** A wish for a manager is heard at once (R-004-DEE-23); other signs wait until it is clear what the ticket is. */
export const isHeardAtOnce = ({ mood }: Pick<Assessment, 'mood'>): boolean =>
  mood.signs.some(({ kind }) => kind === 'manager');

/** What the customer's words show of their mood. */
export function Feeling() {
  const { judged, playbook, known, seen, now, zone } = useAtDesk();
  return (
    <Mood
      mood={judged.mood}
      playbook={playbook}
      goesTo={goingTo(playbook, judged, known).target?.to}
      ticket={seen.ticket}
      now={now}
      zone={zone}
      onReport={() => doOnceCome('e')}
    />
  );
}
