import { describe, expect, test } from 'vitest';
import { noticesAt, noticesIn, type Decided } from '../../lib/notices';
import { clockAt, HOUR, later, lookAt, ticketAt, type Course } from './given';

const start = '2026-01-13T09:00:00.000Z';
const warned = '2026-01-13T09:45:00.000Z';
const due = '2026-01-13T10:00:00.000Z';
const course: Course = { startedAt: start };

const idsOf = ({ notices }: Decided) => notices.map(({ id }) => id);
const kindsOf = ({ notices }: Decided) =>
  notices.map(({ missed, marks }) => [missed, marks.map(({ kind }) => kind)]);

const key = 'zendesk acme.zendesk.com 1';
const WARNING = `${key} firstResponse ${start} warn75 3600`;
const BREACH = `${key} firstResponse ${start} breach 3600`;

const at = (now: string, change = {}, one = course, ticket = {}) =>
  noticesAt([ticketAt(now, [one], ticket)], lookAt(now, change));

describe('a clock is told of', () => {
  test('at three quarters and when it is overdue, not before', () => {
    expect(idsOf(at(later(warned, -1)))).toEqual([]);
    expect(idsOf(at(warned))).toEqual([WARNING]);
    expect(idsOf(at(due, { settled: new Set([WARNING]) }))).toEqual([]);
    expect(idsOf(at(later(due, 1), { settled: new Set([WARNING]) }))).toEqual([BREACH]);
  });

  test('once: what is settled is not told again', () => {
    const settled = new Set([WARNING, BREACH]);
    expect(at(later(due, 1), { settled })).toMatchObject({ notices: [], silent: [] });
  });

  test('by the strongest news alone; what it overtakes is settled with it', () => {
    const now = later(due, 60);
    expect(idsOf(at(now))).toEqual([BREACH]);
    expect(at(now).silent.map(({ id }) => id)).toEqual([WARNING]);
    expect(at(now, { settled: new Set([BREACH]) })).toMatchObject({
      notices: [],
      silent: [{ id: WARNING }],
    });
  });

  test('anew when it gets another target', () => {
    const settled = new Set([WARNING, BREACH]);
    const tighter = { ...course, targetSeconds: HOUR / 2 };
    const [told] = at(later(due, 1), { settled }, tighter).notices;
    expect(told).toMatchObject({ missed: false, marks: [{ kind: 'overdue' }] });
    expect(told!.id).not.toBe(BREACH);
  });

  test('and its next course is another clock', () => {
    const settled = new Set([WARNING, BREACH]);
    const next = { startedAt: later(start, HOUR) };
    expect(at(later(warned, HOUR), { settled }, next).notices).toHaveLength(1);
  });

  test('as overdue only from the next opening on', () => {
    const opensAt = later(due, 14 * HOUR);
    const night = { ...course, opensAt };
    const settled = new Set([WARNING]);
    expect(at(opensAt, { settled }, night).notices).toEqual([]);
    expect(at(opensAt, { settled }, night).wakeAt).toBe(later(opensAt, 1));
    expect(idsOf(at(later(opensAt, 1), { settled }, night))).toEqual([BREACH]);
  });

  test.each<[string, Course[]]>([
    ['it was answered in time', [{ ...course, answeredAt: warned }]],
    ['it was answered late', [{ ...course, answeredAt: later(due, 30) }]],
    [
      'it is the assessment of a ticket that was answered',
      [
        { ...course, metric: 'assessment', targetSeconds: 300 },
        { ...course, answeredAt: warned },
      ],
    ],
  ])('no more when %s', (_, courses) => {
    const now = later(due, 60);
    expect(noticesAt([ticketAt(now, courses)], lookAt(now))).toEqual({
      notices: [],
      silent: [],
      standing: new Set(),
      wakeAt: null,
    });
  });

  test('as before when another of its ticket was answered', () => {
    const update = { ...course, metric: 'update' as const };
    const ticket = ticketAt(warned, [{ ...course, answeredAt: start }, update]);
    expect(kindsOf(noticesAt([ticket], lookAt(warned)))).toEqual([[false, ['lastQuarter']]]);
  });

  test('never while it is paused, waits or is unknown', () => {
    for (const state of ['paused', 'waiting', 'unknown'] as const) {
      const ticket = ticketAt(due, []);
      ticket.clocks = [{ ...clockAt(due, course), state }];
      expect(noticesAt([ticket], lookAt(due)).notices).toEqual([]);
    }
  });
});

describe('what is no news', () => {
  test('is what had passed before the ticket was first opened', () => {
    const ticket = { firstSeenAt: later(warned, 1) };
    expect(at(later(warned, 60), {}, course, ticket).notices).toEqual([]);
    expect(idsOf(at(later(due, 60), {}, course, ticket))).toEqual([BREACH]);
  });

  test('is what had passed before the very first look', () => {
    const first = at(later(due, 60), { lastLook: undefined });
    expect(first.notices).toEqual([]);
    expect(first.silent.map(({ id }) => id)).toEqual([WARNING, BREACH]);
  });

  test('is what has passed for two weeks', () => {
    const now = later(due, 15 * 24 * HOUR);
    expect(at(now, { lastLook: start })).toMatchObject({ notices: [], silent: [] });
  });
});

