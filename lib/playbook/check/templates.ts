import { keysIn } from '../marks';
import type { Playbook, Template } from '../schema';
import { problem, repeats, type Problem } from './problem';

/** Slots that are used and declared, promises that rest on one, groups that are there. */
export const templateProblems = ({ templates, templateGroups, scale }: Playbook): Problem[] =>
  templates.flatMap((template, index) => {
    const path = `templates.${index}`;
    const { group, suggest, body } = template;
    const found = [...slotProblems(template, path), ...promiseProblems(template, path)];
    if ((body.match(/\*\*/g)?.length ?? 0) % 2 === 1)
      found.push(problem(`${path}.body`, 'A bold mark (**) is not closed.'));
    if (templateGroups && !templateGroups.names.includes(group))
      found.push(
        problem(
          `${path}.group`,
          `There is no group "${group}": add it to templateGroups, or use one of: ${templateGroups.names.join(', ')}.`,
        ),
      );
    for (const rank of suggest.ranks ?? [])
      if (!scale?.levels.some((level) => level.rank === rank))
        found.push(problem(`${path}.suggest.ranks`, `The scale has no level of rank ${rank}.`));
    return found;
  });

function slotProblems({ subject, body, slots }: Template, path: string): Problem[] {
  const keys = slots.map(({ key }) => key);
  const used = new Set([...keysIn(subject), ...keysIn(body)]);
  return [
    ...[...used]
      .filter((key) => !keys.includes(key))
      .map((key) => {
        const place = keysIn(body).includes(key) ? 'body' : 'subject';
        return problem(`${path}.${place}`, `The slot {${key}} is used but not declared.`);
      }),
    ...keys
      .filter((key) => !used.has(key))
      .map((key) => problem(`${path}.slots`, `The slot {${key}} is declared but not used.`)),
    ...repeats(keys).map((key) => problem(`${path}.slots`, `The slot {${key}} is declared twice.`)),
  ];
}

function promiseProblems({ slots, promises }: Template, path: string): Problem[] {
  return promises.flatMap(({ fromSlot, everySeconds }, at) => {
    const found: Problem[] = [];
    if (fromSlot !== undefined && !slots.some(({ key }) => key === fromSlot))
      found.push(
        problem(
          `${path}.promises.${at}.fromSlot`,
          `The promise rests on the slot {${fromSlot}}, which is not declared.`,
        ),
      );
    if (everySeconds !== undefined && everySeconds <= 0)
      found.push(
        problem(
          `${path}.promises.${at}.everySeconds`,
          'A promise every 0 seconds never ends: write a time above zero.',
        ),
      );
    return found;
  });
}
