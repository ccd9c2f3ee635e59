import type { Playbook } from '../schema';
import { problem, repeats, type Problem } from './problem';

type Named = readonly { id: string }[];

/** Lists whose members are named by others, or stored, by their id. */
export function repeatedIds(playbook: Playbook): Problem[] {
  const { scale, categories, tiers = [] } = playbook;
  const lists: [string, Named][] = [
    ['reading.sections', playbook.reading.sections],
    ['scale.levels.criteria', scale?.levels.flatMap(({ criteria }) => criteria) ?? []],
    ['categories.items', categories?.items ?? []],
    ['categories.items.topics', categories?.items.flatMap(({ topics }) => topics) ?? []],
    ['tiers', tiers],
    ['tiers.topics', tiers.flatMap(({ topics }) => topics)],
    ['tagRules', playbook.tagRules ?? []],
    ['calendars', playbook.calendars],
    ['clocks', playbook.clocks],
    ['thresholds', playbook.thresholds],
    ['triggers', playbook.triggers],
    ['templates', playbook.templates],
    ['checklists', playbook.checklists],
    ...inside(
      'checklists',
      'steps',
      playbook.checklists.map(({ steps }) => steps),
    ),
    ['scorecards', playbook.scorecards],
    ...inside(
      'scorecards',
      'items',
      playbook.scorecards.map(({ items }) => items),
    ),
    ['metrics', playbook.metrics],
    ['cadences', playbook.cadences],
    ['tone.avoid', playbook.tone?.avoid ?? []],
    ['guides', playbook.guides ?? []],
    ...inside(
      'guides',
      'steps',
      (playbook.guides ?? []).map(({ steps }) => steps),
    ),
    ['incidents.levels', playbook.incidents?.levels ?? []],
    ['programmes', playbook.programmes ?? []],
    ...inside(
      'programmes',
      'items',
      (playbook.programmes ?? []).map(({ items }) => items),
    ),
    ['notes', playbook.notes ?? []],
    ['examples', playbook.examples ?? []],
    ['openSlots', playbook.openSlots.map(({ key }) => ({ id: key }))],
  ];
  return lists.flatMap(([path, members]) =>
    repeats(members.map(({ id }) => id)).map((id) =>
      problem(path, `The id "${id}" stands here more than once: give each its own.`),
    ),
  );
}

const inside = (list: string, part: string, members: readonly Named[]): [string, Named][] =>
  members.map((named, index) => [`${list}.${index}.${part}`, named]);
