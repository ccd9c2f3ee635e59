import type { Message, Ticket } from './schema';

/** Who said what to whom. Notes, bots and the helpdesk's own lines are no part of the conversation. */

export const fromCustomer = (message: Message): boolean =>
  message.role === 'customer' && message.visibility !== 'internal';

export const fromAgentToCustomer = (message: Message): boolean =>
  message.role === 'agent' && message.visibility === 'public';

/** A message that may or may not be an agent's word to the customer: its role or its visibility was not read. */
export const mayBeReply = (message: Message): boolean =>
  (message.role === undefined && message.visibility !== 'internal') ||
  (message.role === 'agent' && message.visibility === undefined);

/** The customer's own words, oldest first, with their index in `ticket.messages`. */
export function customerMessages(ticket: Ticket): { message: Message; index: number }[] {
  return ticket.messages
    .map((message, index) => ({ message, index }))
    .filter(({ message }) => fromCustomer(message));
}
