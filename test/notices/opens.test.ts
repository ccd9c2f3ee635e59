import { describe, expect, test } from 'vitest';
import { noticesAt } from '../../lib/notices';
import { marksOf } from '../../lib/notices/marks';
import type { Clock } from '../../lib/sla/clock';
import { clockAt, later, lookAt, ticketAt } from './given';

/** What waits for its hour once a ticket is solved: R-001-PRC-16 and R-000-TPL-36. */

const solved = '2026-01-13T09:00:00.000Z';
const opensAt = '2026-01-13T15:00:00.000Z';

const followUp = (now: string, change: Partial<Clock> = {}): Clock => ({
  ...clockAt(now, { metric: 'followUp', startedAt: solved, targetSeconds: 86_400 }),
  opensAt,
  ...change,
});
const closing = (now: string): Clock => ({
  ...followUp(now),
  metric: 'keepOpen',
  label: 'Ticket stays open',
  state: now < opensAt ? 'waiting' : 'met',
  dueAt: undefined,
  breachAt: undefined,
  warnings: [],
});

const told = (clock: (now: string) => Clock, now: string, look = {}) =>
  noticesAt([{ ...ticketAt(now, []), clocks: [clock(now)] }], lookAt(now, look));

describe.each([
  ['a follow-up', followUp],
  ['a closing', closing],
])('%s', (_name, clock) => {
  test('is told when its hour comes, not before, and once', () => {
    expect(told(clock, later(opensAt, -1)).notices).toEqual([]);
    expect(told(clock, later(opensAt, -1)).wakeAt).toBe(opensAt);
    const { notices } = told(clock, opensAt);
    expect(notices.map(({ marks }) => marks.map(({ kind, at }) => [kind, at]))).toEqual([
      [['opens', opensAt]],
    ]);
    expect(told(clock, later(opensAt, 60), { settled: new Set([notices[0]!.id]) }).notices).toEqual(
      [],
    );
  });

  test('is told by nobody who switched that off', () => {
    expect(told(clock, opensAt, { settings: { opens: false } }).notices).toEqual([]);
  });
});

describe('no hour is told', () => {
  test('of a follow-up that may begin at once', () => {
    const now = later(solved, 60);
    expect(told((at) => followUp(at, { opensAt: solved }), now).notices).toEqual([]);
  });

  test('of a stage: the next one begins with every ticket', () => {
    const stage = followUp(opensAt, { metric: 'stage', label: 'Investigation' });
    expect(marksOf('1', stage).map(({ kind }) => kind)).not.toContain('opens');
  });

  test('of one that is done', () => {
    const done = (now: string) => followUp(now, { state: 'met', stoppedAt: later(opensAt, -60) });
    expect(told(done, opensAt).notices).toEqual([]);
  });
});

describe('clocks of one kind', () => {
  test('are told apart by what they are about', () => {
    const promise = (label: string) => followUp(opensAt, { metric: 'promise', label });
    const ids = [promise('Contact'), promise('Update')].flatMap((clock) =>
      marksOf('1', clock).map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
