import { keysIn } from '../marks';
import type { Playbook, Template } from '../schema';
import { termReader } from '../terms';
import { problem, repeats, short, type Problem } from './problem';

/** The finer parts of replies: other languages, sentences that may be left out, clocks behind slots, better wordings. */
export const replyProblems = ({ templates, clocks, tone, vocabulary }: Playbook): Problem[] => [
  ...templates.flatMap((template, index) => {
    const path = `templates.${index}`;
    return [
      ...languageProblems(template, path),
      ...[template, ...(template.variants ?? [])].flatMap(({ body }, at) =>
        sentenceProblems(body, at === 0 ? `${path}.body` : `${path}.variants.${at - 1}.body`),
      ),
      ...slotProblems(template, path, clocks),
    ];
  }),
  ...repeats((tone?.wants ?? []).map(({ id }) => id)).map((id) =>
    problem('tone.wants', `The id "${id}" stands here more than once: give each its own.`),
  ),
  ...termProblems(tone, termReader(vocabulary)),
];

function languageProblems(template: Template, path: string): Problem[] {
  const { slots, subject, body, language = 'en', variants = [] } = template;
  const tags = [language, ...variants.map((variant) => variant.language)];
  const keys = (text: { subject: string; body: string }) =>
    new Set([...keysIn(text.subject), ...keysIn(text.body)]);
  const own = keys({ subject, body });
  return [
    ...repeats(tags).map((tag) =>
      problem(`${path}.variants`, `The language "${tag}" stands here more than once.`),
    ),
    ...variants.flatMap((variant, at) => {
      const place = `${path}.variants.${at}`;
      const used = keys(variant);
      return [
        ...[...used]
          .filter((key) => !own.has(key))
          .map((key) => problem(`${place}.body`, `The slot {${key}} is used but not declared.`)),
        ...[...own]
          .filter((key) => !used.has(key))
          .map((key) =>
            problem(
              `${place}.body`,
              `The slot {${key}} is missing in the language "${variant.language}".`,
            ),
          ),
        ...Object.entries(variant.choices ?? {}).flatMap(([key, choices]) => {
          const wanted = slots.find((slot) => slot.key === key)?.choices?.length;
          return wanted === choices.length
            ? []
            : [
                problem(
                  `${place}.choices.${key}`,
                  `The slot {${key}} has ${wanted ?? 'no'} choices: write as many here.`,
                ),
              ];
        }),
      ];
    }),
  ];
}

/** Brackets that open and close within a line, none within another. */
function sentenceProblems(body: string, path: string): Problem[] {
  const isWhole = body.split('\n').every((line) => {
    const marks = line.match(/\[\[|\]\]/g) ?? [];
    return marks.length % 2 === 0 && marks.every((mark, at) => (mark === '[[') === (at % 2 === 0));
  });
  return isWhole
    ? []
    : [
        problem(
          path,
          'A sentence that may be left out opens with [[ and closes with ]] in the same line.',
        ),
      ];
}

function slotProblems(
  { slots, confirm }: Template,
  path: string,
  clocks: Playbook['clocks'],
): Problem[] {
  return [
    ...slots.flatMap(({ clock }, at) =>
      clock === undefined || clocks.some(({ id }) => id === clock)
        ? []
        : [problem(`${path}.slots.${at}.clock`, `No clock has the id "${short(clock)}".`)],
    ),
    ...confirm.flatMap(({ slot }, at) =>
      slot === undefined || slots.some(({ key }) => key === slot)
        ? []
        : [problem(`${path}.confirm.${at}.slot`, `The slot {${slot}} is not declared.`)],
    ),
  ];
}

function termProblems(tone: Playbook['tone'], readTerm: (term: string) => unknown): Problem[] {
  const tryTerm = (term: string, path: string): Problem[] => {
    try {
      readTerm(term);
      return [];
    } catch (error) {
      return [problem(path, `"${short(term)}": ${(error as Error).message}`)];
    }
  };
  return (tone?.avoid ?? []).flatMap(({ swaps = [] }, index) =>
    swaps.flatMap(({ terms = [] }, at) =>
      terms.flatMap((term, place) =>
        tryTerm(term, `tone.avoid.${index}.swaps.${at}.terms.${place}`),
      ),
    ),
  );
}
