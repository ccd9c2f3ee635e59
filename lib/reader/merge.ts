import type { Seen } from '../helpdesks/contract';
import type { Message, Ref, Ticket, TicketReading } from '../ticket/schema';
import { within } from './limits';

const fieldOf = (gap: string): string => gap.split('.')[0] ?? gap;

/** Gives messages what the page says of the same message and the API did not. */
function fillMessages(messages: Message[], shown: Message[], part: keyof Message): Message[] {
  const byId = new Map(shown.map((message) => [message.id, message]));
  return messages.map((message) => ({
    ...message,
    [part]: message[part] || byId.get(message.id)?.[part],
  }));
}

/** Per field the API wins; the page is asked only for what the API could not tell. Its own gaps come with its fields. */
function merge(api: Seen, dom: Seen): Seen {
  const ticket: Record<string, unknown> = { ...api.ticket };
  const source = { ...api.source };
  const gaps: string[] = [];
  for (const gap of api.gaps) {
    const field = fieldOf(gap);
    const part = gap.slice(field.length + 1);
    const value = dom.ticket[field as keyof Seen['ticket']];
    if (!value) gaps.push(gap);
    else if (ticket[field] === undefined) {
      ticket[field] = value;
      source[field] = dom.source[field] ?? 'dom:1';
      gaps.push(...dom.gaps.filter((other) => fieldOf(other) === field));
    } else if (field === 'messages' && part) {
      const messages = fillMessages(
        ticket.messages as Message[],
        value as Message[],
        part as keyof Message,
      );
      ticket.messages = messages;
      if (messages.every((message) => message[part as keyof Message]))
        source[gap] = dom.source[gap] ?? dom.source[field] ?? 'dom:1';
      else gaps.push(gap);
    } else if (part && (value as Record<string, unknown>)[part]) {
      ticket[field] = { ...(value as object), ...(ticket[field] as object) };
      source[gap] = dom.source[field] ?? 'dom:1';
    } else gaps.push(gap);
  }
  return { ticket, source, gaps };
}

/**
 * The reading of both sources, or `null` when neither a subject nor a message could be had.
 * @param at the instant of reading, ISO in UTC
 */
export function readingOf(
  ref: Ref,
  at: string,
  api: Seen | undefined,
  dom: Seen | undefined,
): TicketReading | null {
  const seen = api && dom ? merge(api, dom) : (api ?? dom);
  const { subject, messages = [] } = seen?.ticket ?? {};
  if (!seen || (!subject && !messages.length)) return null;
  const gaps = new Set(seen.gaps);
  const whole: Ticket = { tags: [], fields: {}, ...seen.ticket, messages, ref, readAt: at };
  whole.tags ??= [];
  const ticket = within(whole, gaps);
  return { is: 'ticket', ticket, gaps: [...gaps], source: seen.source };
}
