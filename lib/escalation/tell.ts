import type { Playbook } from '../playbook/schema';
import { slotsOf, type Kept } from '../playbook/slots';
import type { Target } from './targets';

/**
 * What the customer is told of an escalation: what the team wrote itself, the level's own sentence, a reply of the playbook, or `ours`
 * where the document has nothing.
 */
export type Telling =
  | { is: 'text'; text: string; ref: string; from: 'team' | 'playbook' }
  | { is: 'template'; id: string; name: string; ref: string }
  | { is: 'ours' };

export function tellingFor(playbook: Playbook, { to, level }: Target, kept: Kept): Telling {
  const team = slotsOf(playbook, kept).find(
    ({ slot, state }) =>
      slot.type === 'text' && slot.shownFor?.when === 'escalated' && state.is === 'filled',
  );
  if (team) return { is: 'text', text: team.typed.text.trim(), ref: team.slot.ref, from: 'team' };
  const rung = playbook.ladder.find((one) => one.name === to && one.level === level);
  if (rung?.say) return { is: 'text', ...rung.say, from: 'playbook' };
  const reply = playbook.templates.find(
    ({ audience, suggest }) => audience === 'customer' && suggest.when === 'escalated',
  );
  if (reply) return { is: 'template', id: reply.id, name: reply.name, ref: reply.ref };
  return { is: 'ours' };
}
