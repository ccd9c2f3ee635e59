import type { RaisedTrigger } from '../assessment';
import type { Playbook } from '../playbook/schema';
import type { Clock } from '../sla/clock';
import type { Ticket } from '../ticket/schema';

/** What is known beside the ticket's words. */
export type TriggerFacts = {
  clocks: readonly Clock[];
  /** ISO instant. */
  now: string;
  /** Earlier tickets of the desk, of any customer; the ticket itself may be among them. */
  earlier: readonly Ticket[];
  /** Id of the ticket's category, concluded or decided. */
  category: string | null;
  /** E-mail addresses, domains or organisations of very important customers, as the team listed them. */
  vip?: readonly string[];
};

/** The playbook's escalation triggers that hold now, in its order, each with the words that raised it. */
export function raisedTriggers(
  _ticket: Ticket,
  _playbook: Playbook,
  _facts: TriggerFacts,
): RaisedTrigger[] {
  return [];
}
