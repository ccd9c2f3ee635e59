import { calendarProblems } from './calendars';
import { keysIn } from './marks';
import { Playbook } from './schema';
import { isSign, withSigns } from './signs';
import { termReader } from './terms';

/** What is wrong with a playbook: where (`clocks.3.calendar`) and what, in a plain sentence. */
export type Problem = { path: string; sentence: string };

export type Checked = { ok: true; playbook: Playbook } | { ok: false; problems: Problem[] };

/** Checks a playbook's shape first and, when that holds, whether its parts fit each other. */
export function checkPlaybook(json: unknown): Checked {
  const parsed = Playbook.safeParse(json);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        sentence: shapeSentence(issue),
      })),
    };
  const written = parsed.data;
  const unknown = unknownSigns(written);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const playbook = withSigns(written);
  const problems = [
    ...repeatedIds(playbook),
    ...unreadableTerms(playbook),
    ...clockProblems(playbook),
    ...calendarProblems(playbook.calendars),
    ...templateProblems(playbook),
    ...danglingNames(playbook),
  ];
  return problems.length === 0 ? { ok: true, playbook: written } : { ok: false, problems };
}

function shapeSentence(issue: { code?: string; message: string; expected?: unknown }): string {
  if (issue.code === 'invalid_type') return `This must be of type ${String(issue.expected)}.`;
  if (issue.code === 'invalid_value') return 'This value is not one of those allowed here.';
  return issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
}

/** Lists whose members are named by others, or stored, by their id. */
function repeatedIds(playbook: Playbook): Problem[] {
  const lists: [string, readonly { id: string }[]][] = [
    ['calendars', playbook.calendars],
    ['clocks', playbook.clocks],
    ['thresholds', playbook.thresholds],
    ['triggers', playbook.triggers],
    ['templates', playbook.templates],
    ['checklists', playbook.checklists],
    ['scorecards', playbook.scorecards],
    ['metrics', playbook.metrics],
    ['cadences', playbook.cadences],
    ['categories.items', playbook.categories?.items ?? []],
    ['categories.items.topics', playbook.categories?.items.flatMap(({ topics }) => topics) ?? []],
    ['scale.levels.criteria', playbook.scale?.levels.flatMap(({ criteria }) => criteria) ?? []],
    ['tiers', playbook.tiers ?? []],
    ['tagRules', playbook.tagRules ?? []],
    ['notes', playbook.notes ?? []],
    ['guides', playbook.guides ?? []],
    ['programmes', playbook.programmes ?? []],
    ['examples', playbook.examples ?? []],
    ['openSlots', playbook.openSlots.map(({ key }) => ({ id: key }))],
    ...playbook.checklists.map(
      ({ steps }, index) => [`checklists.${index}.steps`, steps] as [string, { id: string }[]],
    ),
    ...playbook.scorecards.map(
      ({ items }, index) => [`scorecards.${index}.items`, items] as [string, { id: string }[]],
    ),
  ];
  return lists.flatMap(([path, members]) =>
    repeats(members.map(({ id }) => id)).map((id) => ({
      path,
      sentence: `The id "${id}" stands here more than once.`,
    })),
  );
}

