import type { Playbook } from '../../lib/playbook/schema';
import { ownCategory } from '../../lib/triage/learned';
import type { Choice } from './Choices';
import { Priority } from './Priority';

/** The levels of the playbook, each under the digit of its own code; without codes they are counted from 1. */
export function priorityChoices({ scale }: Playbook): Choice[] {
  const levels = scale?.levels ?? [];
  const coded = levels.flatMap(({ code = '' }) => /\d$/.exec(code) ?? []);
  const isCoded = new Set(coded).size === levels.length;
  return levels.map((level, index) => ({
    value: String(level.rank),
    key: isCoded ? coded[index]! : index < 9 ? String(index + 1) : '',
    label: <Priority priority={level} levels={levels.length} />,
    detail: level.criteria[0]?.text,
  }));
}

/** The categories of the playbook, then those that the team named itself; the first nine under a digit. */
export function categoryChoices({ categories }: Playbook, own: readonly string[]): Choice[] {
  const items = categories?.items ?? [];
  const known = new Set(items.map(({ name }) => name));
  const all = [
    ...items.map(({ id, name, topics }) => ({ id, name, topics })),
    ...own.filter((name) => !known.has(name)).map((name) => ({ ...ownCategory(name), topics: [] })),
  ];
  return all.map(({ id, name, topics }, index) => ({
    value: id,
    key: index < 9 ? String(index + 1) : '',
    label: name,
    detail: topics
      .slice(0, 2)
      .map(({ text }) => text)
      .join(', '),
  }));
}
