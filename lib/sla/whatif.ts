import type { Calendar, Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';
import { standingOf } from '../ticket/status';
import type { Clock } from './clock';
import type { Told } from './history';
import { clocksOf } from './replay';
import type { Habits } from './tracks';

/** What an agent could do next. `status` is a word of the helpdesk, `hours` those of the desk that takes over. */
export type Act =
  | { is: 'reply' }
  | { is: 'status'; to: string }
  | { is: 'rank'; to: number }
  | { is: 'handOver'; hours: Pick<Calendar, 'zone' | 'week' | 'holidays'> };

type Case = {
  ticket: Ticket;
  playbook: Playbook;
  rank: number | null;
  told?: Told & Partial<Habits>;
};

/** The case as it would be when the act was done at `now`: what a reading right afterwards would show. */
export function after({ ticket, playbook, rank, told = {} }: Case, act: Act, now: string): Case {
  if (act.is === 'rank') return { ticket, playbook, rank: act.to, told };
  if (act.is === 'reply') {
    const reply = { role: 'agent', visibility: 'public', sentAt: now, text: '' } as const;
    const answered = { ...ticket, messages: [...ticket.messages, reply], readAt: now };
    return { ticket: answered, playbook, rank, told };
  }
  if (act.is === 'status') {
    const solvedAt = standingOf(act.to) === 'solved' ? now : undefined;
    const changes = [...(told.changes ?? []), { at: now, status: act.to }];
    const moved = { ...ticket, status: act.to, solvedAt, readAt: now };
    return { ticket: moved, playbook, rank, told: { ...told, changes } };
  }
  const calendars = playbook.calendars.map((own) => (own.always ? own : { ...own, ...act.hours }));
  return { ticket, playbook: { ...playbook, calendars }, rank, told };
}

/** The clocks right after an act at `now`, to stand beside those without it. */
export function whatIf(before: Case, act: Act, now: string): Clock[] {
  const { ticket, playbook, rank, told } = after(before, act, now);
  return clocksOf(ticket, playbook, rank, now, told);
}
