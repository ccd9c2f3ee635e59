import type { Playbook } from '../../playbook/schema';
import { categoryNamed, plainName } from './beliefs';

/** Lessons as people leave them are untidy: one name in two spellings, one file brought in twice, hundreds of labels. */

/** Labels beyond the most frequent ones have too few tickets to be told apart. */
const MOST_LABELS = 200;

/**
 * The same lessons without doubles, each label in one spelling: that of the playbook's category, else the most frequent one. What
 * stands first of two doubles is kept; of more than 200 labels, the most frequent.
 */
export function tidied<Lesson extends { text: string; label: string }>(
  lessons: readonly Lesson[],
  playbook: Playbook,
): Lesson[] {
  const seen = new Set<string>();
  const once = lessons.filter(({ text, label }) => {
    const key = `${plainName(label)}\n${text}`;
    return !seen.has(key) && seen.add(key);
  });
  const spellings = new Map<string, Map<string, number>>();
  for (const { label } of once) {
    const known = spellings.get(plainName(label)) ?? new Map<string, number>();
    spellings.set(plainName(label), known.set(label, (known.get(label) ?? 0) + 1));
  }
  const sizes = [...spellings].map(([name, all]) => ({
    name,
    size: [...all.values()].reduce((a, b) => a + b, 0),
    label:
      categoryNamed(playbook, name)?.name ?? [...all].reduce((a, b) => (b[1] > a[1] ? b : a))[0],
  }));
  const kept = sizes.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const labels = new Map(kept.slice(0, MOST_LABELS).map(({ name, label }) => [name, label]));
  return once.flatMap((lesson) => {
    const label = labels.get(plainName(lesson.label));
    return label === undefined ? [] : [{ ...lesson, label }];
  });
}

/**
 * What a playbook says of its own categories, as lessons beside a person's first few: without them, a desk that has named one new
 * category would know no other.
 */
export const named = ({ categories }: Playbook): { text: string; label: string }[] =>
  (categories?.items ?? []).flatMap(({ name, topics }) =>
    topics.map(({ text }) => ({ text, label: name })),
  );
