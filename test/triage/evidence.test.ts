import { expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import type { Evidence } from '../../lib/assessment';
import { PACKS, packOf } from '../../lib/playbook';
import type { Ticket } from '../../lib/ticket/schema';
import { says, ticketWith } from './ticket';

/** Every quote says where it stands, so that it can be shown among the words around it. */

function quotesOf(ticket: Ticket, pack: string): Evidence[] {
  const memory = { tickets: [], decisions: [] };
  const judged = assess(ticket, packOf(pack)!, memory, ticket.readAt);
  const { category, topic, priority, tier, queue, triggers } = judged;
  return [category, topic, priority, tier, queue, ...triggers].flatMap(({ evidence }) => evidence);
}

const textAt = (ticket: Ticket, { message, from, quote }: Evidence) =>
  (message < 0 ? ticket.subject : ticket.messages[message]?.text)?.slice(from, from + quote.length);

test('the text at the place of a quote is the quote, in every example of every playbook', () => {
  let seen = 0;
  for (const { id, examples = [] } of Object.values(PACKS))
    for (const { text, subject } of examples) {
      const ticket = ticketWith(`Hello,\n\n${text}`, { subject });
      for (const evidence of quotesOf(ticket, id)) {
        expect(textAt(ticket, evidence)).toBe(evidence.quote);
        seen += 1;
      }
    }
  expect(seen).toBeGreaterThan(300);
});

test('a quote behind emoji, quoted mail and another customer’s message stands where it stands', () => {
  const text = '> The system is down.\n\n👩‍💻 Hi!\nI want to speak to your manager.';
  const ticket = ticketWith('', { messages: [says('Hello?'), says(text)] });
  expect(quotesOf(ticket, 'excellence')).toContainEqual(
    expect.objectContaining({
      quote: 'I want to speak to your manager.',
      message: 1,
      from: text.indexOf('I want'),
    }),
  );
});
