import type { Ticket } from '../../lib/ticket/schema';
import type { Repeat } from '../../lib/triage/alike';
import { locale, words } from '../../lib/words';
import { shortTime } from '../../lib/words/time';
import { TicketRow } from './TicketRow';
import styles from './alike.module.css';

const say = words.alike.repeats;

/** The customer's earlier tickets about the same: what each was, when, and how it ended. */
export function Repeats({
  repeats,
  days,
  now,
  zone,
  onOpen,
}: {
  repeats: Repeat[];
  days: number;
  now: string;
  zone: string;
  onOpen: (ticket: Ticket) => void;
}) {
  if (repeats.length === 0) return null;
  const ended = ({ standing, solvedAt }: Repeat) => {
    if (standing === 'solved' && solvedAt)
      return say.solved(shortTime(locale, solvedAt, now, zone));
    return standing ? say.standing[standing] : say.unknown;
  };
  return (
    <div data-part="repeats">
      <p className={styles.headline}>{say.title(repeats.length, days)}</p>
      <div className={styles.list}>
        {repeats.map((repeat) => (
          <TicketRow
            key={repeat.key}
            ticket={repeat.ticket}
            when={shortTime(locale, repeat.at, now, zone)}
            detail={[repeat.topic ?? repeat.category, ended(repeat)].filter(Boolean).join(', ')}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
