import type { Assessment, Decision, Memory } from '../../lib/assessment';

type Field = Decision['field'];

/** What the playbook alone says about a field, in the words of a decision. */
function proposal({ category, topic, priority }: Assessment, field: Field): string | null {
  const own = <T>(conclusion: { value: T | null; by: string; proposed?: T | null }) =>
    conclusion.by === 'person' ? (conclusion.proposed ?? null) : conclusion.value;
  if (field === 'category') return own(category)?.id ?? null;
  if (field === 'topic') return own(topic)?.id ?? null;
  if (field === 'priority') return own(priority)?.rank.toString() ?? null;
  return null;
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
  proposed: proposal(judged, field),
  at: new Date().toISOString(),
  playbook: judged.playbook,
});

const newest = (decisions: Decision[], field: Field) =>
  decisions.filter((one) => one.field === field).sort((a, b) => (a.at < b.at ? 1 : -1));

/** The owner that a person named last. */
export const ownerNamed = ({ decisions }: Memory): string | undefined =>
  newest(decisions, 'owner')[0]?.value ?? undefined;

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
