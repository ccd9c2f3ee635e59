import { LONGEST_TEXT } from '../../model/words';
import type { Ticket } from '../../ticket/schema';
import { ownWords } from '../letter';
import { customerTexts } from '../read';

/** Where a piece of the joined text stands in the ticket. `message` is -1 for the subject. */
type Piece = { at: number; message: number; from: number; length: number };

/** What a model reads of a ticket, and where each piece of it stands. */
export type Said = { text: string; pieces: Piece[] };

const BETWEEN = ' . ';

/** The subject and the customer's own words, without quoted mail and signatures, as far as a model reads. */
export function saidIn(ticket: Ticket): Said {
  const said: Said = { text: '', pieces: [] };
  const add = (text: string, message: number, from: number): void => {
    if (text.trim() === '' || said.text.length >= LONGEST_TEXT) return;
    if (said.text !== '') said.text += BETWEEN;
    said.pieces.push({ at: said.text.length, message, from, length: text.length });
    said.text += text;
  };
  if (ticket.subject) add(ticket.subject, -1, 0);
  for (const { text, index } of customerTexts(ticket)) {
    if (said.text.length >= LONGEST_TEXT) break;
    const read = text.slice(0, LONGEST_TEXT * 4);
    for (const { from, to } of ownWords(read).words) add(read.slice(from, to), index, from);
  }
  return { text: said.text.slice(0, LONGEST_TEXT), pieces: said.pieces };
}

/** Where words of the joined text stand in the ticket; null where they are no piece of it. */
export function placeOf({ pieces }: Said, from: number): { message: number; from: number } | null {
  const piece = pieces.findLast(({ at }) => at <= from);
  if (!piece || from >= piece.at + piece.length) return null;
  return { message: piece.message, from: piece.from + from - piece.at };
}

const read = new WeakMap<Ticket, Said>();

/** `saidIn`, kept while the ticket lives: tickets do not change. */
export function said(ticket: Ticket): Said {
  const known = read.get(ticket) ?? saidIn(ticket);
  read.set(ticket, known);
  return known;
}

/** The text of a ticket as it is learned from. */
export const learnedText = (ticket: Ticket): string => said(ticket).text;

/** The same for a ticket of a history that was brought in. */
export const pastText = ({ subject, text }: { subject?: string; text: string }): string =>
  saidIn(alone(text, subject)).text;

/** A text as a ticket of one message. */
export const alone = (text: string, subject?: string): Ticket => ({
  ref: { helpdesk: 'file', site: 'file', id: 'file', url: 'https://file.invalid/' },
  ...(subject === undefined ? {} : { subject }),
  channel: 'email',
  tags: [],
  fields: {},
  readAt: new Date(0).toISOString(),
  messages: [{ role: 'customer', visibility: 'public', text }],
});
