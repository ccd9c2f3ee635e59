import type { Evidence } from '../assessment';
import type { Message, Ticket } from '../ticket/schema';

/** Quoted words with what stands around them. `message` is missing where they stand in the subject. */
export type Passage = {
  message?: Pick<Message, 'author' | 'role' | 'sentAt'>;
  before: string;
  quote: string;
  after: string;
};

const MOST_CHARACTERS = 240;
const MOST_LINES = 5;
const CUT = '…';

/**
 * The message, or the subject, around a quote. What is long is cut near the quote, between words and with an ellipsis; what is
 * looked at does not grow with the text. Undefined where the ticket does not say the quote at its place.
 */
export function passageAround(
  ticket: Pick<Ticket, 'subject' | 'messages'>,
  { quote, message: index, from }: Pick<Evidence, 'quote' | 'message' | 'from'>,
): Passage | undefined {
  const message = ticket.messages[index];
  const text = index < 0 ? ticket.subject : message?.text;
  if (text?.slice(from, from + quote.length) !== quote) return undefined;
  return {
    ...(message && { message }),
    before: endOf(text.slice(Math.max(0, from - MOST_CHARACTERS - 1), from)),
    quote,
    after: startOf(text.slice(from + quote.length, from + quote.length + MOST_CHARACTERS + 1)),
  };
}

/** The last lines of what stands in front, or its last words. */
function endOf(text: string): string {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) return `${CUT}\n${lines.slice(-MOST_LINES).join('\n')}`;
  return text.length > MOST_CHARACTERS ? text.replace(/^\S*\s*/, `${CUT} `) : text.trimStart();
}

/** The first lines of what stands behind, or its first words. */
function startOf(text: string): string {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) return `${lines.slice(0, MOST_LINES).join('\n')}\n${CUT}`;
  return text.length > MOST_CHARACTERS ? text.replace(/\s*\S*$/, ` ${CUT}`) : text.trimEnd();
}
