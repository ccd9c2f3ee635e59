/** The description is the first message; it has no id of its own. */
export const DESCRIPTION = 'description';

const SOLVED = /^(?:resolved|closed|done|rejected)$/;

/**
 * A state as other helpdesks call it. Teams name theirs as they like: what is done, its category says in any language; the two
 * that service projects are set up with say who is waited for.
 */
export function stateOf(name: string | undefined, category?: unknown): string | undefined {
  const state = name
    ?.toLowerCase()
    .replace('waiting for customer', 'waiting')
    .replace('waiting for support', 'open');
  return category === 'done' && !SOLVED.test(state ?? '') ? 'done' : state;
}
