// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { lengthOf, ledgerLines, type LedgerLine } from '../../components/sla/ledgerRows';
import { ribbonOf } from '../../components/sla/minutes';
import { Ribbon } from '../../components/sla/Ribbon';
import { clock, NOW, runbook } from './given';
import { cleanUp, render } from './render';

/** The minutes of a clock, drawn as a ribbon and written as a ledger. */

afterEach(cleanUp);

const hours = runbook.calendars[0]!;

describe('the ribbon', () => {
  test('the ribbon covers the time from start to due without gaps, closed hours apart', () => {
    const overnight = clock({ dueAt: '2026-01-15T15:00:00.000Z' });
    const { segments } = ribbonOf(overnight, hours, NOW)!;
    expect(segments.map(({ kind }) => kind)).toEqual(['counted', 'left', 'closed', 'left']);
    expect(segments[0]?.from).toBe(0);
    expect(segments.at(-1)?.to).toBe(100);
    for (const [index, { from }] of segments.entries())
      if (index > 0) expect(from).toBe(segments[index - 1]!.to);
  });

  test('the days and nights of a long ribbon: what counts keeps its length, what does not is drawn shorter', () => {
    const week = clock({ dueAt: '2026-01-21T15:00:00.000Z', targetSeconds: 50 * 3600 });
    const { segments, now, due } = ribbonOf(week, hours, NOW)!;
    const share = (kind: string) =>
      segments.filter((one) => one.kind === kind).reduce((sum, { from, to }) => sum + to - from, 0);
    expect(share('closed')).toBeCloseTo(30, 0);
    const open = segments.filter(({ kind }) => kind === 'left').map(({ from, to }) => to - from);
    // Ten hours on each whole day.
    expect(open[1]).toBeCloseTo(open[2]!, 1);
    expect([now, due]).toEqual([segments[0]!.to, 100]);
  });

  test('a pause is hatched in the ribbon, between what was counted', () => {
    const paused = clock({
      state: 'paused',
      ledger: [
        { kind: 'counted', from: '2026-01-14T14:00:00.000Z', to: '2026-01-14T14:30:00.000Z' },
        { kind: 'paused', from: '2026-01-14T14:30:00.000Z', to: NOW },
      ],
    });
    expect(ribbonOf(paused, hours, NOW)!.segments.map(({ kind }) => kind)).toEqual([
      'counted',
      'paused',
      'left',
    ]);
    const { segments } = ribbonOf(paused, hours, NOW)!;
    const ribbon = { segments, now: 50, due: 100 };
    const place = render(<Ribbon ribbon={ribbon} state="paused" label="Paused" />);
    expect(place.querySelector('pattern')).not.toBeNull();
  });
});

describe('the lines of a ledger', () => {
  const span = (kind: 'counted' | 'closed', from: string, to: string) => ({ kind, from, to });
  const day = (number: number) => [
    span('counted', `2026-01-${number}T13:00:00.000Z`, `2026-01-${number}T23:00:00.000Z`),
    span('closed', `2026-01-${number}T23:00:00.000Z`, `2026-01-${number + 1}T13:00:00.000Z`),
  ];
  const counted = (lines: LedgerLine[]) =>
    lines.reduce((sum, line) => {
      if (line.is !== 'span') return sum + line.counted;
      return sum + (line.span.kind === 'counted' ? lengthOf(line.span) : 0);
    }, 0);

  test('a pause of seconds is no line, a counted second is', () => {
    const at = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
    const lines = ledgerLines(
      [
        span('counted', at(0), at(5)),
        span('closed', at(5), at(64)),
        span('closed', at(64), at(124)),
      ],
      hours.zone,
    );
    expect(lines).toMatchObject([{ span: { kind: 'counted' } }, { span: { from: at(64) } }]);
  });

  test('few stretches stand one by one', () => {
    expect(ledgerLines(day(12), hours.zone).map(({ is }) => is)).toEqual(['span', 'span']);
  });

  test('of many days each earlier one is a line, the newest stretch by stretch, and all before six days one', () => {
    const ledger = [11, 12, 13, 14, 15, 16, 17, 18, 19].flatMap(day);
    const lines = ledgerLines(ledger, hours.zone);
    expect(lines.map(({ is }) => is)).toEqual([
      'earlier',
      ...Array.from({ length: 6 }, () => 'day'),
      'span',
      'span',
    ]);
    expect(counted(lines)).toBe(9 * 10 * 3600);
    expect(lines[1]).toMatchObject({ counted: 36_000, rest: 14 * 3600 });
  });
});
