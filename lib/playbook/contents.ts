import type { Playbook } from './schema';

/** The chapters of a playbook in its own reading order, each with the facts that its document says there. */

/** What can stand in a chapter. Title, version and names are one part, `identity`. */
export const PARTS = [
  'notes',
  'scale',
  'categories',
  'tiers',
  'tagRules',
  'clockSet',
  'clocks',
  'calendars',
  'thresholds',
  'triggers',
  'ladder',
  'tone',
  'personalisation',
  'guides',
  'templateGroups',
  'templates',
  'checklists',
  'scorecards',
  'metrics',
  'cadences',
  'programmes',
  'incidents',
  'openSlots',
] as const satisfies (keyof Playbook)[];

type Identity = Pick<Playbook, 'title' | 'version' | 'refs' | 'agentNoun' | 'teamName' | 'reading'>;
export type Facts = { identity: Identity } & {
  [Name in (typeof PARTS)[number]]: NonNullable<Playbook[Name]>;
};
export type PartName = keyof Facts;

/** `parts` in the order in which the document tells them. Two chapters are of our own and have no title: `about` and `open`. */
export type Chapter = { id: string; title?: string; parts: PartName[]; facts: Partial<Facts> };

/**
 * Chapters by the section of the catalogue that a row belongs to, the first that a playbook has. Sections stand in the order of the
 * documents. A row with a home of its own goes there.
 */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  META: [],
  'META-02': ['purpose'],
  'META-03': ['scope', 'introduction'],
  ...Object.fromEntries(
    ['PHI-01', 'PHI-02', 'PHI-03', 'PHI-04', 'PHI-05'].map((row) => [
      row,
      ['introduction', 'philosophy'],
    ]),
  ),
  PHI: ['philosophy'],
  ROL: ['responsibilities'],
  TRI: ['triage', 'process'],
  CAT: ['triage'],
  SEV: ['triage'],
  AXS: ['triage'],
  PRI: ['triage', 'resolution'],
  RTE: ['triage'],
  TAG: ['triage'],
  DEE: ['deescalation'],
  PRC: ['process'],
  RSP: ['process'],
  COM: ['communication'],
  TON: ['communication'],
  SLA: ['sla'],
  BLG: ['sla'],
  TPL: ['templates', 'communication'],
  ONB: ['onboarding'],
  KB: ['knowledge'],
  MET: ['metrics'],
  KNO: ['knowledge'],
  FBK: ['feedback'],
  ESC: ['escalation', 'process'],
  CLO: ['process'],
  ISS: ['issues'],
  CHN: ['channels'],
  QA: ['quality', 'channels'],
  DEV: ['team'],
  AUT: ['automation'],
  INC: ['incidents'],
  CUL: ['culture'],
  TOOL: ['tools'],
  QLT: ['quality'],
  MTX: ['matrix'],
};
const SECTIONS = Object.keys(HOMES);
const ABOUT = 'about';
const OPEN = 'open';

/** All rows that a fact carries, itself and in its parts. */
export function refsIn(fact: unknown): string[] {
  if (Array.isArray(fact)) return fact.flatMap(refsIn);
  if (typeof fact !== 'object' || fact === null) return [];
  return Object.entries(fact).flatMap(([key, value]) => {
    if (key === 'ref' || key === 'complianceRef') return [value as string];
    return key === 'refs' ? (value as string[]) : refsIn(value);
  });
}

const rowOf = (ref: string) => /^R-\d+-([A-Z]+)-(\d+)$/.exec(ref);

/** Where a row stands among the others of its document; one that is in no catalogue comes last. */
function placeOf(ref: string): number {
  const [, section = '', row = ''] = rowOf(ref) ?? [];
  const at = SECTIONS.indexOf(section);
  return at === -1 ? Infinity : at * 1000 + Number(row);
}

/** The chapter in which a row stands; `undefined` for one that a team added. */
function chapterOf(ref: string, { reading }: Playbook): string | undefined {
  const [, section = '', row = ''] = rowOf(ref) ?? [];
  const homes = HOMES[`${section}-${row}`] ?? HOMES[section];
  return homes && (homes.find((id) => reading.sections.some((one) => one.id === id)) ?? ABOUT);
}

