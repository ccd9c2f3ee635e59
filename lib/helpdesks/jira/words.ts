/** The description is the first message; it has no id of its own. */
export const DESCRIPTION = 'description';

/** States that Jira Service Management's projects are set up with. */
const STATES: Record<string, string> = {
  'waiting for customer': 'waiting',
  'waiting for support': 'open',
  escalated: 'open',
  'to do': 'new',
  canceled: 'closed',
};
const SOLVED = /^(?:resolved|closed|done|rejected)$/;

/** A state as other helpdesks call it. Teams name theirs as they like: what is done, its category says in any language. */
export function stateOf(name: string | undefined, category?: string): string | undefined {
  const word = name?.toLowerCase();
  const state = word && (STATES[word] ?? word);
  return category === 'done' && !SOLVED.test(state ?? '') ? 'done' : state;
}
