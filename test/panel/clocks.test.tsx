// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Clocks } from '../../components/sla/Clocks';
import { leading, secondsLeft, shownState } from '../../components/sla/clockView';
import { ribbonOf } from '../../components/sla/ribbon';
import type { Clock } from '../../lib/sla/clock';
import { clock, NOW, runbook, unknown } from './given';
import { cleanUp, find, render } from './render';

afterEach(cleanUp);

const hours = runbook.calendars[0]!;

const shown = (clocks: Clock[], now = NOW, { ticks = [] as string[], whyOpen = false } = {}) =>
  render(
    <Clocks
      clocks={clocks}
      calendars={runbook.calendars}
      level="P2 Medium"
      assumed={false}
      asOf={now}
      now={now}
      here="America/New_York"
      ticks={new Set(ticks)}
      onTick={() => undefined}
      whyOpen={whyOpen}
      onWhy={() => undefined}
    />,
  );

const clockIn = (place: HTMLElement, metric: string) => find(place, `[data-metric="${metric}"]`);

describe('the clocks', () => {
  test('the soonest due leads, with its time left and its due time in a named zone', () => {
    const place = shown([
      clock({ metric: 'resolution', dueAt: '2026-01-20T15:00:00.000Z' }),
      clock(),
    ]);
    const first = find(place, '[data-metric]');
    expect(first.dataset.metric).toBe('firstResponse');
    expect(find(first, '[role="timer"]').textContent).toBe('7 hr');
    expect(find(first, '[data-part="due"]').textContent).toBe('today 5:00 PM EST');
  });

  test('an unknown clock says what is missing, and is neither running nor met', () => {
    const place = shown([unknown]);
    const first = clockIn(place, 'firstResponse');
    expect(first.dataset.state).toBe('unknown');
    expect(first.textContent).toContain('no received time was read');
    expect(first.querySelector('[role="timer"]')).toBeNull();
    expect(first.querySelector('.lucide-circle-check')).toBeNull();
    expect(ribbonOf(unknown, hours, NOW)).toBeNull();
  });

  test('a clock with no opening time left is not late before it is due', () => {
    const place = shown([
      clock(),
      clock({ metric: 'resolution', elapsedSeconds: 28_800, targetSeconds: 28_800 }),
    ]);
    expect(clockIn(place, 'resolution').textContent).toContain('0 min');
    expect(clockIn(place, 'resolution').textContent).not.toContain('−');
  });

  test('a running clock never hides behind one that could not be read', () => {
    expect(leading([unknown, clock({ metric: 'resolution' })])?.metric).toBe('resolution');
  });

  test('a paused clock never leads; it says what it has left and that it stands still', () => {
    const paused = clock({
      metric: 'resolution',
      state: 'paused',
      dueAt: undefined,
      because: { key: 'standsStill' },
    });
    const place = shown([paused, clock()]);
    expect(find(place, '[data-metric]').dataset.metric).toBe('firstResponse');
    const row = clockIn(place, 'resolution');
    expect(row.dataset.state).toBe('paused');
    expect(row.textContent).toContain('7 hr');
    expect(row.textContent).toContain('stands still in this status');
  });

  test('the rule that lost against a stricter one stands beside it', () => {
    const rivals = [{ ref: 'R2', asWritten: '24 hours', targetSeconds: 86_400 }];
    expect(find(shown([clock({ rivals })]), '[data-part="ledger"]').textContent).toContain(
      'asks for less24 hours',
    );
  });

  test('the last quarter has a word and a shape of its own', () => {
    const now = '2026-01-14T20:00:00.000Z';
    const place = shown([clock({ elapsedSeconds: 21_600 })], now);
    const first = clockIn(place, 'firstResponse');
    expect(first.dataset.state).toBe('lastQuarter');
    expect(first.textContent).toContain('Last quarter');
    expect(first.querySelector('.lucide-triangle-alert')).not.toBeNull();
    expect(shownState(clock(), '2026-01-14T19:59:59.000Z')).toBe('running');
  });

  test('a breach is a word and a minus, not only a colour', () => {
    const now = '2026-01-14T22:12:00.000Z';
    const place = shown([clock({ state: 'missed', elapsedSeconds: 28_800 + 720 })], now);
    const first = clockIn(place, 'firstResponse');
    expect(first.textContent).toContain('Breached');
    expect(find(first, '[role="timer"]').textContent).toBe('−12 min');
    expect(first.textContent).toContain('Was due');
  });

  test('the last ten minutes count in seconds', () => {
    const now = '2026-01-14T21:50:30.000Z';
    const frozen = clock({ state: 'paused', elapsedSeconds: 28_800 - 570 });
    const place = shown([frozen], now);
    expect(find(place, '[role="timer"]').textContent).toBe('9:30');
  });

  test('time after closing does not use up a clock that counts open hours', () => {
    const open = secondsLeft(
      clock(),
      hours,
      '2026-01-14T22:59:00.000Z',
      '2026-01-14T23:00:00.000Z',
    );
    const closed = secondsLeft(
      clock(),
      hours,
      '2026-01-14T23:00:00.000Z',
      '2026-01-15T03:00:00.000Z',
    );
    expect(open).toBe(28_800 - 3_600 - 60);
    expect(closed).toBe(28_800 - 3_600);
  });

  test('once the customer has an answer, an open first assessment is past', () => {
    const answered = clock({ state: 'met', stoppedAt: '2026-01-14T14:40:00.000Z' });
    const place = shown([clock({ metric: 'assessment', state: 'missed' }), answered]);
    expect(place.querySelector('[data-metric="assessment"]')).toBeNull();
  });

  test('an open promise has a box, one that a reply kept is gone, one that was ticked off can be taken back', () => {
    const promise = (label: string, change: Partial<Clock> = {}) =>
      clock({ metric: 'promise', label, calendarId: '', count: 'elapsed', ...change });
    const kept = { state: 'met', stoppedAt: NOW } as const;
    const place = shown(
      [promise('Contact'), promise('Answer', kept), promise('Update', kept)],
      NOW,
      { ticks: ['promise Update'] },
    );
    const rows = [...place.querySelectorAll('[data-metric="promise"]')];
    const boxes = rows.map((row) => row.querySelector<HTMLInputElement>('[data-act="tick"]'));
    expect(boxes.map((box) => [box?.getAttribute('aria-label'), box?.checked])).toEqual([
      ['Done: Promised: contact', false],
      ['Done: Promised: update', true],
    ]);
    expect(rows[0]?.textContent).toContain('5:00 PM EST');
  });

  test('what is only for after the solution stands there once it has begun', () => {
    const waiting = { state: 'waiting', dueAt: undefined } as const;
    const place = shown([
      clock(),
      clock({ metric: 'update', ...waiting }),
      clock({ metric: 'survey', ...waiting }),
      clock({ metric: 'autoClose', ...waiting }),
    ]);
    const shownMetrics = [...place.querySelectorAll<HTMLElement>('[data-metric]')];
    expect(shownMetrics.map(({ dataset }) => dataset.metric)).toEqual(['firstResponse', 'update']);
  });

  test('of stages the present one stands there, of levels the next', () => {
    const stage = (label: string, opensAt: string) => clock({ metric: 'stage', label, opensAt });
    const level = (label: string, state: Clock['state']) =>
      clock({ metric: 'escalation', label, state });
    const place = shown([
      stage('Contact', '2026-01-14T14:00:00.000Z'),
      stage('Investigation', '2026-01-14T14:15:00.000Z'),
      stage('Solution', '2026-01-14T22:00:00.000Z'),
      level('Level 1', 'missed'),
      level('Level 2', 'running'),
      level('Level 3', 'running'),
    ]);
    const text = place.textContent;
    for (const there of ['Investigation', 'Level 2']) expect(text).toContain(there);
    for (const not of ['Contact', 'Solution', 'Level 1', 'Level 3'])
      expect(text).not.toContain(not);
  });

  test('the page’s own clocks have no box: nobody ticks off an answer', () => {
    expect(shown([clock()]).querySelector('[data-act="tick"]')).toBeNull();
  });

  test('a follow-up says from when on it is wanted', () => {
    const later = clock({ metric: 'followUp', opensAt: '2026-01-15T15:00:00.000Z' });
    const place = shown([clock(), later]);
    expect(clockIn(place, 'followUp').textContent).toContain('from Thu 10:00 AM EST');
  });

  test('why this time names what the rule is for, and the rule that asks for less', () => {
    const grounds = [{ fact: 'channel', value: 'chat' }] as const;
    const rival = { ref: 'R', asWritten: '72 hours', targetSeconds: 259_200 };
    const place = shown([clock({ grounds: [...grounds], rivals: [rival] })], NOW, {
      whyOpen: true,
    });
    const ledger = find(place, '[data-part="ledger"]').textContent;
    expect(ledger).toContain('P2 Medium, chat, first reply: allowed8 hours');
    expect(ledger).toContain('Fits as well: asks for less72 hours');
  });

  test('the ribbon covers the time from start to due without gaps, closed hours apart', () => {
    const overnight = clock({ dueAt: '2026-01-15T15:00:00.000Z' });
    const { segments } = ribbonOf(overnight, hours, NOW)!;
    expect(segments.map(({ kind }) => kind)).toEqual(['counted', 'left', 'closed', 'left']);
    expect(segments[0]?.from).toBe(0);
    expect(segments.at(-1)?.to).toBe(100);
    for (const [index, { from }] of segments.entries())
      if (index > 0) expect(from).toBe(segments[index - 1]!.to);
  });
});
