import type { Playbook } from '../playbook/schema';
import { TARGET } from './measure';
import { newestFirst, type Field, type Word } from './standing';

/** Ids and ranks mean what the playbook says under which a word was said: each report is of one playbook. */

export type Pin = Word['playbook'];

/** The playbooks under which words were said, the one used last first; of each its editions, newest first. */
export function pinsOf(words: readonly Word[]): { id: string; editions: Pin[] }[] {
  const found = new Map<string, Map<string, Pin>>();
  for (const { playbook } of newestFirst(words)) {
    const editions = found.get(playbook.id) ?? new Map<string, Pin>();
    if (!editions.has(playbook.version)) editions.set(playbook.version, playbook);
    found.set(playbook.id, editions);
  }
  return [...found].map(([id, editions]) => ({ id, editions: [...editions.values()] }));
}

/** A category, a topic or a level, by the id under which decisions know it. */
export type Label = { id: string; name: string };

function labelsIn({ categories, scale }: Playbook, field: Field): Label[] {
  const items = categories?.items ?? [];
  if (field === 'category') return items.map(({ id, name }) => ({ id, name }));
  if (field === 'topic')
    return items.flatMap(({ topics }) => topics.map(({ id, text }) => ({ id, name: text })));
  return (scale?.levels ?? []).map(({ rank, code, name }) => ({
    id: String(rank),
    name: code ? `${code} ${name}` : name,
  }));
}

/** The names of a field's labels as the newest edition has them, then those that only earlier ones know. */
export function labelsOf(editions: readonly Playbook[], field: Field): Label[] {
  const found = new Map<string, Label>();
  for (const label of editions.flatMap((edition) => labelsIn(edition, field)))
    if (!found.has(label.id)) found.set(label.id, label);
  return [...found.values()];
}

/** The row of the metric; it stays with it in a copy. */
const METRIC = 'R-004-TAG-06';

/** The target in percent, and whether it is the playbook's own. */
export function targetOf(playbook: Playbook | undefined): { percent: number; own: boolean } {
  const target = playbook?.metrics.find(({ ref, unit }) => ref === METRIC && unit === '%')?.target;
  return { percent: target ?? TARGET, own: target !== undefined };
}
