import { CLOCK_METRICS } from '../../lib/playbook/schema';
import type { ClockRule, Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { hoursTold, timeTold } from './hours';
import { groundsOf, levelName, opening } from './naming';
import { targetTold } from './values';

/** What one side says in a line: words, or why there are none. */
export type Cell = { said: string[] } | { missing: string };
export type Line = { key: string; label: string; left: Cell; right: Cell; differs: boolean };
export type Group = { key: string; title: string; lines: Line[] };

const say = words.compare;
const facts = say.facts;

const SILENT: Cell = { missing: say.silent };
const said = (texts: string[]): Cell => (texts.length > 0 ? { said: texts } : SILENT);

/** One line for both sides. */
export const line = (key: string, label: string, left: Cell, right: Cell): Line => ({
  key,
  label: opening(label),
  left,
  right,
  differs: JSON.stringify(left) !== JSON.stringify(right),
});

type Tell = (playbook: Playbook) => Cell;
const both = (key: string, label: string, tell: Tell, [left, right]: Pair): Line =>
  line(key, label, tell(left), tell(right));
type Pair = readonly [Playbook, Playbook];

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The name of a level where both sides call it the same, else its place. */
function placeName(rank: number, pair: Pair): string {
  const names = pair.flatMap(
    ({ scale }) => scale?.levels.find((level) => level.rank === rank)?.name ?? [],
  );
  const [first, ...more] = unique(names);
  if (first !== undefined && more.length === 0) return first;
  return facts.levels[rank] ?? facts.level(rank + 1);
}

const ranksOf = (pair: Pair): number[] =>
  unique(pair.flatMap(({ scale }) => scale?.levels.map(({ rank }) => rank) ?? [])).sort(
    (a, b) => a - b,
  );

const levelCell =
  (rank: number): Tell =>
  ({ scale }) => {
    if (!scale) return SILENT;
    const level = scale.levels.find((one) => one.rank === rank);
    return level ? { said: [levelName(level)] } : { missing: facts.noLevel };
  };

const isPlain = ({ label, when }: ClockRule): boolean =>
  label === undefined && Object.keys(when ?? {}).length === 0;

const timeCell = (clock: ClockRule, playbook: Playbook): Cell => ({
  said: [
    clock.slot === undefined
      ? facts.counted(timeTold(clock, playbook), facts.countedIn[clock.count])
      : timeTold(clock, playbook),
  ],
});

/** The time of a level for a metric: its own, or that of every ticket. */
const levelTime =
  (metric: string, rank: number | null): Tell =>
  (playbook) => {
    const kin = playbook.clocks.filter((clock) => clock.metric === metric && isPlain(clock));
    const clock = kin.find((one) => one.rank === rank) ?? kin.find((one) => one.rank === null);
    if (clock) return timeCell(clock, playbook);
    return kin.length > 0 ? { missing: facts.notForLevel } : SILENT;
  };

function metricGroup(metric: (typeof CLOCK_METRICS)[number], pair: Pair): Group {
  const clocks = pair.flatMap((playbook) =>
    playbook.clocks.filter((clock) => clock.metric === metric),
  );
  const plain = clocks.filter(isPlain);
  const byLevel = plain.some(({ rank }) => rank !== null);
  const levels = byLevel
    ? ranksOf(pair).map((rank) =>
        both(`${metric}/${rank}`, placeName(rank, pair), levelTime(metric, rank), pair),
      )
    : plain.length > 0
      ? [both(metric, facts.everyTicket, levelTime(metric, null), pair)]
      : [];
  const special = clocks.filter((clock) => !isPlain(clock));
  const nameOf = (clock: ClockRule) =>
    words.fields.within([...(clock.label === undefined ? [] : [clock.label]), ...groundsOf(clock)]);
  const others = unique(special.map(nameOf)).map((name) =>
    both(
      `${metric}/${name}`,
      name,
      (playbook) => {
        const clock = playbook.clocks.find(
          (one) => one.metric === metric && !isPlain(one) && nameOf(one) === name,
        );
        return clock ? timeCell(clock, playbook) : SILENT;
      },
      pair,
    ),
  );
  return { key: metric, title: words.clocks.metric(metric), lines: [...levels, ...others] };
}

/** Figures with a target have a line each, what is only measured one for all. */
function figures(pair: Pair): Group {
  const all = pair.flatMap(({ metrics }) => metrics);
  const aimed = unique(all.filter(({ target }) => target !== undefined).map(({ id }) => id));
  const lines = aimed.map((id) =>
    both(
      `figure/${id}`,
      all.find((one) => one.id === id)!.label,
      ({ metrics }) => {
        const metric = metrics.find((one) => one.id === id);
        return metric ? { said: [targetTold(metric)] } : SILENT;
      },
      pair,
    ),
  );
  const others = both(
    'measured',
    facts.alsoMeasured,
    ({ metrics }) =>
      said(metrics.filter(({ id }) => !aimed.includes(id)).map(({ label }) => label)),
    pair,
  );
  return {
    key: 'figures',
    title: opening(words.fields.field('metrics')),
    lines: [...lines, others],
  };
}

/** Lists that a document has, each in one line. */
const LISTS: Record<string, [string, (playbook: Playbook) => string[]][]> = {
  categories: [
    [facts.categories, ({ categories }) => categories?.items.map(({ name }) => name) ?? []],
    [facts.tiers, ({ tiers }) => tiers?.map(({ name }) => name) ?? []],
  ],
  escalation: [
    [facts.rungs, ({ ladder }) => ladder.map(({ name }) => name)],
    [facts.triggers, ({ triggers }) => triggers.map(({ text }) => text)],
    [
      facts.warnings,
      ({ thresholds }) => thresholds.map(({ elapsedPct }) => facts.used(elapsedPct)),
    ],
    [facts.incidents, ({ incidents }) => incidents?.levels.map(({ text }) => text) ?? []],
  ],
  replies: [
    [facts.templates, ({ templates }) => templates.map(({ name }) => name)],
    [facts.tone, ({ tone }) => tone?.qualities.map(({ text }) => text) ?? []],
    [facts.guides, ({ guides }) => guides?.map(({ name }) => name) ?? []],
  ],
  work: [
    [
      facts.checklists,
      ({ checklists }) => checklists.map(({ name, steps }) => facts.steps(name, steps.length)),
    ],
    [
      facts.scorecards,
      ({ scorecards }) => scorecards.map(({ name, items }) => facts.scorecard(name, items.length)),
    ],
    [facts.cadences, ({ cadences }) => cadences.map(({ text }) => text)],
    [facts.programmes, ({ programmes }) => programmes?.map(({ name }) => name) ?? []],
    [facts.openSlots, ({ openSlots }) => openSlots.map(({ label }) => label)],
  ],
};

const lists = (chapter: 'categories' | 'escalation' | 'replies' | 'work', pair: Pair): Group => ({
  key: chapter,
  title: say.chapters[chapter],
  lines: LISTS[chapter]!.map(([label, tell]) =>
    both(label, label, (playbook) => said(tell(playbook)), pair),
  ),
});

const hoursCell: Tell = ({ calendars }) =>
  said(unique(calendars.filter(({ always, unset }) => !always || unset).map(hoursTold)));

/** What two documents say, side by side, in the order in which a lead asks. What neither has is left out. */
export function factsOf(left: Playbook, right: Playbook): Group[] {
  const pair = [left, right] as const;
  const scale: Group = {
    key: 'scale',
    title: say.chapters.scale,
    lines: ranksOf(pair).map((rank) =>
      both(`scale/${rank}`, facts.levels[rank] ?? facts.level(rank + 1), levelCell(rank), pair),
    ),
  };
  const hours: Group = {
    key: 'hours',
    title: facts.hours,
    lines: [both('hours', facts.hoursLine, hoursCell, pair)],
  };
  const groups = [
    scale,
    ...CLOCK_METRICS.map((metric) => metricGroup(metric, pair)),
    hours,
    lists('categories', pair),
    lists('escalation', pair),
    lists('replies', pair),
    lists('work', pair),
    figures(pair),
  ];
  const isSaid = ({ left: a, right: b }: Line) => 'said' in a || 'said' in b;
  return groups
    .map((group) => ({ ...group, lines: group.lines.filter(isSaid) }))
    .filter((group) => group.lines.length > 0);
}
