import type { Playbook } from '../../playbook/schema';
import { ticketKey } from '../../ticket/key';
import type { Ticket } from '../../ticket/schema';
import { standingOf, type Standing } from '../../ticket/status';
import { triage } from '../triage';

/** An earlier ticket of the same customer about the same. `at`: when it was opened; `standing`: how it ended, or that it has not. */
export type Repeat = {
  key: string;
  ticket: Ticket;
  at: string;
  category: string | null;
  topic: string | null;
  standing?: Standing;
  solvedAt?: string;
};

/** Where the playbook names no number of days. */
export const REPEAT_DAYS = 30;
const DAY = 24 * 3_600_000;

/** In how many days an earlier ticket is a repeat: the playbook's own number where it has one (R-000-ESC-06). */
export const repeatDays = ({ triggers }: Playbook): number =>
  triggers.find(({ repeat }) => repeat !== undefined)?.repeat?.days ?? REPEAT_DAYS;

/**
 * Earlier tickets of the same customer with the same topic, or with the same category where either has no topic; the newest first.
 * Customers are told by their address, and without one nothing is guessed. `concluded`: category and topic of the ticket, by id.
 */
export function repeatsOf(
  ticket: Ticket,
  playbook: Playbook,
  earlier: readonly Ticket[],
  concluded: { category: string | null; topic: string | null },
  now: string,
): Repeat[] {
  const customer = ticket.requester?.email?.toLowerCase();
  if (!customer || concluded.category === null) return [];
  const key = ticketKey(ticket.ref);
  const opened = Date.parse(ticket.createdAt ?? now);
  const days = repeatDays(playbook);
  return earlier
    .flatMap((other): Repeat[] => {
      const age = opened - Date.parse(other.createdAt ?? '');
      const isEarlier = age >= 0 && age <= days * DAY && ticketKey(other.ref) !== key;
      if (!isEarlier || other.requester?.email?.toLowerCase() !== customer) return [];
      const { category, topic } = triage(other, playbook);
      if (category.value?.id !== concluded.category) return [];
      const topics = [topic.value?.id ?? null, concluded.topic];
      if (!topics.includes(null) && topics[0] !== topics[1]) return [];
      return [
        {
          key: ticketKey(other.ref),
          ticket: other,
          at: other.createdAt!,
          category: category.value.name,
          topic: topic.value?.text ?? null,
          standing: standingOf(other.status),
          ...(other.solvedAt && { solvedAt: other.solvedAt }),
        },
      ];
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? -1 : 1));
}
