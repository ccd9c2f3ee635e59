import type { Assessment, Conclusion, Decision, Memory } from '../../lib/assessment';

type Field = Decision['field'];

type Proposal = Pick<Decision, 'proposed' | 'proposedBy'>;

function proposalOf<T>(conclusion: Conclusion<T>, idOf: (value: T) => string): Proposal {
  const told = (value: T | null | undefined, proposedBy: Proposal['proposedBy']): Proposal =>
    value == null ? { proposed: null } : { proposed: idOf(value), proposedBy };
  return conclusion.by === 'person'
    ? told(conclusion.proposed, conclusion.proposedBy)
    : told(conclusion.value, conclusion.by);
}

/** What is proposed for a field without any person's word, and by whom, in the words of a decision. */
function proposal(
  { category, topic, priority, axes, escalations }: Assessment,
  field: Field,
): Proposal {
  if (field === 'category') return proposalOf(category, ({ id }) => id);
  if (field === 'topic') return proposalOf(topic, ({ id }) => id);
  if (field === 'priority') return proposalOf(priority, ({ rank }) => String(rank));
  if (field === 'escalation')
    return { proposed: escalations.find(({ isTold }) => !isTold)?.to ?? null };
  const axis = axes.find(({ id }) => id === field);
  return axis ? proposalOf(axis.is, (step) => step) : { proposed: null };
}

/** A person's word on one field; `null` takes the earlier words back. */
export const decision = (
  ticket: string,
  judged: Assessment,
  field: Field,
  value: string | null,
): Decision => ({
  ticket,
  field,
  value,
  ...proposal(judged, field),
  at: new Date().toISOString(),
  playbook: judged.playbook,
});

const newest = (decisions: Decision[], field: Field) =>
  decisions.filter((one) => one.field === field).sort((a, b) => (a.at < b.at ? 1 : -1));

/** The owner that a person named last. */
export const ownerNamed = ({ decisions }: Memory): string | undefined =>
  newest(decisions, 'owner')[0]?.value ?? undefined;

/** Whom a person chose for the ticket to go to. */
export const targetChosen = ({ decisions }: Memory): string | undefined =>
  newest(decisions, 'escalation')[0]?.value ?? undefined;

/** The last change of priority or category that differs from the proposal, with what stood there before it. */
export function lastChange({
  decisions,
}: Memory): { field: Field; before: string | null } | undefined {
  const changes = (['priority', 'category'] as const)
    .map((field) => newest(decisions, field))
    .flatMap(([last, before]) =>
      last && last.value !== null && last.value !== last.proposed
        ? [{ field: last.field, at: last.at, before: before?.value ?? null }]
        : [],
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return changes[0];
}
