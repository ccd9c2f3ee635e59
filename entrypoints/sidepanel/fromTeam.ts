import type { Assessment } from '../../lib/assessment';
import { isEscalated } from '../../lib/escalation';
import { contactsOf } from '../../lib/escalation/contacts';
import type { Target } from '../../lib/escalation/targets';
import { atHand } from '../../lib/playbook/atHand';
import type { OpenSlot, Playbook } from '../../lib/playbook/schema';
import { slotsOf } from '../../lib/playbook/slots';
import type { Settings } from '../../lib/store/schema';
import { customerMessages, fromAgentToCustomer } from '../../lib/ticket/conversation';
import type { Ticket } from '../../lib/ticket/schema';
import { standingOf } from '../../lib/ticket/status';

/** What the team filled in, and what it has yet to fill in, as it matters for one ticket. */

/** The place in the settings where an open slot is filled. */
export const linkTo =
  ({ id }: Playbook) =>
  ({ key }: Pick<OpenSlot, 'key'>): string =>
    `/dashboard.html#settings/slots/${encodeURIComponent(id)}/${encodeURIComponent(key)}`;

/** What the team filled in that is of use beside this ticket. */
export function atHandFor(
  ticket: Ticket,
  judged: Assessment,
  playbook: Playbook,
  settings: Settings,
) {
  const { email, organisation } = ticket.requester ?? {};
  const said = customerMessages(ticket).map(({ message }) => message.text);
  return atHand(playbook, settings, {
    rank: judged.priority.value?.rank ?? null,
    topic: judged.topic.value?.id ?? null,
    channel: ticket.channel,
    isAnswered: ticket.messages.some(fromAgentToCustomer),
    isSolved: standingOf(ticket.status) === 'solved',
    isEscalated: isEscalated(judged.escalations),
    customer: [email, email?.split('@')[1], organisation].filter((known) => known !== undefined),
    words: [ticket.subject, ...said].join('\n'),
  });
}

/** What keeps a clock of this ticket from running as the team works: its business hours, or a figure without which there is none. */
export function missingForClocks(judged: Assessment, playbook: Playbook, settings: Settings) {
  const unset = playbook.calendars.filter(({ unset: isUnset }) => isUnset).map(({ id }) => id);
  const kept = judged.clocks.some(({ calendarId }) => unset.includes(calendarId));
  const slots = slotsOf(playbook, settings).flatMap(({ slot, state }): OpenSlot[] => {
    if (state.is === 'filled') return [];
    if (slot.type === 'calendar') return kept ? [slot] : [];
    const rule = playbook.clocks.find((clock) => clock.slot === slot.key);
    const covered = judged.clocks.some(({ metric }) => metric === rule?.metric);
    return rule && !covered ? [slot] : [];
  });
  return { slots, linkTo: linkTo(playbook) };
}

/** What raises each trigger, and how those whom the ticket goes to are reached. */
export const reachOf = (
  { escalations }: Assessment,
  playbook: Playbook,
  settings: Settings,
  targets: readonly Target[],
) => ({
  watched: new Map(playbook.triggers.map(({ id, watches }) => [id, watches])),
  contacts: contactsOf([...escalations, ...targets], playbook, settings),
  linkTo: linkTo(playbook),
});
