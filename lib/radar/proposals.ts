import type { Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';
import { triage, type Triage } from '../triage';

/** What the words of tickets said, remembered for as long as they and the playbook stay the same; at most so many tickets. */
export function proposals(most: number) {
  const known = new Map<string, { said: string; playbook: Playbook; proposed: Triage }>();
  return (key: string, ticket: Ticket, playbook: Playbook): Triage => {
    const said = [ticket.subject, ticket.messages.length, ticket.messages.at(-1)?.text].join('\n');
    const before = known.get(key);
    if (before?.said === said && before.playbook === playbook) return before.proposed;
    if (known.size >= most) known.clear();
    const proposed = triage(ticket, playbook);
    known.set(key, { said, playbook, proposed });
    return proposed;
  };
}
