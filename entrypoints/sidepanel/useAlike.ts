import { useLiveQuery } from 'dexie-react-hooks';
import { nameOf } from '../../components/alike/TicketRow';
import type { Told } from '../../components/alike/ClusterCard';
import { toldOf } from '../../components/alike/told';
import type { Assessment, Decision, Memory } from '../../lib/assessment';
import type { Playbook } from '../../lib/playbook/schema';
import { alikeTo } from '../../lib/store/alike';
import type { SeenTicket } from '../../lib/store/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { repeatDays, repeatsOf } from '../../lib/triage/alike';
import { locale, words } from '../../lib/words';
import { dateAndTime } from '../../lib/words/time';
import { settle } from './acts';
import { showTicket } from './calling';
import { decision } from './decisions';
import { noteBody } from './note';
import { useIdle } from './useIdle';
import type { Known } from './useMemory';

const say = words.alike;

/** What the note about a cluster is called among what was put into a composer. */
export const CLUSTER_NOTE = 'cluster-note';

type Found = Awaited<ReturnType<typeof alikeTo>>;
/** `undefined` until they were looked for. */
export type Others = Found | undefined;

/** What is known beside the ticket, with how many customers report the same. */
export const withOthers = (memory: Memory, others: Others): Memory =>
  others ? { ...memory, alike: { customers: others.alike?.cluster.waiting ?? 1 } } : memory;

/** What other tickets have to do with this one; looked for once the panel stands and has nothing else to do. */
export function useOthers(key: string, stands: boolean): Others {
  const isIdle = useIdle(stands);
  return useLiveQuery(
    () => (isIdle ? alikeTo(key, new Date().toISOString()) : undefined),
    [key, isIdle],
  );
}

/** The cluster as lines of a note for the team. */
function noteLines({ cluster, tickets, severity }: Told, zone: string): string[] {
  const named = (ticket: Ticket) => `${nameOf(ticket)} ${ticket.ref.url}`;
  const [parent, ...children] = tickets;
  const { note } = say;
  return [
    say.cluster(cluster, dateAndTime(locale, cluster.firstAt, zone)),
    note.words(cluster.words.join(', ')),
    ...(severity ? [note.severity(severity.level.id, severity.level.text)] : []),
    ...(parent ? [note.parent(named(parent))] : []),
    ...children.map((child) => note.child(named(child))),
  ];
}

/** The section of other tickets: what it shows, and what a person does there. */
export function useAlike({
  seen,
  others,
  known,
  judged,
  playbook,
  now,
  zone,
  say: speak,
  attempt,
}: {
  seen: SeenTicket;
  others: Others;
  known: Known;
  judged: Assessment;
  playbook: Playbook;
  now: string;
  zone: string;
  say: (text: string) => void;
  attempt: (act: () => Promise<void>) => Promise<void>;
}) {
  const decide = (value: Decision['value'], said: string) =>
    void attempt(async () => {
      await settle([decision(seen.key, judged, 'alike', value)]);
      speak(said);
    });
  const concluded = {
    category: judged.category.value?.id ?? null,
    topic: judged.topic.value?.id ?? null,
  };
  const told = others?.alike && toldOf(others.alike, playbook);
  return {
    section: {
      told,
      isApart: others?.isApart ?? false,
      repeats: repeatsOf(seen.ticket, playbook, known.memory.tickets, concluded, now),
      days: repeatDays(playbook),
      here: seen.key,
      now,
      zone,
      onOpen: ({ ref }: Ticket) => showTicket(ref),
      onApart: () => decide('apart', say.saidApart),
      onBack: () => decide(null, say.saidBack),
    },
    note: told && {
      name: CLUSTER_NOTE,
      as: 'internal' as const,
      ...noteBody(noteLines(told, zone)),
    },
  };
}
