import { SaidSince, type Speaker, type State } from '../../../components/calls/SaidSince';
import { changeTyped } from '../../../lib/store/calls';
import { standingOf } from '../../../lib/ticket/status';
import { withSaid, withStatus } from '../../../lib/ticket/typed';
import { words } from '../../../lib/words';
import { poke } from '../../../lib/poke';
import { useAtDesk } from '../atDesk';
import { isTyped } from '../calling';

const { said, say: spoken, status } = words.calls;

const AS = {
  customer: { role: 'customer', visibility: 'public' },
  agent: { role: 'agent', visibility: 'public' },
  note: { role: 'agent', visibility: 'internal' },
} as const;

const STATES: Record<string, State> = { open: 'open', waiting: 'pending', solved: 'solved' };

/** What happens to a typed ticket, as no page shows it: the person says it. */
export function SayingSince() {
  const { seen, say, attempt } = useAtDesk();
  if (!isTyped(seen.ticket.ref)) return null;
  const change = (to: Parameters<typeof changeTyped>[1], at: string, told: string) =>
    void attempt(async () => {
      await changeTyped(seen.key, to, at);
      await poke();
      say(told);
    });
  return (
    <SaidSince
      state={STATES[standingOf(seen.ticket.status) ?? 'open'] ?? 'open'}
      onSay={(speaker: Speaker, text) => {
        const at = new Date().toISOString();
        change((ticket) => withSaid(ticket, { ...AS[speaker], text }, at), at, spoken.added);
      }}
      onState={(state) => {
        const at = new Date().toISOString();
        change((ticket) => withStatus(ticket, state, at), at, said.status(status[state]));
      }}
    />
  );
}
