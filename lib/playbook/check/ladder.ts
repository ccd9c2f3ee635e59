import type { Playbook } from '../schema';
import { problem, repeats, type Problem } from './problem';

/** The ways up: a ladder without circles, and triggers and thresholds that lead to what is there. */
export const escalationProblems = (playbook: Playbook): Problem[] => [
  ...rungs(playbook),
  ...ways(playbook),
];

const lower = (written: string): string => written.trim().toLowerCase();

/** A level or name that stood twice would send a ticket back to where it came from; so would a level that falls. */
function rungs({ ladder }: Playbook): Problem[] {
  const levels = ladder.flatMap(({ level }) => level ?? []);
  const problems = repeats(levels).map((level) =>
    problem(
      'ladder',
      `Level ${level} stands twice, so that its escalation leads back to itself: number each step once.`,
    ),
  );
  for (const name of repeats(ladder.map((rung) => lower(rung.name))))
    problems.push(
      problem(
        'ladder',
        `Two steps are called "${name}", so that an escalation may lead back: name each its own way.`,
      ),
    );
  let before = { level: -1, after: 0 };
  ladder.forEach(({ level, afterSeconds }, index) => {
    if (level === null) return;
    if (level < before.level)
      problems.push(
        problem(
          `ladder.${index}.level`,
          `The ladder goes from level ${before.level} back to level ${level}: write its steps from the lowest up.`,
        ),
      );
    if (afterSeconds !== undefined && afterSeconds < before.after)
      problems.push(
        problem(
          `ladder.${index}.afterSeconds`,
          'This step is reached sooner than the one below it: let the times rise.',
        ),
      );
    before = { level, after: afterSeconds ?? before.after };
  });
  if (ladder.length > 0 && ladder.every(({ frontLine }) => frontLine))
    problems.push(
      problem('ladder', 'Every step is the front line: nothing can be escalated to any.'),
    );
  return problems;
}

function ways({ ladder, triggers, thresholds }: Playbook): Problem[] {
  const names = new Set(ladder.flatMap(({ name, track }) => [lower(name), lower(track ?? name)]));
  const problems = triggers.flatMap(({ level, to, watches, moreThan, detect }, index) => {
    const path = `triggers.${index}`;
    const found: Problem[] = [];
    if (level !== undefined && !ladder.some((rung) => rung.level === level))
      found.push(problem(`${path}.level`, `The ladder has no level ${level}.`));
    if (to !== undefined && !names.has(lower(to)))
      found.push(problem(`${path}.to`, `No step of the ladder is called "${to}".`));
    if (watches === 'words' && detect === null)
      found.push(
        problem(`${path}.detect`, 'This trigger watches words, but none are given: add its terms.'),
      );
    if (watches === 'transfers' && moreThan === undefined)
      found.push(problem(path, '"moreThan" is missing here: say how many transfers are too many.'));
    return found;
  });
  thresholds.forEach(({ trigger }, index) => {
    if (trigger !== null && !triggers.some(({ id }) => id === trigger))
      problems.push(problem(`thresholds.${index}.trigger`, `No trigger has the id "${trigger}".`));
  });
  return problems;
}
