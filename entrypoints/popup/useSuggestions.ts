import { useLiveQuery } from 'dexie-react-hooks';
import type { Suggested } from '../../components/review';
import { assess } from '../../lib/assess';
import type { Filled } from '../../lib/assessment';
import type { Playbook } from '../../lib/playbook/schema';
import { prefill } from '../../lib/quality';
import { memoryOf, placedFor, stepsDone, ticketSeen } from '../../lib/store';
import type { Ticket } from '../../lib/ticket/schema';
import { words } from '../../lib/words';

/** What the ticket and the work on it suggest for the scorecard, by item. Nothing of it counts until taken. */
export function useSuggestions(
  key: string,
  ticket: Ticket,
  playbook: Playbook,
  filled: Filled,
): Record<string, Suggested> {
  const facts = useLiveQuery(async () => {
    const [memory, placed, steps, seen] = await Promise.all([
      memoryOf(key),
      placedFor(key),
      stepsDone(key),
      ticketSeen(key),
    ]);
    return { memory, placed, steps, gaps: seen?.gaps ?? [] };
  }, [key]);
  if (!facts) return {};

  const { memory, placed, steps, gaps } = facts;
  const done = new Set(steps.map(({ step }) => step));
  const assessment = assess(ticket, playbook, memory, ticket.readAt, filled);
  const found = prefill(ticket, assessment, {
    logged: { category: done.has('categorize'), priority: done.has('severity') },
    placed: placed.filter(({ result }) => result === 'inserted').map(({ template }) => template),
    gaps,
  });
  return Object.fromEntries(
    found.map(({ item, answer, because }) => [
      item,
      { answer, because: words.review.suggested.because[because] },
    ]),
  );
}
