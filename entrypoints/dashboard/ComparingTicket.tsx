import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { OnTicket, type Verdict } from '../../components/compare';
import { useTick } from '../../components/ui/useTick';
import { assess } from '../../lib/assess';
import type { Memory } from '../../lib/assessment';
import type { PlaybookInUse } from '../../lib/playbook/borrow';
import { memoryOf, settings, ticketsSeenSince } from '../../lib/store';
import { playbookFor } from '../../lib/store/playbooks';
import { filledOf, type SeenTicket, type Settings } from '../../lib/store/schema';
import { words } from '../../lib/words';

const MINUTE = 60_000;
/** Tickets that are offered. */
const NEWEST = 50;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const labelOf = ({ ticket: { ref, subject } }: SeenTicket): string => {
  const { helpdesk, number } = words.ticket;
  return words.compare.ticket.listed(subject ?? '', helpdesk(ref.helpdesk), number(ref.id));
};

/** Both playbooks on one of the tickets that were seen, judged anew with each change and every minute. */
export function ComparingTicket({ left, right }: { left: string; right: string }) {
  const [wanted, setWanted] = useState<string>();
  const tick = new Date(useTick(MINUTE)).toISOString();
  const tickets = useLiveQuery(() => ticketsSeenSince('', NEWEST));
  const seen = tickets?.find(({ key }) => key === wanted) ?? tickets?.[0];
  const key = seen?.key;
  const found = useLiveQuery(async () => {
    const chosen = await settings();
    const inUse = (id: string) => playbookFor({ ...chosen, playbook: id, playbookAt: {} });
    const [a, b] = [await inUse(left), await inUse(right)];
    return { chosen, a, b, memory: key === undefined ? undefined : await memoryOf(key), key };
  }, [left, right, key]);
  const now = seen && seen.seenAt > tick ? seen.seenAt : tick;

  const verdicts = useMemo<[Verdict, Verdict] | undefined>(() => {
    if (!seen || !found?.memory || found.key !== seen.key) return undefined;
    const { chosen, memory } = found;
    return [found.a, found.b].map((pack) => judge(seen, pack, memory, chosen, now)) as [
      Verdict,
      Verdict,
    ];
  }, [seen, found, now]);

  if (!tickets) return null;
  return (
    <OnTicket
      tickets={tickets.map((one) => ({ value: one.key, label: labelOf(one) }))}
      chosen={key ?? ''}
      verdicts={verdicts}
      now={now}
      zone={HERE}
      onChoose={setWanted}
    />
  );
}

const judge = (
  { ticket }: SeenTicket,
  playbook: PlaybookInUse,
  memory: Memory,
  chosen: Settings,
  now: string,
): Verdict => ({
  playbook,
  judged: assess(ticket, playbook, memory, now, filledOf(chosen, playbook)),
});
