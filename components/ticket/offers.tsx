import type { Playbook } from '../../lib/playbook/schema';
import type { Choice } from './Choices';
import { Priority } from './Priority';

/** The levels of the playbook under their own rank as digit. */
export function priorityChoices({ scale }: Playbook): Choice[] {
  const levels = scale?.levels ?? [];
  return levels.map((level) => ({
    value: String(level.rank),
    key: String(level.rank),
    label: <Priority priority={level} levels={levels.length} />,
    detail: level.criteria[0]?.text,
  }));
}

/** The categories of the playbook, counted from 1. */
export function categoryChoices({ categories }: Playbook): Choice[] {
  return (categories?.items ?? []).map(({ id, name, topics }, index) => ({
    value: id,
    key: String(index + 1),
    label: name,
    detail: topics
      .slice(0, 2)
      .map(({ text }) => text)
      .join(', '),
  }));
}
