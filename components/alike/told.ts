import type { Playbook } from '../../lib/playbook/schema';
import type { Alike } from '../../lib/store/alike';
import type { SeenTicket } from '../../lib/store/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { triage } from '../../lib/triage';
import { severityOf, type Cluster } from '../../lib/triage/alike';
import type { Told } from './ClusterCard';

/** Tickets of a cluster that are judged to tell how severe it is. */
const MOST_JUDGED = 40;

const inOrder = ({ parent, children }: Cluster, tickets: SeenTicket[]): Ticket[] =>
  [parent, ...children].flatMap((key) => tickets.find((seen) => seen.key === key)?.ticket ?? []);

/** A cluster as it is shown, with the severity that it looks like. */
export function toldOf({ cluster, tickets, writers }: Alike, playbook: Playbook): Told {
  const ranks = tickets
    .slice(0, MOST_JUDGED)
    .map(({ ticket }) => triage(ticket, playbook).priority.value?.rank ?? null);
  return {
    cluster,
    tickets: inOrder(cluster, tickets),
    severity: severityOf(cluster, playbook, { of: writers, ranks }),
  };
}
