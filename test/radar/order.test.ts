import { describe, expect, test } from 'vitest';
import { hasWords, inOrder, isMine, pressing, type Asides, type Tracked } from '../../lib/radar';
import { clock, NOW, unknown } from '../panel/given';

const ZONE = 'America/New_York';

const tracked = (key: string, change: Partial<Tracked> = {}): Tracked => ({
  key,
  ref: { helpdesk: 'zendesk', site: 'acme.zendesk.com', id: key, url: 'https://acme/1' },
  is: 'asking',
  clock: clock(),
  zone: ZONE,
  wantedAt: '2026-01-14T22:00:00.000Z',
  atLatest: false,
  asOf: NOW,
  ...change,
});

const NONE: Asides = new Map();
const parts = (all: Tracked[], asides: Asides = NONE) =>
  inOrder(all, asides, NOW, ZONE).map((entry) => `${entry.tracked.key} ${entry.part}`);

const late = (key: string, wantedAt: string) =>
  tracked(key, { wantedAt, clock: clock({ state: 'missed' }) });

describe('the order of the queue', () => {
  test('what is overdue stands on top, then what is due next; unknown and still tickets stand apart', () => {
    expect(
      parts([
        tracked('still', { is: 'still', clock: undefined, wantedAt: undefined }),
        tracked('unknown', { is: 'unknown', clock: unknown, wantedAt: undefined }),
        tracked('tomorrow', { wantedAt: '2026-01-15T15:00:00.000Z' }),
        tracked('tonight', { wantedAt: '2026-01-15T04:59:00.000Z' }),
        tracked('soon', { wantedAt: '2026-01-14T16:00:00.000Z' }),
        late('late', '2026-01-14T14:30:00.000Z'),
        late('later', '2026-01-14T14:50:00.000Z'),
      ]),
    ).toEqual([
      'late breached',
      'later breached',
      'soon hour',
      'tonight today',
      'tomorrow later',
      'unknown unknown',
      'still waiting',
    ]);
  });

  test('today ends at midnight of the desk, and of the reader where the desk has no zone', () => {
    const at = (zone: string | undefined) =>
      parts([tracked('1', { zone, wantedAt: '2026-01-15T04:30:00.000Z' })])[0];
    expect(at('America/New_York')).toBe('1 today');
    expect(at('Europe/Berlin')).toBe('1 later');
    expect(at(undefined)).toBe('1 today');
  });

  test('the hour ends with its last second', () => {
    const at = (wantedAt: string) => parts([tracked('1', { wantedAt })])[0];
    expect(at('2026-01-14T16:00:00.000Z')).toBe('1 hour');
    expect(at('2026-01-14T16:00:01.000Z')).toBe('1 today');
  });

  test('of two that are due together the more urgent comes first, else the key decides', () => {
    const level = (rank: number) => ({ rank, of: 4, name: `L${rank}`, assumed: false });
    const all = [
      tracked('c', { level: level(2) }),
      tracked('b', { level: level(0) }),
      tracked('a', { level: level(2) }),
      tracked('d'),
    ];
    const order = ['b today', 'a today', 'c today', 'd today'];
    expect(parts(all)).toEqual(order);
    expect(parts(all.toReversed())).toEqual(order);
  });

  test('a snoozed ticket stands last with the time at which it is back', () => {
    const asides: Asides = new Map([
      ['1', { snoozedAt: NOW, snoozedUntil: '2026-01-14T16:00:00.000Z', note: 'Ask Rosa' }],
    ]);
    const [, second] = inOrder([tracked('1'), tracked('2')], asides, NOW, ZONE);
    expect(second).toMatchObject({
      part: 'snoozed',
      backAt: '2026-01-14T16:00:00.000Z',
      note: 'Ask Rosa',
    });
  });

  test('what is pressing is counted: late ones, and those due within the hour', () => {
    const all = [
      late('1', '2026-01-14T14:00:00.000Z'),
      tracked('2', { wantedAt: '2026-01-14T15:10:00.000Z' }),
      tracked('3'),
    ];
    expect(pressing(inOrder(all, NONE, NOW, ZONE))).toEqual({ late: 1, soon: 1 });
  });
});

describe('the filter of the queue', () => {
  const [entry] = inOrder(
    [
      tracked('4211', {
        subject: 'Dispatch BOARD is down',
        requester: { name: 'Łucja Ott', organisation: 'Brightwater' },
        assignee: 'Maya Lindholm',
      }),
    ],
    new Map([['4211', { note: 'ask finance' }]]),
    NOW,
    ZONE,
  );
  test.each([
    ['', true],
    ['board dispatch', true],
    ['#4211', true],
    ['łucja', true],
    ['freshdesk', false],
    ['zendesk brightwater', true],
    ['acme', true],
    ['finance', true],
    ['board invoice', false],
  ])('“%s” fits: %s', (typed, fits) => {
    expect(hasWords(entry!, typed, 'Zendesk')).toBe(fits);
  });

  test('mine is what carries my whole name, however it is written; nobody’s name fits nothing', () => {
    expect(isMine({ assignee: 'maya lindholm ' }, 'Maya Lindholm')).toBe(true);
    expect(isMine({ assignee: 'Maya' }, 'Maya Lindholm')).toBe(false);
    expect(isMine({ assignee: '' }, '')).toBe(false);
    expect(isMine({}, 'Maya')).toBe(false);
  });
});
