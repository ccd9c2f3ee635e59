import type { Seen } from '../helpdesks/contract';
import type { Ref, TicketReading } from '../ticket/schema';

type Parts = Record<string, unknown>;

/** Leaves out what is undefined, which structured cloning would keep. */
const defined = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

const fieldOf = (gap: string): string => gap.replace(/\..*/, '');

/** Per field the API wins; the page is asked only for what the API could not tell. Its own gaps come with its fields. */
function merge(api: Seen, dom: Seen): Seen {
  const ticket = defined(api.ticket);
  const source = { ...api.source };
  const { requester, messages } = dom.ticket;
  const shown = new Map(messages?.map((message) => [message.id, message]));
  ticket.messages &&= ticket.messages.map((message) => {
    const same = message.id ? shown.get(message.id) : undefined;
    return { ...same, ...defined(message), text: message.text || same?.text || '' };
  });
  ticket.requester &&= { ...requester, ...defined(ticket.requester) };

  const gaps = api.gaps.flatMap((gap) => {
    const field = fieldOf(gap);
    const [mine, theirs] = [(ticket as Parts)[field], (dom.ticket as Parts)[field]];
    const part = gap.slice(field.length + 1);
    if (part) {
      const isFilled = [mine].flat().every((one) => (one as Parts | undefined)?.[part]);
      if (isFilled) source[gap] = dom.source[field] ?? 'dom:1';
      return isFilled ? [] : gap;
    }
    if (mine !== undefined || theirs === undefined) return gap;
    (ticket as Parts)[field] = theirs;
    source[field] = dom.source[field] ?? 'dom:1';
    return dom.gaps.filter((other) => fieldOf(other) === field);
  });
  return { ticket, source, gaps };
}

/**
 * The reading of both sources, or `null` when neither a subject nor a message could be had. How much of it is kept, the
 * background says (`lib/gate.ts`).
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
  const ticket = { tags: [], fields: {}, ...defined(seen.ticket), messages, ref, readAt: at };
  return { is: 'ticket', ticket, gaps: seen.gaps, source: seen.source };
}
