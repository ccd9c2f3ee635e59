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

/** Everything that is detected by words, with where it stands. */
function detects(playbook: Playbook): { path: string; detect: Detect }[] {
  const of = (path: string, parts: readonly { detect: Detect | null }[]) =>
    parts.flatMap(({ detect }, index) =>
      detect === null ? [] : [{ path: `${path}.${index}.detect`, detect }],
    );
  return [
    ...(playbook.scale?.levels ?? []).flatMap(({ criteria }, index) =>
      of(`scale.levels.${index}.criteria`, criteria),
    ),
    ...(playbook.categories?.items ?? []).flatMap(({ topics }, index) =>
      of(`categories.items.${index}.topics`, topics),
    ),
    ...of('triggers', playbook.triggers),
    ...playbook.triggers.flatMap(({ note }, index) =>
      note ? [{ path: `triggers.${index}.note`, detect: note }] : [],
    ),
    ...(playbook.tiers ?? []).flatMap(({ topics }, index) => of(`tiers.${index}.topics`, topics)),
    ...of('tagRules', playbook.tagRules ?? []),
    ...of('tone.avoid', playbook.tone?.avoid ?? []),
    ...of('tone.wants', playbook.tone?.wants ?? []),
  ];
}
