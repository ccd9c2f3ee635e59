import type { Decision } from '../assessment';

/** What is measured: the fields for which the playbook, or what was learned, proposes something. */
export const FIELDS = ['category', 'topic', 'priority'] as const;
export type Field = (typeof FIELDS)[number];

/** A person's word that stands: nobody took it back and none came after it. */
export type Word = Decision & { field: Field; value: string };

const byTime = (a: Decision, b: Decision) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
/** Of equals, the one kept later comes first. */
export const newestFirst = (words: readonly Word[]): Word[] => words.toSorted(byTime).reverse();

const isMeasured = (decision: Decision): decision is Decision & { field: Field } =>
  (FIELDS as readonly string[]).includes(decision.field);

const isAgain = (last: Word | undefined, next: Decision) =>
  last !== undefined && last.value === next.value && last.playbook.id === next.playbook.id;

/**
 * The words that stand, one a ticket and field: the newest, unless it takes the earlier ones back. The same word said again
 * changes nothing: what was proposed before it was first said counts, since a later proposal may have learned from it.
 */
export function standing(decisions: readonly Decision[]): Word[] {
  const words = new Map<string, Word>();
  for (const decision of decisions.toSorted(byTime).filter(isMeasured)) {
    const key = `${decision.field} ${decision.ticket}`;
    const { value } = decision;
    if (value === null) words.delete(key);
    else if (!isAgain(words.get(key), decision)) words.set(key, { ...decision, value });
  }
  return [...words.values()];
}
