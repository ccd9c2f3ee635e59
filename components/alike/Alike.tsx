import { Copy, NotebookPen, Siren, Undo2, Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Ticket } from '../../lib/ticket/schema';
import type { Repeat } from '../../lib/triage/alike';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import { trusted } from '../ui/trusted';
import { ClusterCard, type Told } from './ClusterCard';
import { Repeats } from './Repeats';
import styles from './alike.module.css';

const say = words.alike;

/** What other tickets have to do with this one; nothing where they have nothing. */
export function Alike({
  told,
  isApart,
  repeats,
  days,
  here,
  now,
  zone,
  result,
  onOpen,
  onApart,
  onBack,
  onInsert,
  onCopy,
  onIncident,
}: {
  told?: Told;
  /** A person said that this ticket is not the same as others. */
  isApart: boolean;
  repeats: Repeat[];
  days: number;
  here: string;
  now: string;
  zone: string;
  /** What became of the note. */
  result?: ReactNode;
  onOpen: (ticket: Ticket) => void;
  onApart: () => void;
  onBack: () => void;
  onInsert: () => void;
  onCopy: () => void;
  /** Where the playbook knows incidents: opens the form of one. */
  onIncident?: () => void;
}) {
  if (!told && !isApart && repeats.length === 0) return null;
  return (
    <Section part="alike" title={say.title} aside={told && say.tickets(told.tickets.length)}>
      {told && (
        <ClusterCard {...told} here={here} now={now} zone={zone} onOpen={onOpen}>
          {result}
          <div className={styles.acts}>
            <Button icon={NotebookPen} data-act="insert-cluster" onClick={trusted(onInsert)}>
              {say.note.insert}
            </Button>
            <Button icon={Copy} data-act="copy-cluster" onClick={trusted(onCopy)}>
              {say.note.copy}
            </Button>
            {onIncident && (
              <Button icon={Siren} data-act="incident" onClick={trusted(onIncident)}>
                {told.severity
                  ? words.incident.declareAs(told.severity.level.id)
                  : words.incident.declare}
              </Button>
            )}
            <Button kind="quiet" icon={Unlink} data-act="apart" onClick={trusted(onApart)}>
              {say.apart}
            </Button>
          </div>
        </ClusterCard>
      )}
      {isApart && (
        <p className={styles.words} data-part="apart">
          {say.isApart}
          <Button kind="quiet" icon={Undo2} data-act="not-apart" onClick={trusted(onBack)}>
            {say.back}
          </Button>
        </p>
      )}
      <Repeats repeats={repeats} days={days} now={now} zone={zone} onOpen={onOpen} />
    </Section>
  );
}