/** What most of the rows say. */
function mostOf(chapters: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of chapters) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Facts by their chapter. What a team added stands beside the others of its kind, else in the last chapter. */
function byChapter<Fact>(facts: readonly Fact[], playbook: Playbook): Map<string, Fact[]> {
  const found = facts.map((fact) => {
    const [first] = refsIn(fact);
    return first === undefined ? undefined : chapterOf(first, playbook);
  });
  const beside = found.find(Boolean) ?? playbook.reading.sections.at(-1)?.id ?? ABOUT;
  const chapters = new Map<string, Fact[]>();
  facts.forEach((fact, index) => {
    const id = found[index] ?? beside;
    chapters.set(id, [...(chapters.get(id) ?? []), fact]);
  });
  return chapters;
}

type Put = <Name extends PartName>(chapter: string, name: Name, facts: Facts[Name]) => void;

/** A part whose facts are told in several chapters stands in each with its own; one that is a whole stands where most of it is. */
function place(name: (typeof PARTS)[number], playbook: Playbook, put: Put): void {
  const part = playbook[name];
  if (!part) return;
  if (name === 'openSlots') put(OPEN, name, playbook.openSlots);
  else if (name === 'tone') placeTone(part as Facts['tone'], playbook, put);
  else if (Array.isArray(part))
    for (const [id, facts] of byChapter<unknown>(part, playbook)) put(id, name, facts as never);
  else {
    const chapters = refsIn(part).flatMap((ref) => chapterOf(ref, playbook) ?? []);
    put(mostOf(chapters) ?? playbook.reading.sections.at(-1)?.id ?? ABOUT, name, part as never);
  }
}

/** Tone is told all over a document: each of its lists is cut apart. */
function placeTone(tone: Facts['tone'], playbook: Playbook, put: Put): void {
  const chapters = new Map<string, Record<string, unknown>>();
  const empty = { qualities: [], dos: [], donts: [], avoid: [], phrases: [] };
  for (const [key, said] of Object.entries(tone))
    for (const [id, facts] of byChapter([said].flat(), playbook))
      chapters.set(id, {
        ...(chapters.get(id) ?? empty),
        [key]: Array.isArray(said) ? facts : facts[0],
      });
  for (const [id, facts] of chapters) put(id, 'tone', facts as Facts['tone']);
}

/** Every fact of a playbook, chapter by chapter; chapters that hold none are left out. */
export function contentsOf(playbook: Playbook): Chapter[] {
  const { title, version, refs, agentNoun, teamName, reading } = playbook;
  const chapters = new Map<string, Chapter>();
  const add = (id: string, name?: string) =>
    chapters.set(id, { id, ...(name !== undefined && { title: name }), parts: [], facts: {} });
  add(ABOUT);
  for (const section of reading.sections) add(section.id, section.title);
  if (!chapters.has(OPEN)) add(OPEN);

  const put: Put = (id, name, facts) => {
    const chapter = chapters.get(id)!;
    if (Array.isArray(facts) && facts.length === 0) return;
    chapter.facts[name] = facts as never;
    chapter.parts.push(name);
  };
  put(ABOUT, 'identity', { title, version, refs, agentNoun, teamName, reading });
  for (const name of PARTS) place(name, playbook, put);
  const first = (facts: unknown) => Math.min(...refsIn(facts).map(placeOf), Infinity);
  return [...chapters.values()]
    .filter(({ parts }) => parts.length > 0)
    .map((chapter) => ({
      ...chapter,
      parts: chapter.parts.toSorted((a, b) => {
        const [one, other] = [first(chapter.facts[a]), first(chapter.facts[b])];
        return one === other ? 0 : one - other;
      }),
    }));
}

/** Parts that say more about others, or that no document can be without. */
const NOT_MISSED: readonly PartName[] = [
  'clockSet',
  'templateGroups',
  'personalisation',
  'openSlots',
];

/** Parts that every support desk could have and this playbook lacks. */
export const lacking = (playbook: Playbook): PartName[] =>
  PARTS.filter((name) => !NOT_MISSED.includes(name) && refsIn(playbook[name]).length === 0);
