import type { Category, Example, Playbook } from '../schema';

/**
 * The playbook with another list of categories. Where none is left the section goes, and the first of a new list is the one for
 * what fits nowhere. What named a category or a topic that is gone follows: the fallback, tickets beside which an open value is
 * shown, examples.
 */
export function withCategories(playbook: Playbook, items: readonly Category[]): Playbook {
  const before = playbook.categories;
  const ids = items.map(({ id }) => id);
  const topics = topicsOf(items);
  const gone = topicsOf(before?.items ?? []).filter((topic) => !topics.includes(topic));
  const stands = ({ expect: { category, topic } }: Example) =>
    (category == null || ids.includes(category)) && (topic == null || topics.includes(topic));
  const fallback = ids.find((id) => id === before?.fallback.id) ?? ids.at(-1);
  return {
    ...playbook,
    categories:
      fallback === undefined
        ? null
        : {
            closed: before?.closed ?? false,
            items: [...items],
            fallback: { id: fallback, assumed: true },
          },
    ...(playbook.examples && { examples: playbook.examples.filter(stands) }),
    openSlots: playbook.openSlots.map((slot) =>
      slot.shownFor?.topics
        ? {
            ...slot,
            shownFor: {
              ...slot.shownFor,
              topics: slot.shownFor.topics.filter((topic) => !gone.includes(topic)),
            },
          }
        : slot,
    ),
  };
}

const topicsOf = (items: readonly Category[]): string[] =>
  items.flatMap((category) => category.topics.map(({ id }) => id));
