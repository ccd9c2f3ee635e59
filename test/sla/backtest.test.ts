import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { backtest, type Choose, type History, type Side } from '../../lib/sla/backtest';
import { complianceOf, figuresOf, verdictOf, weekIn } from '../../lib/sla/compliance';
import { countingOf } from '../../lib/sla/counting';
import type { Event } from '../../lib/sla/events';
import type { Hours } from '../../lib/sla/hours';
import { reckon, type Target } from '../../lib/sla/reckon';
import { tracksOf, type Habits } from '../../lib/sla/tracks';
import type { Metric } from '../../lib/sla/clock';

const HOUR = 3600;
const at = (written: string) => Date.parse(written) / 1000;
/** Tuesday, 16:00 in New York. */
const received = at('2026-01-13T21:00:00Z');
const asOf = at('2026-01-20T21:00:00Z');
const zone = 'America/New_York';

const nineToFive: Hours = {
  zone,
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[540, 1020]]])),
};
const atAnyHour = countingOf('elapsed', nineToFive);
const inHours = countingOf('businessHours', nineToFive);
const habits: Habits = { pauses: { resolution: ['pending'] } };

const within = (seconds: number): Target => ({ seconds, comparator: '<=' });
/** Limits in hours by metric; what has none has no clock. */
const asking = (limits: Partial<Record<Metric, number>>, counting = atAnyHour): Choose => {
  return (metric) => {
    const limit = limits[metric];
    if (limit === undefined) return null;
    return { target: within(limit * HOUR), countingOf: () => counting };
  };
};
const side = (name: string, choose: Choose, more: Partial<Habits> = {}): Side => ({
  name,
  choose,
  habits: Object.keys(more).length ? { ...habits, ...more } : habits,
});

/** A ticket answered and solved so many hours after it was received. */
function ticket(id: string, answered: number | null, solved: number | null): History {
  const events: Event[] = [
    { at: received, is: 'changed', to: { status: 'open', priority: 'P1' } },
    { at: received, is: 'created' },
  ];
  if (answered !== null) events.push({ at: received + answered * HOUR, is: 'agentReply' });
  if (solved !== null)
    events.push({ at: received + solved * HOUR, is: 'changed', to: { status: 'solved' } });
  return { id, events, agent: 'Ana' };
}

const history = [
  ticket('1', 1, 20),
  ticket('2', 3, 10),
  ticket('3', 16, 90),
  ticket('4', null, null),
];
const strict = side('strict', asking({ firstResponse: 2 }));
const lax = side('lax', asking({ firstResponse: 4 }));

