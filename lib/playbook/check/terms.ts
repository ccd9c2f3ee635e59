import type { Detect, Playbook } from '../schema';
import { ROLES } from '../roles';
import { isSign } from '../signs';
import { termReader, type Vocabulary } from '../terms';
import { problem, short, type Problem } from './problem';

/** Long enough for any wording; a longer one is a mistake and would cost every ticket time. */
const LONGEST = 1_000;
const MOST_GAPS = 4;

export const unknownSigns = (playbook: Playbook): Problem[] =>
  detects(playbook).flatMap(({ path, detect: { sign } }) =>
    sign === undefined || isSign(sign)
      ? []
      : [problem(`${path}.sign`, `There is no shared sign "${sign}".`)],
  );

/** Terms that cannot be read, or that are too long to be one; paths are those of the file, before its signs are spelled out. */
export function unreadableTerms(written: Playbook, vocabulary: Vocabulary): Problem[] {
  const problems: Problem[] = [];
  const readTerm = termReader(vocabulary);
  const tryTerm = (term: string, path: string): void => {
    const refuse = (because: string) =>
      problems.push(problem(path, `"${short(term)}": ${because}`));
    if (term.length > LONGEST)
      return void refuse(`A term has ${LONGEST} characters at most: cut it into several.`);
    try {
      const gaps = readTerm(term).filter(({ is }) => is === 'gap').length;
      if (gaps > MOST_GAPS)
        refuse(`A term has ${MOST_GAPS} gaps (*) at most: cut it into several.`);
    } catch (error) {
      refuse((error as Error).message);
    }
  };
  for (const [name, phrases] of Object.entries(written.vocabulary))
    phrases.forEach((phrase, index) => {
      const path = `vocabulary.${name}.${index}`;
      if (/[()<>*#|]/.test(phrase))
        problems.push(
          problem(path, `"${short(phrase)}": a phrase of the vocabulary is plain words.`),
        );
      else tryTerm(phrase, path);
    });
  for (const { path, detect } of detects(written))
    for (const role of ROLES)
      detect[role]?.forEach((term, index) => tryTerm(term, `${path}.${role}.${index}`));
  return problems;
}

/** Twice the largest playbook that ships: more would keep the panel waiting when it is used for the first time. */
export const MOST_TO_DETECT = 250_000;

/** Whether all that is detected by words, signs spelled out and the vocabulary with it, is more than a panel can make ready in one go. */
export function excessiveTerms(playbook: Playbook): Problem[] {
  const terms = detects(playbook).flatMap(({ detect }) =>
    ROLES.flatMap((role) => detect[role] ?? []),
  );
  const phrases = Object.values(playbook.vocabulary).flat();
  const characters = [...terms, ...phrases].reduce((sum, { length }) => sum + length, 0);
  return characters <= MOST_TO_DETECT
    ? []
    : [
        problem(
          '',
          `All terms and the vocabulary have ${characters.toLocaleString('en')} characters together; ${MOST_TO_DETECT.toLocaleString('en')} is the most. Leave out terms that say the same.`,
        ),
      ];
}

/** Everything that is detected by words, with where it stands: each `detect`, and the `note` of a trigger. */
function detects(part: unknown, path: readonly string[] = []): { path: string; detect: Detect }[] {
  if (typeof part !== 'object' || part === null) return [];
  const isDetect = ['detect', 'note'].includes(path.at(-1) ?? '') && 'terms' in part;
  if (isDetect) return [{ path: path.join('.'), detect: part as Detect }];
  return Object.entries(part).flatMap(([key, inner]) => detects(inner, [...path, key]));
}
