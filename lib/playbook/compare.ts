import type { Playbook } from './schema';

/**
 * Where something stands in a playbook: names of fields, and in lists what tells their members apart: `['clocks', 'p1-first',
 * 'limitSeconds']`, `['scale', 'levels', '0', 'name']`.
 */
export type Path = readonly string[];

/**
 * One thing that two playbooks say differently. What only one side has is `undefined` on the other, as a whole. `moved`: the members
 * that both have stand in another order; `before` and `after` are their keys in the order of each side.
 */
export type Difference = { path: Path; before: unknown; after: unknown; moved?: true };

/** The sections in the order in which they are read. Id, title and version are a playbook's own. */
export const CHAPTERS = {
  identity: ['agentNoun', 'teamName', 'reading'],
  scale: ['scale', 'tagRules'],
  categories: ['categories', 'tiers', 'axes', 'vocabulary'],
  times: ['calendars', 'clockSet', 'clocks', 'thresholds'],
  escalation: ['ladder', 'triggers', 'incidents'],
  replies: ['templateGroups', 'templates', 'personalisation', 'tone', 'guides'],
  work: ['checklists', 'scorecards', 'metrics', 'cadences'],
  people: ['programmes', 'notes'],
  open: ['openSlots', 'examples'],
} as const satisfies Record<string, readonly (keyof Playbook)[]>;
export type Chapter = keyof typeof CHAPTERS;

const SECTIONS: readonly string[] = Object.values(CHAPTERS).flat();
const REFS = ['ref', 'refs', 'complianceRef'];
/** Parts that mean nothing in pieces. */
const WHOLE = ['week', 'overrides', 'breaks', 'value'];

type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (part: Part, field: string): unknown =>
  Object.hasOwn(part, field) ? part[field] : undefined;

/** A value without references and without what says nothing: no, an empty list and an absent field are the same. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(bare) : undefined;
  if (!isPart(value)) return value === false ? undefined : value;
  const told = Object.keys(value)
    .filter((field) => !REFS.includes(field))
    .sort()
    .flatMap((field) => {
      const inner = bare(within(value, field));
      return inner === undefined ? [] : [[field, inner] as const];
    });
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

const same = (before: unknown, after: unknown): boolean =>
  JSON.stringify(bare(before)) === JSON.stringify(bare(after));

/** What tells a member of a list apart from the others. Rungs have a level or a track, facts in words only their row. */
export function keyOf(member: unknown): string | undefined {
  if (!isPart(member)) return undefined;
  const { id, key, rank, level, track, ref, language } = member;
  if (level !== undefined) return [level ?? '', track ?? ''].join(' ').trim();
  const own = id ?? key ?? rank ?? ref ?? language;
  return own === undefined ? undefined : String(own);
}

/** The members of a list by their keys, in its order; `undefined` where they cannot be told apart. */
function byKey(list: unknown): Map<string, unknown> | undefined {
  if (!Array.isArray(list)) return undefined;
  const members = new Map(list.map((member) => [keyOf(member) ?? '', member]));
  return members.size === list.length && !members.has('') ? members : undefined;
}

/** The keys of one side in the order of both: what only the other has stands behind what it stands behind there. */
function mergedKeys(first: Iterable<string>, second: Iterable<string>): string[] {
  const merged = [...first];
  let behind = -1;
  for (const key of second) {
    const at = merged.indexOf(key);
    if (at < 0) merged.splice((behind += 1), 0, key);
    else behind = at;
  }
  return merged;
}

const common = (these: Map<string, unknown>, those: Map<string, unknown>): string[] =>
  [...these.keys()].filter((key) => those.has(key));

function compared(before: unknown, after: unknown, path: Path): Difference[] {
  const [left, right] = [byKey(before), byKey(after)];
  if (left && right) {
    const [order, other] = [common(left, right), common(right, left)];
    return [
      ...(order.every((key, at) => key === other[at])
        ? []
        : [{ path, before: order, after: other, moved: true as const }]),
      ...mergedKeys(left.keys(), right.keys()).flatMap((key) =>
        compared(left.get(key), right.get(key), [...path, key]),
      ),
    ];
  }
  if (!isPart(before) || !isPart(after) || WHOLE.includes(path.at(-1) ?? ''))
    return same(before, after) ? [] : [{ path, before, after }];
  return mergedKeys(Object.keys(before), Object.keys(after))
    .filter((field) => !REFS.includes(field))
    .flatMap((field) => compared(within(before, field), within(after, field), [...path, field]));
}

/** What two playbooks say differently, in reading order; empty for a playbook and its copy. */
export const differences = (left: Playbook, right: Playbook): Difference[] =>
  SECTIONS.flatMap((section) =>
    compared(within(left as Part, section), within(right as Part, section), [section]),
  );

/** The list with the members that both have in the order of the other; those of its own keep their places. */
function reordered(mine: Map<string, unknown>, theirs: Map<string, unknown>): unknown[] {
  const order = common(theirs, mine);
  return [...mine].map(([key, member]) =>
    theirs.has(key) ? mine.get(order.shift() as string) : member,
  );
}

/** The list with a member of the other behind the one that it stands behind there, or first. */
function withMember(mine: Map<string, unknown>, theirs: Map<string, unknown>, key: string) {
  const keys = [...theirs.keys()];
  const before = keys.slice(0, keys.indexOf(key)).findLast((one) => mine.has(one));
  const list = [...mine.values()];
  const at = before === undefined ? 0 : list.indexOf(mine.get(before)) + 1;
  return [...list.slice(0, at), theirs.get(key), ...list.slice(at)];
}

function put(here: unknown, there: unknown, [step, ...rest]: Path): unknown {
  const [mine, theirs] = [byKey(here), byKey(there)];
  if (step === undefined) return mine && theirs ? reordered(mine, theirs) : there;
  if (mine && theirs) {
    if (!mine.has(step))
      return theirs.has(step) && rest.length === 0 ? withMember(mine, theirs, step) : here;
    if (!theirs.has(step))
      return rest.length > 0 ? here : [...mine.values()].filter((one) => one !== mine.get(step));
    return [...mine].map(([key, member]) =>
      key === step ? put(member, theirs.get(step), rest) : member,
    );
  }
  if (!isPart(here) || !isPart(there)) return here;
  const value = put(within(here, step), within(there, step), rest);
  const fields = Object.entries(here).filter(([field]) => field !== step);
  if (value === undefined) return Object.fromEntries(fields);
  return within(here, step) === undefined
    ? Object.fromEntries([...fields, [step, value]])
    : Object.fromEntries(Object.entries(here).map(([f, own]) => [f, f === step ? value : own]));
}

/**
 * The playbook with what stands at the path of a difference in the original: reset, put back at its place, taken out, or the order put
 * right. A path that leads nowhere changes nothing.
 */
export const restored = (playbook: Playbook, original: Playbook, path: Path): Playbook =>
  put(playbook, original, path) as Playbook;
