import { keyOf, type Chapter, type Difference, type Path } from '../../lib/playbook/compare';
import type { Calendar, ClockRule, Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { countedTold, hoursTold, timeTold } from './hours';
import { chapterOf, isPart, nameOf, opening } from './naming';
import { targetTold, tell, tellOrder, type Metric, type Told } from './values';

/** One line of the comparison: a difference, or several that only mean something together and are restored together. */
export type Row = {
  key: string;
  chapter: Chapter;
  /** Rows of one subject stand together. */
  subject: string;
  label: string;
  /** Both, as a person would say it. */
  name: string;
  paths: Path[];
  before: Told;
  after: Told;
};

/** Fields of a member that only mean something together. `exact` tells apart what `told` does not. */
type Facet = {
  name: string;
  fields: string[];
  told: (member: never, playbook: Playbook) => string;
  exact?: (member: never, playbook: Playbook) => string;
};

const FACETS: Record<string, Facet[]> = {
  clocks: [
    {
      name: 'time',
      fields: ['limitSeconds', 'comparator', 'asWritten', 'slot'],
      told: (clock: ClockRule, of) => timeTold(clock, of),
      exact: (clock: ClockRule) => clock.asWritten,
    },
    {
      name: 'counted',
      fields: ['count', 'calendar'],
      told: (clock: ClockRule, of) => countedTold(clock, of),
    },
  ],
  calendars: [
    {
      name: 'hours',
      fields: ['zone', 'week', 'always', 'unset'],
      told: (calendar: Calendar) => hoursTold(calendar),
    },
  ],
  metrics: [
    {
      name: 'target',
      fields: ['comparator', 'target', 'upTo', 'unit', 'outOf'],
      told: (metric: Metric) => targetTold(metric),
    },
  ],
};

/** What stands at a path; `undefined` where it leads nowhere. */
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (within, step) =>
      Array.isArray(within)
        ? within.find((one) => keyOf(one) === step)
        : isPart(within) && Object.hasOwn(within, step)
          ? within[step]
          : undefined,
    value,
  );

const facetOf = ([section = '', , field = '', ...rest]: Path): Facet | undefined =>
  rest.length > 0 ? undefined : FACETS[section]?.find(({ fields }) => fields.includes(field));

/** The first response that is repeated beside a level belongs to the time of its clock. */
function timeBeside([section, , rank, ...rest]: Path, { clocks }: Playbook): Path | undefined {
  if (section !== 'scale' || rest[0] !== 'response') return undefined;
  const clock = clocks.find(
    (one) => one.metric === 'firstResponse' && String(one.rank) === rank && !one.when,
  );
  return clock && ['clocks', clock.id, 'time'];
}

/** The path of the row that a difference is told in, and the facet that tells it. */
function homeOf({ path }: Difference): { home: Path; facet?: Facet } {
  const facet = facetOf(path);
  return facet ? { home: [...path.slice(0, 2), facet.name], facet } : { home: path };
}

function toldBy(facet: Facet, path: Path, left: Playbook, right: Playbook): [Told, Told] {
  const both = [left, right].map((of) => {
    const member = at(of, path.slice(0, 2)) as never;
    return { of, member };
  });
  const texts = both.map(({ of, member }) => facet.told(member, of));
  const exact = texts[0] === texts[1] && facet.exact ? facet.exact : undefined;
  return both.map(({ of, member }, index) => ({
    is: 'text',
    text: exact ? exact(member, of) : texts[index],
  })) as [Told, Told];
}

function toldAlone({ path, before, after, moved }: Difference, left: Playbook, right: Playbook) {
  const field = path.at(-1) ?? '';
  const order = (keys: unknown, of: Playbook) =>
    tellOrder(field, keys, (key) => at(of, [...path, key]), of);
  return moved
    ? ([order(before, left), order(after, right)] as const)
    : ([tell(field, before, left), tell(field, after, right)] as const);
}

function rowOf(difference: Difference, left: Playbook, right: Playbook): Row {
  const { home, facet } = homeOf(difference);
  const { path, after, moved } = difference;
  const named = nameOf(home, after === undefined ? left : right);
  const { order } = words.compare.changes;
  const label = moved ? words.fields.within([named.label, order].filter(Boolean)) : named.label;
  const [before, now] = facet
    ? toldBy(facet, home, left, right)
    : toldAlone(difference, left, right);
  return {
    key: home.join('/'),
    chapter: chapterOf(home[0] ?? ''),
    subject: named.subject,
    label: opening(label),
    name: label ? words.fields.under(named.subject, label) : named.subject,
    paths: [path],
    before,
    after: now,
  };
}

/** Differences in the order in which they are read, told in words. */
export function rowsOf(differences: Difference[], left: Playbook, right: Playbook): Row[] {
  const rows = new Map<string, Row>();
  const keys = new Set(differences.map((one) => homeOf(one).home.join('/')));
  const besideOf = ({ path }: Difference): string | undefined => {
    const time = timeBeside(path, right)?.join('/');
    return time !== undefined && keys.has(time) ? time : undefined;
  };
  for (const difference of differences) {
    const row = besideOf(difference) ? undefined : rowOf(difference, left, right);
    const known = row && rows.get(row.key);
    if (known) known.paths.push(difference.path);
    else if (row) rows.set(row.key, row);
  }
  for (const difference of differences)
    rows.get(besideOf(difference) ?? '')?.paths.push(difference.path);
  return [...rows.values()];
}