describe('a backtest', () => {
  test('tells the compliance of each side and which clocks fare differently', () => {
    const result = backtest(history, [strict, lax], asOf, { zone });
    const shares = result.sides.map(({ name, compliance }) => [
      name,
      figuresOf(compliance.get('firstResponse')!.all).compliance,
    ]);
    expect(shares).toEqual([
      ['strict', 0.25],
      ['lax', 0.5],
    ]);
    expect(result.tickets).toBe(4);
    expect(result.sides.map(({ changedTickets }) => changedTickets)).toEqual([0, 1]);
    expect(result.changes).toEqual([
      { side: 'lax', metric: 'firstResponse', was: 'missed', is: 'met', clocks: 1 },
    ]);
    expect(result.examples).toEqual([
      { id: '2', side: 'lax', metric: 'firstResponse', start: received, was: 'missed', is: 'met' },
    ]);
  });

  test('shows what another calendar would have changed: overnight nothing counts', () => {
    const open = side('in hours', asking({ firstResponse: 2 }, inHours));
    const { examples, sides } = backtest(history, [strict, open], asOf, { zone });
    // Received at 16:00: 3 h later the office is closed, 16 h later it is 08:00 the next day.
    expect(examples.map(({ id, was, is }) => [id, was, is])).toEqual([
      ['2', 'missed', 'met'],
      ['3', 'missed', 'met'],
    ]);
    expect(figuresOf(sides[1]!.compliance.get('firstResponse')!.all).p90).toBe(HOUR);
  });

  test('a clock that only one side sets has no outcome on the other', () => {
    const more = side('with resolution', asking({ firstResponse: 2, resolution: 24 }));
    const { changes } = backtest(history, [strict, more], asOf, { zone });
    expect(changes).toEqual([
      { side: 'with resolution', metric: 'resolution', was: 'none', is: 'met', clocks: 2 },
      { side: 'with resolution', metric: 'resolution', was: 'none', is: 'missed', clocks: 2 },
    ]);
    const back = backtest(history, [more, strict], asOf, { zone }).changes;
    expect(back.map(({ was, is, clocks }) => [was, is, clocks])).toEqual([
      ['met', 'none', 2],
      ['missed', 'none', 2],
    ]);
  });

  test('a clock in time is open, whether it runs or stands still', () => {
    const waiting: History = {
      id: '5',
      events: [
        ...ticket('5', 1, null).events,
        { at: received + 2 * HOUR, is: 'changed', to: { status: 'pending' } },
      ],
    };
    const paused = side('paused', asking({ resolution: 500 }));
    const running = side('running', asking({ resolution: 500 }), { pauses: {} });
    const short = side('short', asking({ resolution: 24 }), { pauses: {} });
    const { sides, changes } = backtest([waiting], [paused, running, short], asOf, { zone });
    const counts = sides.map(({ compliance }) => compliance.get('resolution')!.all);
    expect(counts.map((all) => [all.paused, all.running, all.missed])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(changes).toEqual([
      { side: 'short', metric: 'resolution', was: 'open', is: 'missed', clocks: 1 },
    ]);
  });

  test('other habits are replayed too: a reopened ticket as a new cycle', () => {
    const reopened: History = {
      id: '6',
      events: [
        ...ticket('6', 1, 10).events,
        { at: received + 20 * HOUR, is: 'changed', to: { status: 'open' } },
        { at: received + 40 * HOUR, is: 'changed', to: { status: 'solved' } },
      ],
    };
    const limits = asking({ resolution: 24 });
    const one = side('goes on', limits);
    const two = side('new cycle', limits, { reopening: 'newCycle' });
    const { changes, sides } = backtest([reopened], [one, two], asOf, { zone });
    expect(sides.map(({ compliance }) => compliance.get('resolution')!.all.met)).toEqual([0, 2]);
    expect(changes.map(({ was, is }) => [was, is])).toEqual([
      ['missed', 'met'],
      ['none', 'met'],
    ]);
  });

  test('several clocks of one metric at one instant are told apart', () => {
    const twice: History = {
      id: '7',
      events: [
        ...ticket('7', 1, null).events,
        { at: received + HOUR, is: 'agentReply' },
        { at: received + 4 * HOUR, is: 'agentReply' },
      ],
    };
    const never: Target = { seconds: 0, comparator: '<' };
    const none = side('none', (metric) =>
      metric === 'update' ? { target: never, countingOf: () => atAnyHour } : null,
    );
    const long = side('long', asking({ update: 9999 }));
    const { changes } = backtest([twice], [long, none], asOf, { zone });
    expect(changes).toEqual([
      { side: 'none', metric: 'update', was: 'met', is: 'missed', clocks: 2 },
      { side: 'none', metric: 'update', was: 'open', is: 'missed', clocks: 1 },
    ]);
  });

  test('lists no more clocks than asked for, and counts all', () => {
    const many = Array.from({ length: 500 }, (_, index) => ticket(`${index}`, 3, null));
    const result = backtest(many, [strict, lax], asOf, { zone, most: 3 });
    expect(result.examples.map(({ id }) => id)).toEqual(['0', '1', '2']);
    expect(result.changes.map(({ clocks }) => clocks)).toEqual([500]);
    expect(backtest(many, [strict, lax], asOf, { zone }).examples).toHaveLength(200);
  });

  const hours = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
  const histories = fc.array(
    fc.tuple(hours, hours).map(([answered, solved]): History => {
      const late = solved === null || answered === null ? solved : answered + solved;
      return ticket(`${answered} ${solved}`, answered, late);
    }),
    { maxLength: 30 },
  );
  const sides = fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
    .map(([firstResponse, resolution]) => side('any', asking({ firstResponse, resolution })));

  test('under one playbook twice nothing changes', () => {
    fc.assert(
      fc.property(histories, sides, (past, one) => {
        const { changes, examples } = backtest(
          past,
          [one, { ...one, habits: { ...habits } }],
          asOf,
          { zone },
        );
        expect([changes, examples]).toEqual([[], []]);
      }),
    );
  });

  test('each side has the report of its own verdicts', () => {
    fc.assert(
      fc.property(histories, sides, sides, (past, one, two) => {
        const result = backtest(past, [one, two], asOf, { zone });
        const weekOf = weekIn(zone);
        for (const [index, { choose }] of [one, two].entries()) {
          const verdicts = past.flatMap(({ events, agent }) =>
            tracksOf(events, habits).flatMap((track) => {
              const policy = choose(track.metric, track.facts);
              if (!policy) return [];
              const reckoning = reckon(track, policy.target, policy.countingOf, asOf);
              return [verdictOf(track, reckoning, policy.target, weekOf, agent)];
            }),
          );
          expect(result.sides[index]!.compliance).toEqual(complianceOf(verdicts));
        }
      }),
    );
  });

  test('changes to met less changes from met are what the two reports differ by', () => {
    fc.assert(
      fc.property(histories, sides, sides, (past, one, two) => {
        const { changes, sides: results } = backtest(past, [one, two], asOf, { zone });
        const met = results.map(({ compliance }) =>
          [...compliance.values()].reduce((sum, { all }) => sum + all.met, 0),
        );
        const gained = changes.reduce(
          (sum, { was, is, clocks }) =>
            sum + (is === 'met' ? clocks : 0) - (was === 'met' ? clocks : 0),
          0,
        );
        expect(met[1]! - met[0]!).toBe(gained);
      }),
    );
  });
});
