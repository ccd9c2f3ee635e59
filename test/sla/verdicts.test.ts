import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { verdictOf, weekIn } from '../../lib/sla/compliance';
import { countingOf } from '../../lib/sla/counting';
import type { Event } from '../../lib/sla/events';
import { reckon } from '../../lib/sla/reckon';
import { tracksOf } from '../../lib/sla/tracks';

describe('the week of a clock', () => {
  const instant = (written: string) => Date.parse(written) / 1000;

  test('is the ISO week: days around New Year belong to the year of their Thursday', () => {
    const weekOf = weekIn('UTC');
    const weeks = [
      ['2024-12-29', '2024-W52'],
      ['2024-12-30', '2025-W01'],
      ['2026-01-01', '2026-W01'],
      ['2026-12-31', '2026-W53'],
      ['2027-01-03', '2026-W53'],
      ['2027-01-04', '2027-W01'],
      ['1970-01-01', '1970-W01'],
      ['1969-12-28', '1969-W52'],
    ];
    for (const [date, week] of weeks) expect(weekOf(instant(`${date}T12:00:00Z`))).toBe(week);
  });

  test('begins on Monday at midnight of its zone, not of the host’s', () => {
    const sunday = '2026-01-12T04:59:59Z';
    const monday = '2026-01-12T05:00:00Z';
    expect(weekIn('America/New_York')(instant(sunday))).toBe('2026-W02');
    expect(weekIn('America/New_York')(instant(monday))).toBe('2026-W03');
    expect(weekIn('Pacific/Chatham')(instant('2026-01-11T10:14:59Z'))).toBe('2026-W02');
    expect(weekIn('Pacific/Chatham')(instant('2026-01-11T10:15:00Z'))).toBe('2026-W03');
  });

  test('changes every seven days and never goes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000_000, max: 8_000_000_000 }), (from) => {
        const weekOf = weekIn('UTC');
        const week = 7 * 86_400;
        expect(weekOf(from) < weekOf(from + week)).toBe(true);
        expect([weekOf(from), weekOf(from + week)]).toContain(weekOf(from + week - 1));
      }),
    );
  });

  test('a zone that nobody knows is refused', () => {
    expect(() => weekIn('Mars/Olympus')(0)).toThrow(RangeError);
  });
});

describe('the verdict on a clock', () => {
  const HOUR = 3600;
  const received = Date.parse('2026-01-13T15:00:00Z') / 1000;
  const target = { seconds: 2 * HOUR, comparator: '<=' } as const;
  const weekOf = weekIn('America/New_York');
  const elapsed = countingOf('elapsed', { zone: 'UTC', week: {} });
  const judged = (events: Event[], asOf: number) => {
    const tracks = tracksOf(events, { pauses: { firstResponse: ['pending'] } });
    const track = tracks.find(({ metric }) => metric === 'firstResponse')!;
    return verdictOf(
      track,
      reckon(track, target, () => elapsed, asOf),
      target,
      weekOf,
      'Ana',
    );
  };
  const facts = { status: 'open', priority: 'P1', channel: 'email', tier: 'gold' };
  const begun: Event[] = [
    { at: received, is: 'changed', to: facts },
    { at: received, is: 'created' },
  ];

  test('that was stopped carries who, where and the week of its stop', () => {
    const aWeek = 7 * 24 * HOUR;
    expect(judged([...begun, { at: received + aWeek, is: 'agentReply' }], received)).toEqual({
      metric: 'firstResponse',
      state: 'missed',
      open: false,
      moved: false,
      elapsed: aWeek,
      target: 2 * HOUR,
      priority: 'P1',
      channel: 'email',
      tier: 'gold',
      agent: 'Ana',
      week: '2026-W04',
    });
  });

  test('that is open belongs to the week in which it is due, and is missed once it is over', () => {
    expect(judged(begun, received + HOUR)).toMatchObject({
      state: 'running',
      open: true,
      elapsed: HOUR,
      week: '2026-W03',
    });
    expect(judged(begun, received + 3 * HOUR)).toMatchObject({ state: 'missed', open: true });
  });

  test('that stands still in time is due never and has no week', () => {
    const paused: Event = { at: received + HOUR, is: 'changed', to: { status: 'pending' } };
    const verdict = judged([...begun, paused], received + 99 * HOUR);
    expect(verdict).toMatchObject({ state: 'paused', open: true, elapsed: HOUR });
    expect(verdict.week).toBeUndefined();
  });

  test('that was re-targeted says so', () => {
    const raised: Event = { at: received + HOUR, is: 'changed', to: { priority: 'P0' } };
    expect(judged([...begun, raised], received + HOUR)).toMatchObject({
      priority: 'P0',
      moved: true,
    });
  });
});
