import type { Conclusion, Evidence, PriorityValue } from '../../assessment';
import type { Playbook } from '../../playbook/schema';
import type { Ticket } from '../../ticket/schema';
import { quote } from '../evidence';
import { judge, ruleOf } from '../rules';
import { clustersOf, clusterWith } from './cluster';
import { corpusOf, prepare } from './corpus';

/**
 * A priority that a count of customers gives: the customer says that the service can't be reached, and others report the same
 * (R-000-SEV-04). `customersOf` is asked only where such a rule speaks; the proposal stays where it is as high already.
 */
export function withCount(
  proposal: Conclusion<PriorityValue>,
  ticket: Ticket,
  playbook: Playbook,
  customersOf: () => number,
): Conclusion<PriorityValue> {
  const counting = countingIn(playbook).filter(
    ({ level: { rank } }) => proposal.value === null || rank < proposal.value.rank,
  );
  for (const { level, criterion } of counting) {
    const { text, hits } = judge(ticket, playbook);
    const said = hits.get(ruleOf.counted(criterion.id)) ?? [];
    if (said.length === 0) continue;
    const customers = customersOf();
    if (customers < (criterion.detect.reporters ?? Infinity)) continue;
    const { rank, code, name } = level;
    return {
      value: { rank, ...(code === undefined ? {} : { code }), name },
      by: 'playbook',
      evidence: quote(said, text, criterion).map((one): Evidence => ({ ...one, customers })),
      confidence: COUNTED,
    };
  }
  return proposal;
}

/** The words and the count agree; that others mean the very same is likely and no more. */
const COUNTED = 0.75;

/** Customers, this one among them, whose open tickets report the same as this one; 1 where nobody else does. */
export function customersAmong(ticket: Ticket, others: readonly Ticket[], now: string): number {
  const tickets = [ticket, ...others].map((one) => ({
    ...prepare(one, now),
    status: one.status,
  }));
  const own = tickets[0]!.key;
  const known = [...new Map(tickets.reverse().map((one) => [one.key, one])).values()];
  return clusterWith(own, clustersOf(known, corpusOf(known)))?.waiting ?? 1;
}

/** Criteria for which a count of customers counts, of the highest level first. */
const countingIn = ({ scale }: Playbook) =>
  [...(scale?.levels ?? [])]
    .sort((a, b) => a.rank - b.rank)
    .flatMap((level) =>
      level.criteria
        .filter(({ detect }) => detect.reporters !== undefined)
        .map((criterion) => ({ level, criterion })),
    );

/** Whether it matters how many customers report the same: the words say what such a criterion needs. */
export const asksForCount = (ticket: Ticket, playbook: Playbook): boolean =>
  countingIn(playbook).some(({ criterion }) =>
    judge(ticket, playbook).hits.has(ruleOf.counted(criterion.id)),
  );
