import { timingFor } from '../assess';
import type { Filled, Memory, MoodSign } from '../assessment';
import type { Playbook } from '../playbook/schema';
import { nameOf, type Clock } from '../sla/clock';
import type { Ticket } from '../ticket/schema';
import { standingOf, type Standing } from '../ticket/status';
import { moodOf, triage } from '../triage';

/** Another ticket of the same requester, with what is known beside it. */
export type Other = { ticket: Ticket; memory: Memory; firstSeenAt: string };

/** What became of it; `topic` or category as the playbook calls it, `sign` what its words show of the customer's mood. */
export type Earlier = {
  ticket: Ticket;
  at: string;
  standing?: Standing;
  about: string | null;
  sign?: MoodSign;
};

/** What a reply to another ticket promised and has yet to be kept. */
export type Owed = { ticket: Ticket; clock: Clock };

/** `since`: when the oldest of the seen ones was opened, ISO. `newest` are at most `MOST_SHOWN`, those that wait for us first. */
export type Context = {
  count: number;
  open: number;
  since: string;
  newest: Earlier[];
  owed: Owed[];
};

/** So many are read for what they were about. */
const MOST_SHOWN = 4;

const isOpen = ({ status }: Ticket): boolean => standingOf(status) !== 'solved';
const openedAt = ({ ticket, firstSeenAt }: Other): string => ticket.createdAt ?? firstSeenAt;

/** What Deskside has seen of a customer beside the ticket in front; `null` where it has seen nothing else. */
export function contextOf(
  others: readonly Other[],
  playbook: Playbook,
  now: string,
  filled: Filled = {},
): Context | null {
  const newest = others.toSorted((a, b) => (openedAt(a) < openedAt(b) ? 1 : -1));
  const oldest = newest.at(-1);
  if (!oldest) return null;
  const open = newest.filter(({ ticket }) => isOpen(ticket));
  const shown = [...open, ...newest.filter(({ ticket }) => !isOpen(ticket))].slice(0, MOST_SHOWN);
  return {
    count: newest.length,
    open: open.length,
    since: openedAt(oldest),
    newest: shown.map((other) => toldOf(other, playbook)),
    owed: open.flatMap((other) => owedIn(other, playbook, now, filled)).sort(byDue),
  };
}

function toldOf(other: Other, playbook: Playbook): Earlier {
  const { ticket } = other;
  const { category, topic } = triage(ticket, playbook);
  const [sign] = moodOf(ticket, playbook).signs;
  const standing = standingOf(ticket.status);
  return {
    ticket,
    at: openedAt(other),
    about: topic.value?.text ?? category.value?.name ?? null,
    ...(standing && { standing }),
    ...(sign && { sign }),
  };
}

/** Promises that run or were missed, and were not ticked off. */
function owedIn(
  { ticket, memory }: Other,
  playbook: Playbook,
  now: string,
  filled: Filled,
): Owed[] {
  if (!memory.promises?.length) return [];
  const ticked = new Set(memory.steps?.map(({ step }) => step));
  return timingFor(ticket, playbook, memory, now, filled)
    .clocks.filter(
      (clock) =>
        clock.metric === 'promise' &&
        (clock.state === 'running' || (clock.state === 'missed' && !clock.stoppedAt)) &&
        !ticked.has(nameOf(clock)),
    )
    .map((clock) => ({ ticket, clock }));
}

const byDue = (a: Owed, b: Owed): number =>
  (a.clock.dueAt ?? '') < (b.clock.dueAt ?? '') ? -1 : 1;
