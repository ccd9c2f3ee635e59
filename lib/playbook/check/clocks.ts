import type { Playbook } from '../schema';
import { problem, repeats, type Problem } from './problem';

/** What clocks name, and the times that they set. */
export function clockProblems(playbook: Playbook): Problem[] {
  const { clocks, calendars, scale, openSlots } = playbook;
  const ranks = scale?.levels.map(({ rank }) => rank) ?? [];
  const slots = openSlots.map(({ key }) => key);
  const problems = clocks.flatMap((clock, index) => {
    const { id, calendar, rank, limitSeconds, opensAfterSeconds = 0, comparator, slot } = clock;
    const path = `clocks.${index}`;
    const found: Problem[] = [];
    if (!calendars.some((known) => known.id === calendar))
      found.push(problem(`${path}.calendar`, `No calendar has the id "${calendar}".`));
    if (rank !== null && !ranks.includes(rank))
      found.push(problem(`${path}.rank`, `The scale has no level of rank ${rank}.`));
    if (slot !== undefined && !slots.includes(slot))
      found.push(problem(`${path}.slot`, `No open slot has the key "${slot}".`));
    if (slot === undefined && limitSeconds === 0 && comparator === '<')
      found.push(problem(`${path}.limitSeconds`, `The clock "${id}" needs a time above zero.`));
    if (slot === undefined && limitSeconds > 0 && opensAfterSeconds > limitSeconds)
      found.push(
        problem(
          `${path}.opensAfterSeconds`,
          `The clock "${id}" opens only when its time is over: let it open earlier.`,
        ),
      );
    return found;
  });
  return [...problems, ...rivals(playbook), ...contradictions(playbook)];
}

/** Two clocks of one kind for the same tickets. */
function rivals({ clocks }: Playbook): Problem[] {
  const scopes = clocks.map(({ metric, label, rank, when = {} }) =>
    JSON.stringify([[metric, label].filter(Boolean).join(' '), rank, when]),
  );
  return repeats(scopes).map((scope) => {
    const [name, rank] = JSON.parse(scope) as [string, number | null];
    const which = rank === null ? name : `${name} of rank ${rank}`;
    return problem('clocks', `There are two clocks for ${which}: keep one.`);
  });
}

/** The first response that a level repeats is that of its clock. */
function contradictions({ clocks, scale, checklists, incidents }: Playbook): Problem[] {
  const levels = (scale?.levels ?? []).flatMap(({ name, rank, response }, index) => {
    const first = clocks.find((clock) => clock.metric === 'firstResponse' && clock.rank === rank);
    return response && response.limitSeconds !== first?.limitSeconds
      ? [
          problem(
            `scale.levels.${index}.response`,
            `The response time of ${name} is not that of its first-response clock: make them equal.`,
          ),
        ]
      : [];
  });
  const stages = checklists.flatMap(({ stage }, index) =>
    stage && stage.fromSeconds >= stage.toSeconds
      ? [problem(`checklists.${index}.stage`, 'This stage ends before it begins.')]
      : [],
  );
  const statuses = (incidents?.levels ?? []).flatMap(({ status }, index) =>
    status?.everySeconds === 0
      ? [
          problem(
            `incidents.levels.${index}.status.everySeconds`,
            'An update every 0 seconds never ends: write a time above zero.',
          ),
        ]
      : [],
  );
  return [...levels, ...stages, ...statuses];
}