const repeats = <T>(values: readonly T[]): T[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

function unknownSigns(playbook: Playbook): Problem[] {
  return detects(playbook).flatMap(({ path, detect: { sign } }) =>
    sign === undefined || isSign(sign)
      ? []
      : [{ path: `${path}.sign`, sentence: `There is no shared sign "${sign}".` }],
  );
}

function unreadableTerms(playbook: Playbook): Problem[] {
  const problems: Problem[] = [];
  const readTerm = termReader(playbook.vocabulary);
  const tryTerm = (term: string, path: string): void => {
    try {
      readTerm(term);
    } catch (error) {
      problems.push({ path, sentence: `"${term}": ${(error as Error).message}` });
    }
  };
  for (const [name, phrases] of Object.entries(playbook.vocabulary))
    phrases.forEach((phrase, index) => {
      const path = `vocabulary.${name}.${index}`;
      if (/[()<>*#|]/.test(phrase))
        problems.push({
          path,
          sentence: `"${phrase}": a phrase of the vocabulary is plain words.`,
        });
      else tryTerm(phrase, path);
    });
  for (const { path, detect } of detects(playbook))
    for (const role of ['terms', 'hints', 'needs', 'except', 'unless', 'over'] as const)
      detect[role]?.forEach((term, index) => tryTerm(term, `${path}.${role}.${index}`));
  return problems;
}

function detects(playbook: Playbook) {
  const at = (path: string) => (part: { detect: unknown }, index: number) => ({
    path: `${path}.${index}.detect`,
    detect: part.detect as Playbook['triggers'][number]['detect'] & object,
  });
  return [
    ...(playbook.scale?.levels ?? []).flatMap(({ criteria }, index) =>
      criteria.map(at(`scale.levels.${index}.criteria`)),
    ),
    ...(playbook.categories?.items ?? []).flatMap(({ topics }, index) =>
      topics.map(at(`categories.items.${index}.topics`)),
    ),
    ...playbook.triggers.map(at('triggers')).filter(({ detect }) => detect !== null),
    ...(playbook.tiers ?? []).flatMap(({ topics }, index) =>
      topics.map(at(`tiers.${index}.topics`)),
    ),
    ...(playbook.tagRules ?? []).map(at('tagRules')),
    ...(playbook.tone?.avoid ?? []).map(at('tone.avoid')),
  ];
}

function clockProblems({ clocks, calendars, scale, openSlots }: Playbook): Problem[] {
  const ranks = scale?.levels.map(({ rank }) => rank) ?? [];
  const slots = openSlots.map(({ key }) => key);
  const problems = clocks.flatMap((clock, index) => {
    const { id, calendar, rank, limitSeconds, comparator, slot } = clock;
    const path = `clocks.${index}`;
    return [
      ...(calendars.some((known) => known.id === calendar)
        ? []
        : [{ path: `${path}.calendar`, sentence: `No calendar has the id "${calendar}".` }]),
      ...(rank === null || ranks.includes(rank)
        ? []
        : [{ path: `${path}.rank`, sentence: `The scale has no level of rank ${rank}.` }]),
      ...(slot === undefined || slots.includes(slot)
        ? []
        : [{ path: `${path}.slot`, sentence: `No open slot has the key "${slot}".` }]),
      ...(slot !== undefined || limitSeconds > 0 || (limitSeconds === 0 && comparator === '<=')
        ? []
        : [
            {
              path: `${path}.limitSeconds`,
              sentence: `The clock "${id}" needs a time above zero.`,
            },
          ]),
    ];
  });
  const scopes = clocks.map(({ metric, label, rank, when = {} }) =>
    JSON.stringify([[metric, label].filter(Boolean).join(' '), rank, when]),
  );
  problems.push(
    ...repeats(scopes).map((scope) => {
      const [name, rank] = JSON.parse(scope) as [string, number | null];
      const which = rank === null ? name : `${name} of rank ${rank}`;
      return { path: 'clocks', sentence: `There are two clocks for ${which}.` };
    }),
  );
  scale?.levels.forEach(({ name, rank, response }, index) => {
    const first = clocks.find((clock) => clock.metric === 'firstResponse' && clock.rank === rank);
    if (response && response.limitSeconds !== first?.limitSeconds)
      problems.push({
        path: `scale.levels.${index}.response`,
        sentence: `The response time of ${name} is not that of its first-response clock.`,
      });
  });
  return problems;
}

function templateProblems({ templates, templateGroups }: Playbook): Problem[] {
  return templates.flatMap(({ subject, body, slots, promises, group }, index) => {
    const path = `templates.${index}`;
    const keys = slots.map(({ key }) => key);
    const used = new Set([...keysIn(subject), ...keysIn(body)]);
    const problems: Problem[] = [];
    for (const key of used)
      if (!keys.includes(key))
        problems.push({
          path: `${path}.body`,
          sentence: `The slot {${key}} is used but not declared.`,
        });
    for (const key of keys)
      if (!used.has(key))
        problems.push({
          path: `${path}.slots`,
          sentence: `The slot {${key}} is declared but not used.`,
        });
    for (const key of repeats(keys))
      problems.push({ path: `${path}.slots`, sentence: `The slot {${key}} is declared twice.` });
    promises.forEach(({ fromSlot }, at) => {
      if (fromSlot !== undefined && !keys.includes(fromSlot))
        problems.push({
          path: `${path}.promises.${at}.fromSlot`,
          sentence: `The promise rests on the slot {${fromSlot}}, which is not declared.`,
        });
    });
    if ((body.match(/\*\*/g)?.length ?? 0) % 2 === 1)
      problems.push({ path: `${path}.body`, sentence: 'A bold mark (**) is not closed.' });
    if (templateGroups && !templateGroups.names.includes(group))
      problems.push({ path: `${path}.group`, sentence: `There is no group "${group}".` });
    return problems;
  });
}

/** Names that one part uses for another. */
function danglingNames({ scale, categories, thresholds, triggers }: Playbook): Problem[] {
  const problems: Problem[] = [];
  const ranks = scale?.levels.map(({ rank }) => rank) ?? [];
  for (const rank of repeats(ranks))
    problems.push({ path: 'scale.levels', sentence: `Two levels share the rank ${rank}.` });
  if (scale && !ranks.includes(scale.fallback.rank))
    problems.push({ path: 'scale.fallback', sentence: 'The fallback is no level of the scale.' });
  if (categories && !categories.items.some(({ id }) => id === categories.fallback.id))
    problems.push({ path: 'categories.fallback', sentence: 'The fallback is no category.' });
  const criteria = scale?.levels.flatMap((level) => level.criteria) ?? [];
  scale?.levels.forEach((level, index) =>
    level.criteria.forEach(({ lowers }, at) =>
      lowers
        ?.filter((id) => !criteria.some((criterion) => criterion.id === id))
        .forEach((id) =>
          problems.push({
            path: `scale.levels.${index}.criteria.${at}.lowers`,
            sentence: `There is no criterion "${id}" to lower.`,
          }),
        ),
    ),
  );
  thresholds.forEach(({ trigger }, index) => {
    if (trigger !== null && !triggers.some(({ id }) => id === trigger))
      problems.push({
        path: `thresholds.${index}.trigger`,
        sentence: `No trigger has the id "${trigger}".`,
      });
  });
  return problems;
}
