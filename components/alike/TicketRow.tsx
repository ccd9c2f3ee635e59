import type { Ticket } from '../../lib/ticket/schema';
import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import { trusted } from '../ui/trusted';
import styles from './alike.module.css';

const say = words.alike;

/** A ticket by its number and subject. */
export const nameOf = ({ ref, subject }: Ticket): string =>
  `${words.ticket.number(ref.id)} ${subject?.trim() || say.noSubject}`;

/** One ticket of a list; a click opens it in its tab. `detail`: what else is said of it. */
export function TicketRow({
  ticket,
  when,
  detail,
  onOpen,
}: {
  ticket: Ticket;
  when: string;
  detail: string;
  /** Left out for the ticket that is in front already. */
  onOpen?: (ticket: Ticket) => void;
}) {
  const content = (
    <>
      <span className={styles.subject}>
        <Said>{nameOf(ticket)}</Said>
      </span>
      <span className={styles.when}>{when}</span>
      <span className={styles.detail}>
        <Said>{detail}</Said>
      </span>
    </>
  );
  if (!onOpen) return <div className={styles.row}>{content}</div>;
  return (
    <button
      type="button"
      className={styles.row}
      data-act="open-ticket"
      data-value={ticket.ref.id}
      onClick={trusted(() => onOpen(ticket))}
    >
      {content}
    </button>
  );
}
