import { calendarProblems } from './calendars';
import { boundsProblems } from './check/bounds';
import { clockProblems } from './check/clocks';
import { figureProblems } from './check/figures';
import { repeatedIds } from './check/ids';
import { escalationProblems } from './check/ladder';
import { danglingNames } from './check/names';
import { problem, type Problem } from './check/problem';
import { replyProblems } from './check/replies';
import { scaleProblems } from './check/scale';
import { sayShape, shapeProblems } from './check/shape';
import { templateProblems } from './check/templates';
import { excessiveTerms, unknownSigns, unreadableTerms } from './check/terms';
import { FORMAT, Playbook } from './schema';
import { withSigns } from './signs';

export type { Problem };

export type Checked = { ok: true; playbook: Playbook } | { ok: false; problems: Problem[] };

/**
 * Checks a playbook: how large it is, the form it is written in, its shape and, when these hold, whether its parts fit each other. Takes
 * any value and throws nothing.
 */
export function checkPlaybook(json: unknown): Checked {
  const strange = [...boundsProblems(json), ...newerForm(json)];
  if (strange.length > 0) return { ok: false, problems: strange };
  const parsed = Playbook.safeParse(json, { error: sayShape });
  if (!parsed.success) return { ok: false, problems: shapeProblems(parsed.error.issues) };
  const written = parsed.data;
  const unknown = unknownSigns(written);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const playbook = withSigns(written);
  const problems = [
    ...repeatedIds(playbook),
    ...unreadableTerms(written, playbook.vocabulary),
    ...excessiveTerms(playbook),
    ...scaleProblems(playbook),
    ...clockProblems(playbook),
    ...calendarProblems(playbook.calendars),
    ...escalationProblems(playbook),
    ...templateProblems(playbook),
    ...replyProblems(playbook),
    ...figureProblems(playbook),
    ...danglingNames(playbook),
  ];
  return problems.length === 0 ? { ok: true, playbook: written } : { ok: false, problems };
}

/** A later form may mean other things by the same words: nothing of it is guessed. */
function newerForm(json: unknown): Problem[] {
  const format = typeof json === 'object' && json !== null && 'format' in json && json.format;
  return typeof format === 'number' && format > FORMAT
    ? [
        problem(
          'format',
          `This file was written by a newer Deskside, in form ${format}; this one reads form ${FORMAT}. Update Deskside and try again.`,
        ),
      ]
    : [];
}
