import type { Change } from '../ticket/changes';
import { fromAgentToCustomer, fromCustomer } from '../ticket/conversation';
import type { Ticket } from '../ticket/schema';
import { standingOf } from '../ticket/status';
import type { Clock } from './clock';

/** `at`: when the customer answered, where the page tells; `still`: the clocks that stand still all the same. */
export type Answered = { at?: string; status: string; still: Clock[] };

/**
 * That the customer has the last word on a ticket whose status still says that the desk waits for it. A clock that can tell goes on with
 * the answer by itself (ANCHORS section 6, rule 9); one that cannot stands still until the status changes. Nothing for a
 * ticket on which nobody has written to the customer, unless it was seen waiting before they wrote.
 */
export function answeredWhileWaiting(
  { messages, status }: Ticket,
  clocks: readonly Clock[],
  changes: readonly Change[] = [],
): Answered | undefined {
  if (status === undefined || standingOf(status) !== 'waiting') return undefined;
  const said = messages.filter((one) => fromCustomer(one) || fromAgentToCustomer(one));
  const last = said.at(-1);
  if (!last || !fromCustomer(last)) return undefined;
  const { sentAt: at } = last;
  const wasWaiting = changes.some(
    (change) => at !== undefined && change.at < at && standingOf(change.status) === 'waiting',
  );
  if (!wasWaiting && !said.some(fromAgentToCustomer)) return undefined;
  const still = clocks.filter(({ state }) => state === 'paused');
  return { status, still, ...(at !== undefined && { at }) };
}
