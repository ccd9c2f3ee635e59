// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Clocks } from '../../components/sla/Clocks';
import { leading, secondsLeft, shownState } from '../../components/sla/clockView';
import { ribbonOf } from '../../components/sla/minutes';
import type { Answered } from '../../lib/sla/answered';
import type { Clock } from '../../lib/sla/clock';
import { clock, NOW, runbook, unknown } from './given';
import { cleanUp, click, find, render } from './render';

afterEach(() => {
  cleanUp();
  vi.useRealTimers();
});

const hours = runbook.calendars[0]!;

type More = {
  ticks?: string[];
  whyOpen?: boolean;
  customer?: string;
  answered?: Answered;
};

const shown = (
  clocks: Clock[],
  now = NOW,
  { ticks = [], whyOpen = false, customer, answered }: More = {},
) => {
  vi.useFakeTimers({ now: Date.parse(now) });
  return render(
    <Clocks
      clocks={clocks}
      calendars={runbook.calendars}
      level="P2 Medium"
      assumed={false}
      asOf={now}
      now={now}
      zones={{ here: 'America/New_York', customer }}
      answered={answered}
      ticks={new Set(ticks)}
      onTick={() => undefined}
      whyOpen={whyOpen}
      onWhy={() => undefined}
    />,
  );
};

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
    expect(first.textContent).toContain('when it came in was not read');
    expect(first.querySelector('[role="timer"]')).toBeNull();
    expect(first.querySelector('.lucide-circle-check')).toBeNull();
    expect(ribbonOf(unknown, hours, NOW)).toBeNull();
  });

  test('why nothing could be counted is said once for all clocks', () => {
    const place = shown([unknown, { ...unknown, metric: 'resolution' }]);
    expect(place.textContent?.split('when it came in was not read')).toHaveLength(2);
    expect(clockIn(place, 'resolution').textContent).toContain('Unknown');
  });

  test('a clock with no opening time left is not late before it is due', () => {
    const place = shown([
      clock(),
      clock({ metric: 'resolution', elapsedSeconds: 28_800, targetSeconds: 28_800 }),
    ]);
    expect(clockIn(place, 'resolution').textContent).toContain('0:00');
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
    const rivals = [
      { ref: 'R2', asWritten: '24 hours', targetSeconds: 86_400, calendarId: 'runbook-business' },
    ];
    expect(
      find(shown([clock({ rivals })], NOW, { whyOpen: true }), '[data-part="ledger"]').textContent,
    ).toContain('asks for less24 hours');
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
    const rival = {
      ref: 'R',
      asWritten: '72 hours',
      targetSeconds: 259_200,
      calendarId: 'runbook-always',
    };
    const place = shown([clock({ grounds: [...grounds], rivals: [rival] })], NOW, {
      whyOpen: true,
    });
    const ledger = find(place, '[data-part="ledger"]').textContent;
    expect(ledger).toContain('P2 Medium, chat, first reply: allowed8 hours');
    expect(ledger).toContain('Another rule fits, but asks for less72 hours, 24/7');
  });

  test('the due time says on focus where else it is due, and that the customer’s zone is not known', () => {
    const place = shown([clock()]);
    const button = find(place, '[data-act="zones"]');
    expect(place.querySelector('[role="tooltip"]')).toBeNull();
    click(button);
    const tip = find(place, '[role="tooltip"]');
    expect(button.getAttribute('aria-describedby')).toBe(tip.id);
    expect(tip.textContent).toContain('Desk, New YorkWed, Jan 14, 5:00 PM');
    expect(tip.textContent).toContain('the ticket names no time zone');
    act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    expect(place.querySelector('[role="tooltip"]')).toBeNull();
  });

  test('the customer’s zone stands there where the ticket names one', () => {
    const place = shown([clock()], NOW, { customer: 'Asia/Tokyo' });
    click(find(place, '[data-act="zones"]'));
    expect(find(place, '[role="tooltip"]').textContent).toContain(
      'Customer, TokyoThu, Jan 15, 7:00 AM',
    );
  });

  test('a clock is breached at its second, not with the next minute', async () => {
    const now = '2026-01-14T21:59:30.000Z';
    const due = { dueAt: '2026-01-14T22:00:10.000Z', breachAt: '2026-01-14T22:00:10.000Z' };
    const place = shown([clock({ ...due, elapsedSeconds: 28_800 - 40 })], now);
    expect(clockIn(place, 'firstResponse').dataset.state).toBe('lastQuarter');
    await act(() => vi.advanceTimersByTimeAsync(40_000));
    expect(clockIn(place, 'firstResponse').dataset.state).toBe('lastQuarter');
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(clockIn(place, 'firstResponse').dataset.state).toBe('missed');
    expect(find(place, '[role="timer"]').textContent).toBe('−0:01');
  });

  test('an answer to a ticket that waits for it is told, with the clocks that stand still', () => {
    const still = clock({ metric: 'resolution', state: 'paused' });
    const place = shown([clock(), still], NOW, {
      answered: { at: NOW, status: 'pending', still: [still] },
    });
    const note = find(place, '[data-part="answered"]');
    expect(note.textContent).toContain('The customer has answered today 10:00 AM EST.');
    expect(note.textContent).toContain('Resolution, because the status is still “pending”');
    expect(shown([clock()]).querySelector('[data-part="answered"]')).toBeNull();
  });
});
