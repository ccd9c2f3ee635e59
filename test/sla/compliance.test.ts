import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  complianceOf,
  complianceOfEach,
  figuresOf,
  mergeCompliance,
  MOST_NAMES,
  sumOf,
  type Compliance,
  type Dimension,
  type Tally,
  type Verdict,
} from '../../lib/sla/compliance';

const DIMENSIONS = Object.keys(MOST_NAMES) as Dimension[];

const verdict = (more: Partial<Verdict>): Verdict => ({
  metric: 'firstResponse',
  state: 'met',
  open: false,
  moved: false,
  elapsed: 600,
  target: 900,
  ...more,
});
const late = { state: 'missed', elapsed: 1200 } as const;
const times = (count: number, more: Partial<Verdict>) =>
  Array.from({ length: count }, () => verdict(more));
const firstResponse = (verdicts: Verdict[]) => complianceOf(verdicts).get('firstResponse')!;

const countsOf = ({ elapsed, ...counts }: Tally) => ({ ...counts, stopped: elapsed.count });
/** Everything a report says, as rows in a fixed order. */
const told = (compliance: Compliance) =>
  [...compliance.entries()]
    .map(([metric, { all, by }]) => ({
      metric,
      all: figuresOf(all),
      by: DIMENSIONS.map((dimension) => ({
        named: [...by[dimension].named]
          .map(([name, tally]) => ({ name, ...figuresOf(tally) }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
        unnamed: by[dimension].unnamed && figuresOf(by[dimension].unnamed),
        others: by[dimension].others && figuresOf(by[dimension].others),
        last: by[dimension].last,
      })),
    }))
    .sort((a, b) => (a.metric < b.metric ? -1 : 1));

const name = (prefix: string, most: number) =>
  fc.option(
    fc.integer({ min: 1, max: most }).map((number) => `${prefix}${number}`),
    { nil: undefined, freq: 8 },
  );
/** More priorities than are told apart, so that folding is part of every property. */
const anyVerdict: fc.Arbitrary<Verdict> = fc.record({
  metric: fc.constantFrom('firstResponse', 'update', 'resolution'),
  state: fc.constantFrom('running', 'paused', 'met', 'missed'),
  open: fc.boolean(),
  moved: fc.boolean(),
  elapsed: fc.integer({ min: 0, max: 1_000_000 }),
  target: fc.constant(3600),
  priority: name('p', 30),
  channel: name('c', 3),
  tier: name('t', 4),
  agent: name('a', 9),
  week: fc.option(
    fc.integer({ min: 1, max: 52 }).map((week) => `2026-W${String(week).padStart(2, '0')}`),
    { nil: undefined, freq: 8 },
  ),
});
const closed = anyVerdict.map((one): Verdict => {
  const isRunning = one.state === 'running' || one.state === 'paused';
  return { ...one, open: isRunning || (one.state === 'missed' && one.open) };
});
const verdicts = fc.array(closed, { maxLength: 300 });

describe('compliance', () => {
  test('49 of 50 first responses in time are 98 %, 48 of 50 are not (R-000-SLA-20)', () => {
    const share = (met: number) =>
      figuresOf(firstResponse([...times(met, {}), ...times(50 - met, late)]).all).compliance;
    expect(share(49)).toBe(0.98);
    expect(share(48)).toBeLessThan(0.98);
  });

  test('an open clock that is too late is a miss; one in time, running or paused, is not judged', () => {
    const { all } = firstResponse([
      verdict({}),
      verdict({ ...late, open: true }),
      verdict({ state: 'running', open: true }),
      verdict({ state: 'paused', open: true }),
    ]);
    expect(countsOf(all)).toEqual({
      met: 1,
      missed: 1,
      openMissed: 1,
      running: 1,
      paused: 1,
      movedMet: 0,
      movedMissed: 0,
      stopped: 1,
    });
    expect(figuresOf(all).compliance).toBe(0.5);
  });

  test('where nothing was judged there is no share, neither 0 nor 100 %', () => {
    const { all } = firstResponse([verdict({ state: 'running', open: true })]);
    expect(figuresOf(all)).toMatchObject({ compliance: null, mean: null, p50: null, p95: null });
    expect(complianceOf([]).size).toBe(0);
  });

  test('re-targeted ones count and are told again apart', () => {
    const { all } = firstResponse([
      verdict({ moved: true }),
      verdict({ ...late, moved: true }),
      verdict({ state: 'running', open: true, moved: true }),
      verdict({}),
    ]);
    expect(countsOf(all)).toMatchObject({ met: 2, missed: 1, movedMet: 1, movedMissed: 1 });
  });

  test('ten tickets: first response time, time to resolve, share, misses by priority and by agent (R-004-SLA-09)', () => {
    const report = complianceOf([
      ...[300, 600, 900, 1200, 1500].map((elapsed, index) =>
        verdict({
          elapsed,
          state: elapsed <= 900 ? 'met' : 'missed',
          priority: index < 4 ? 'P1' : 'P2',
          agent: index % 2 ? 'Ana' : 'Bo',
        }),
      ),
      ...[3600, 7200, 10_800, 14_400, 90_000].map((elapsed) =>
        verdict({
          metric: 'resolution',
          elapsed,
          state: elapsed <= 14_400 ? 'met' : 'missed',
          priority: 'P1',
          agent: 'Ana',
        }),
      ),
    ]);
    const response = report.get('firstResponse')!;
    const resolution = report.get('resolution')!;
    expect(figuresOf(response.all)).toMatchObject({ mean: 900, p50: 900, compliance: 0.6 });
    expect(figuresOf(resolution.all)).toMatchObject({ mean: 25_200, p50: 10_800, p90: 90_000 });
    const missed = (of: typeof response, dimension: Dimension) =>
      [...of.by[dimension].named].map(([who, tally]) => [who, tally.missed]);
    expect(missed(response, 'priority')).toEqual([
      ['P1', 1],
      ['P2', 1],
    ]);
    expect(missed(response, 'agent')).toEqual([
      ['Bo', 1],
      ['Ana', 1],
    ]);
    expect(missed(resolution, 'agent')).toEqual([['Ana', 1]]);
  });

  test('several priorities share one target: 19 of 20 of P1 and P2 (R-004-SLA-07)', () => {
    const { named } = firstResponse([
      ...times(9, { priority: 'P1' }),
      verdict({ ...late, priority: 'P1' }),
      ...times(10, { priority: 'P2' }),
      ...times(10, { ...late, priority: 'P3' }),
    ]).by.priority;
    expect(figuresOf(sumOf([named.get('P1')!, named.get('P2')!])).compliance).toBe(0.95);
  });

  test('clocks without a priority, channel, tier, agent or week are counted apart', () => {
    const { by } = firstResponse([verdict({}), verdict({ priority: 'P1' })]);
    expect(DIMENSIONS.map((dimension) => by[dimension].unnamed?.met)).toEqual([1, 2, 2, 2, 2]);
    expect([...by.priority.named.keys()]).toEqual(['P1']);
  });

  test('of more agents than are told apart the last in the alphabet are counted together', () => {
    const agents = Array.from({ length: 1000 }, (_, index) => `agent ${1000 + index}`);
    for (const order of [agents, [...agents].reverse()]) {
      const { named, others } = firstResponse(order.map((agent) => verdict({ agent }))).by.agent;
      expect([...named.keys()].sort()).toEqual(agents.slice(0, 300));
      expect(others?.met).toBe(700);
    }
  });

  test('of more weeks than are told apart the oldest are counted together', () => {
    const weeks = Array.from({ length: 52 }, (_, index) => String(index + 1).padStart(2, '0'));
    const all = [2023, 2024, 2025, 2026].flatMap((year) => weeks.map((week) => `${year}-W${week}`));
    const { named, others } = firstResponse(all.map((week) => verdict({ week }))).by.week;
    expect([...named.keys()].sort()).toEqual(all.slice(-160));
    expect(others?.met).toBe(48);
  });

  test('what is kept does not grow with the clocks', () => {
    const size = (of: Compliance) =>
      [...of.values()].reduce(
        (sum, { by }) => sum + DIMENSIONS.reduce((all, one) => all + by[one].named.size, 0),
        0,
      );
    const clock = (index: number) =>
      verdict({ elapsed: index, agent: `agent ${index}`, tier: `tier ${index}` });
    function* clocks(count: number) {
      for (let index = 0; index < count; index += 1) yield clock(index);
    }
    expect(size(complianceOf(clocks(30_000)))).toBe(size(complianceOf(clocks(3000))));
  });

  test('every dimension adds up to the whole', () => {
    fc.assert(
      fc.property(verdicts, (list) => {
        for (const { all, by } of complianceOf(list).values())
          for (const dimension of DIMENSIONS) {
            const { named, unnamed, others } = by[dimension];
            const parts = [...named.values(), unnamed, others].filter((tally) => tally !== null);
            expect(named.size).toBeLessThanOrEqual(MOST_NAMES[dimension]);
            expect(figuresOf(sumOf(parts))).toEqual(figuresOf(all));
          }
      }),
    );
  });

  test('each clock is counted once', () => {
    fc.assert(
      fc.property(verdicts, (list) => {
        const report = complianceOf(list);
        const judged = [...report.values()].reduce(
          (sum, { all }) => sum + all.met + all.missed + all.running + all.paused,
          0,
        );
        expect(judged).toBe(list.length);
      }),
    );
  });

  test('the reports of parts make the report of all, however they are cut', () => {
    fc.assert(
      fc.property(verdicts, fc.integer({ min: 1, max: 60 }), (list, size) => {
        const parts: Compliance[] = [];
        for (let from = 0; from < list.length; from += size)
          parts.push(complianceOf(list.slice(from, from + size)));
        const before = parts.map(told);
        expect(told(mergeCompliance(parts))).toEqual(told(complianceOf(list)));
        expect(told(mergeCompliance([...parts].reverse()))).toEqual(told(complianceOf(list)));
        expect(parts.map(told)).toEqual(before);
      }),
    );
  });

  test('the order of the clocks does not matter', () => {
    const shuffled = verdicts.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(told(complianceOf(other))).toEqual(told(complianceOf(list)));
      }),
    );
  });

  test('clocks that come bit by bit give the same report', async () => {
    const list = [verdict({ agent: 'Ana' }), verdict({ ...late, agent: 'Bo' })];
    async function* slowly() {
      for (const one of list) yield await Promise.resolve(one);
    }
    expect(told(await complianceOfEach(slowly()))).toEqual(told(complianceOf(list)));
  });

  test('a report can be cloned and sent', () => {
    const report = complianceOf(times(100, { agent: 'Ana' }));
    expect(told(structuredClone(report))).toEqual(told(report));
  });
});