describe('a switch', () => {
  test('that is off settles its kind in silence, so that switching it on brings nothing old', () => {
    const off = at(warned, { settings: { lastQuarter: false } });
    expect(off).toMatchObject({ notices: [], silent: [{ id: WARNING }] });
    expect(at(later(warned, 60), { settled: new Set([WARNING]) }).notices).toEqual([]);
  });

  test('that is off leaves the weaker news to be told', () => {
    const decided = at(later(due, 1), { settings: { overdue: false } });
    expect(idsOf(decided)).toEqual([WARNING]);
    expect(decided.silent.map(({ id }) => id)).toEqual([BREACH]);
  });

  test('for earlier warnings is off until a person wants it', () => {
    const early = { ...course, shares: [50, 80] };
    const half = '2026-01-13T09:30:00.000Z';
    expect(at(half, {}, early).notices).toEqual([]);
    expect(kindsOf(at(half, { settings: { early: true } }, early))).toEqual([[false, ['early']]]);
    const eighty = at('2026-01-13T09:48:00.000Z', {}, early);
    expect(kindsOf(eighty)).toEqual([[false, ['lastQuarter']]]);
  });
});

describe('what came while nobody looked', () => {
  test('is told as missed', () => {
    const lastLook = later(start, 60);
    expect(kindsOf(at(later(due, HOUR), { lastLook }))).toEqual([[true, ['overdue']]]);
  });

  test('is told in its time when the alarm was only a little late', () => {
    const lastLook = later(start, 60);
    expect(kindsOf(at(later(warned, 90), { lastLook }))).toEqual([[false, ['lastQuarter']]]);
  });

  test('is not missed when somebody looked and the clock has changed since', () => {
    const lastLook = later(due, HOUR - 1);
    expect(kindsOf(at(later(due, HOUR), { lastLook }))).toEqual([[false, ['overdue']]]);
  });
});

describe('in quiet hours', () => {
  const quiet = { quiet: true, quietFrom: '10:30', quietTo: '12:00' };
  const end = '2026-01-13T11:00:00.000Z';

  test('nothing is told or settled, and the end of them is the next look', () => {
    const decided = at(later(due, 60), { settings: quiet });
    expect(decided).toMatchObject({ notices: [], silent: [], wakeAt: end });
  });

  test('what was held back is told when they end, not as missed, unless it was answered', () => {
    const lastLook = later(due, 60);
    expect(kindsOf(at(end, { settings: quiet, lastLook }))).toEqual([[false, ['overdue']]]);
    const answered = { ...course, answeredAt: later(due, 120) };
    expect(at(end, { settings: quiet, lastLook }, answered).notices).toEqual([]);
  });

  test('what was held back is told even if a kind that is off has passed since', () => {
    const settings = { ...quiet, overdue: false };
    const held = at(later(due, 60), { settings });
    expect(held.silent.map(({ id }) => id)).toEqual([BREACH]);
    expect(idsOf(at(end, { settings, settled: new Set([BREACH]) }))).toEqual([WARNING]);
  });

  test('a critical ticket passes, unless it may not', () => {
    const critical = { critical: true };
    const now = later(due, 60);
    expect(idsOf(at(now, { settings: quiet }, course, critical))).toEqual([BREACH]);
    const shut = { ...quiet, criticalPasses: false };
    expect(at(now, { settings: shut }, course, critical).notices).toEqual([]);
  });

  test('a kind that is off is settled all the same', () => {
    const decided = at(later(due, 60), { settings: { ...quiet, lastQuarter: false } });
    expect(decided.silent.map(({ id }) => id)).toEqual([WARNING]);
  });
});

describe('many at once', () => {
  const many = (count: number, now: string, change = {}) =>
    noticesAt(
      Array.from({ length: count }, (_, index) =>
        ticketAt(now, [{ startedAt: later(start, -index) }], {
          id: String(index),
          critical: index === 7,
        }),
      ),
      lookAt(now, change),
    );

  test('are one notice, named after the most urgent of them', () => {
    const now = later(due, 100);
    expect(many(3, now).notices).toHaveLength(3);
    const [one, ...others] = many(40, now).notices;
    expect(others).toEqual([]);
    expect(one!.marks).toHaveLength(40);
    expect(one!.marks.map(({ ticket }) => ticket.split(' ')[2]).slice(0, 3)).toEqual([
      '7',
      '39',
      '38',
    ]);
    expect(one!.id).toBe(one!.marks[0]!.id);
  });

  test('that were missed are one from the second on, apart from what is new', () => {
    const now = later(due, 2 * HOUR);
    const missed = many(2, now, { lastLook: start });
    expect(kindsOf(missed)).toEqual([[true, ['overdue', 'overdue']]]);
  });
});

describe('the next look', () => {
  test('is the earliest instant of any clock', () => {
    expect(at(start).wakeAt).toBe(warned);
    expect(at(warned).wakeAt).toBe(later(due, 1));
    expect(at(later(due, 1)).wakeAt).toBeNull();
  });
});

test('what stands is what has come and still waits for an answer', () => {
  expect(at(later(due, 1)).standing).toEqual(new Set([WARNING, BREACH]));
  expect(at(start).standing).toEqual(new Set());
});

test.each(['24:00', '7:00', '', '12:60', 'noon', '12:30:00'])('%j is no time of day', (quietTo) => {
  const { settings } = lookAt(start);
  expect(noticesIn({ ...settings, quietTo })).toBeUndefined();
  expect(noticesIn({ ...settings, more: 1 })).toEqual(settings);
});

test.each([{ quiet: 'yes' }, { quietFrom: undefined }, { opens: 1 }])(
  '%o is none of the settings',
  (spoiled) => {
    const { settings } = lookAt(start);
    expect(noticesIn({ ...settings, ...spoiled })).toBeUndefined();
  },
);
