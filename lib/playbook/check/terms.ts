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

/** Everything that is detected by words, with where it stands: each `detect`, and the `note` of a trigger. */
function detects(part: unknown, path: readonly string[] = []): { path: string; detect: Detect }[] {
  if (typeof part !== 'object' || part === null) return [];
  const isDetect = ['detect', 'note'].includes(path.at(-1) ?? '') && 'terms' in part;
  if (isDetect) return [{ path: path.join('.'), detect: part as Detect }];
  return Object.entries(part).flatMap(([key, inner]) => detects(inner, [...path, key]));
}
