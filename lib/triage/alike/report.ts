import { customerMessages } from '../../ticket/conversation';
import type { Ticket } from '../../ticket/schema';
import { isAutomatic } from '../automatic';
import { ownWords } from '../letter';

/** What the customer came with: the subject and the first message, as far as they are their own words. */
export type Report = { subject: string; text: string };

const MOST_SIGNS = 4_000;
const LONGEST_SUBJECT = 300;
const GREETING =
  /^\s*(?:hi|hey|hello|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|moin|servus|liebes?r?|sehr geehrte[rs]?|bonjour|hola)\b[^.!?\n]{0,60}[,!.:]?\s*$/i;

/** A reply's subject is what it answers: often the desk's own words, the same for everybody. */
const ANSWERS = /^\s*(?:re|aw|antw|sv|tr|fw|fwd|wg)\s*(?:\[\d+\])?\s*:/i;

/** A machine answered: an absence, a bounce, a receipt. Nobody reports anything. */
export function isMachine({ subject, messages: [opening] }: Ticket): boolean {
  if (opening?.role === 'bot' || opening?.role === 'system') return true;
  return isAutomatic(subject?.slice(0, LONGEST_SUBJECT), opening?.text ?? '');
}

/** The report of a ticket, without greeting, signature and quoted mail. Reads no more than the first 4,000 signs. */
export function reportOf(ticket: Ticket): Report {
  const subject = (ticket.subject ?? '').slice(0, LONGEST_SUBJECT);
  const first = customerMessages(ticket)[0]?.message ?? unknownOpening(ticket);
  const written = (first?.text ?? '').slice(0, MOST_SIGNS);
  const lines = ownWords(written)
    .words.map(({ from, to }) => written.slice(from, to))
    .filter((line) => !GREETING.test(line));
  return { subject: ANSWERS.test(subject) ? '' : subject, text: lines.join('\n') };
}

/** Where nobody is known to be the customer, the first message of unknown author opens the ticket. */
function unknownOpening({ messages }: Ticket) {
  const [first] = messages;
  return first?.role === undefined && first?.visibility !== 'internal' ? first : undefined;
}
