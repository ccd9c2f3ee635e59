import type { Message, Person, Ticket, TicketReading } from './schema';

/**
 * What an earlier reading of the same ticket saw and this one could not: facts that don't change, so that a page
 * half read takes nothing away. Status, priority, assignee and tags do change and are never carried over.
 */

const LASTING = ['subject', 'channel', 'createdAt'] as const;
const OF_A_PERSON = ['name', 'email', 'tier', 'organisation'] as const;

/** `source` of a value that an earlier reading supplied. */
export const EARLIER = 'earlier';

const samePerson = (a: Person, b: Person) =>
  a.email && b.email ? a.email === b.email : !a.name || !b.name || a.name === b.name;

const sameMessage = (a: Message, b: Message) =>
  a.id && b.id ? a.id === b.id : a.sentAt === b.sentAt && a.text === b.text;

/** Messages that this reading missed, before its own; by time where every time is known. */
function joined(earlier: Message[], seen: Message[]): Message[] {
  const missed = earlier.filter((message) => !seen.some((other) => sameMessage(message, other)));
  const all = [...missed, ...seen];
  if (all.some(({ sentAt }) => sentAt === undefined)) return all;
  return all.sort((a, b) => Date.parse(a.sentAt ?? '') - Date.parse(b.sentAt ?? ''));
}

/** The reading, with what `before` knew of its gaps; each carried value has the source `earlier`. */
export function retain(reading: TicketReading, before: Ticket | undefined): TicketReading {
  if (!before) return reading;
  const ticket = { ...reading.ticket };
  const source = { ...reading.source };
  const carried = new Set<string>();
  const carry = (field: string) => {
    carried.add(field);
    source[field] = EARLIER;
  };

  for (const field of LASTING) {
    if (ticket[field] !== undefined || before[field] === undefined) continue;
    ticket[field] = before[field];
    carry(field);
  }
  if (before.requester && samePerson(ticket.requester ?? {}, before.requester)) {
    const requester = { ...ticket.requester };
    for (const field of OF_A_PERSON) {
      if (requester[field] !== undefined || before.requester[field] === undefined) continue;
      requester[field] = before.requester[field];
      carry(`requester.${field}`);
    }
    ticket.requester = requester;
    if (!reading.ticket.requester) carried.add('requester');
  }
  if (reading.gaps.includes('messages')) {
    const messages = joined(before.messages, ticket.messages);
    if (messages.length > ticket.messages.length) carry('messages');
    ticket.messages = messages;
  }
  return { ...reading, ticket, source, gaps: reading.gaps.filter((gap) => !carried.has(gap)) };
}
