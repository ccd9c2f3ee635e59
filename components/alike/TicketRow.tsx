import type { Ticket } from '../../lib/ticket/schema';
import { words } from '../../lib/words';
import { LinkRow } from '../ui/LinkRow';

/** A ticket by its number and subject. */
export const nameOf = ({ ref, subject }: Ticket): string =>
  `${words.ticket.number(ref.id)} ${subject?.trim() || words.ticket.noSubject}`;

/** One ticket of a list; a click opens it in its tab. `detail`: what else is said of it. */
export const TicketRow = ({
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
}) => (
  <LinkRow
    name={nameOf(ticket)}
    when={when}
    detail={detail}
    act="open-ticket"
    value={ticket.ref.id}
    onOpen={onOpen && (() => onOpen(ticket))}
  />
);
