import type { Calendar, Playbook } from '../playbook/schema';
import { changesWith } from '../ticket/changes';
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
  | { is: 'handOver'; hours: Pick<Calendar, 'zone' | 'week' | 'holidays' | 'always'> };

/** A ticket with all that its clocks are counted from. `rank`: the priority they run on. */
export type Case = {
  ticket: Ticket;
  playbook: Playbook;
  rank: number | null;
  told?: Told & Partial<Habits>;
};

/** The case as it would be when the act was done at `now`: what a reading right afterwards would show. */
export function after({ ticket, playbook, rank, told = {} }: Case, act: Act, now: string): Case {
  if (act.is === 'rank') return { ticket, playbook, rank: act.to, told };
  if (act.is === 'handOver') {
    const calendars = playbook.calendars.map((own) =>
      own.always ? own : { ...own, ...act.hours },
    );
    return { ticket, playbook: { ...playbook, calendars }, rank, told };
  }
  const read =
    act.is === 'reply' ? answered(ticket, now) : { ...ticket, ...moved(act.to, now), readAt: now };
  const changes = changesWith(told.changes ?? [], read);
  return { ticket: read, playbook, rank, told: { ...told, changes } };
}

const answered = (ticket: Ticket, now: string): Ticket => {
  const reply = { role: 'agent', visibility: 'public', sentAt: now, text: '' } as const;
  return { ...ticket, messages: [...ticket.messages, reply], readAt: now };
};

const moved = (status: string, now: string) => ({
  status,
  solvedAt: standingOf(status) === 'solved' ? now : undefined,
});

/** The clocks right after an act at `now`, to stand beside those without it. */
export function whatIf(before: Case, act: Act, now: string): Clock[] {
  const { ticket, playbook, rank, told } = after(before, act, now);
  return clocksOf(ticket, playbook, rank, now, told);
}

/**
 * What can be asked about this case: a reply, the statuses it is not in, the other levels, and the hours of the playbook's other
 * desks, where some clock keeps hours at all.
 */
export function actsFor({ ticket, playbook, rank }: Case): Act[] {
  const standing = standingOf(ticket.status);
  const statuses =
    standing === 'solved' ? ['open'] : [standing === 'waiting' ? 'open' : 'pending', 'solved'];
  const levels = playbook.scale?.levels ?? [];
  const kept = playbook.calendars.filter(({ always }) => !always);
  const others = playbook.calendars.filter(
    (one) => kept.length > 0 && !one.unset && (one.always || kept.some((own) => own !== one)),
  );
  return [
    ...(standing === 'solved' ? [] : [{ is: 'reply' } as const]),
    ...statuses.map((to) => ({ is: 'status', to }) as const),
    ...levels.flatMap(
      (level) => (level.rank === rank ? [] : { is: 'rank', to: level.rank }) as Act[],
    ),
    ...others.map((hours) => ({ is: 'handOver', hours }) as const),
  ];
}
