import type { Assessment } from '../../lib/assessment';
import type { Playbook } from '../../lib/playbook/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { rankOfTheirs } from '../../lib/triage';
import { words } from '../../lib/words';
import { visible } from '../ui/visible';
import { priorityName } from './Priority';
import styles from './Assessment.module.css';

/** The helpdesk's own priority beside ours where the two differ; nothing where theirs cannot be told on this scale. */
export function Theirs({
  judged: { priority },
  ticket,
  playbook,
}: {
  judged: Pick<Assessment, 'priority'>;
  ticket: Pick<Ticket, 'ref' | 'priority'>;
  playbook: Playbook;
}) {
  const theirs = rankOfTheirs(ticket.priority, playbook);
  if (ticket.priority === undefined || theirs === null || priority.value === null) return null;
  if (theirs === priority.value.rank) return null;
  const say = words.assessment[priority.by === 'person' ? 'theirsAndYours' : 'theirs'];
  const helpdesk = words.ticket.helpdesk(ticket.ref.helpdesk);
  return (
    <p className={styles.because} data-part="their-priority">
      {say(helpdesk, capital(visible(ticket.priority)), priorityName(priority.value))}
    </p>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
