// @vitest-environment happy-dom
import { act, Profiler } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LeadClock } from '../../components/sla/LeadClock';
import { leftAt, leftText } from '../../components/sla/left';
import type { Clock } from '../../lib/sla/clock';
import { clock, NOW, runbook } from './given';
import { cleanUp, find, renderAgain } from './render';

/** What a passing second costs: a text, and nothing else. */

beforeEach(() => vi.useFakeTimers({ now: Date.parse(NOW) }));
afterEach(() => {
  cleanUp();
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'hidden');
});

const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** Due in five minutes by the clock on the wall. */
const soon = clock({
  count: 'elapsed',
  dueAt: '2026-01-14T15:05:00.000Z',
  targetSeconds: 3900,
  warnings: [],
});

function shown(of: Clock) {
  const drawn = vi.fn();
  const { place, draw } = renderAgain();
  draw(
    <Profiler id="clock" onRender={drawn}>
      <LeadClock
        clock={of}
        calendar={runbook.calendars[0]}
        zone="America/New_York"
        asOf={NOW}
        now={NOW}
        zones={{ here: 'America/New_York', customer: undefined }}
        tick={null}
      />
    </Profiler>,
  );
  return { timer: find(place, '[role="timer"]'), place, drawn };
}

describe('the time left', () => {
  test('a passing second changes the digits and nothing else, and draws nothing anew', async () => {
    const { timer, place, drawn } = shown(soon);
    const changes: string[] = [];
    const observer = new MutationObserver((all) => changes.push(...all.map(({ type }) => type)));
    observer.observe(place, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    expect(timer.textContent).toBe('5:00');
    await pass(2_000);
    expect(timer.textContent).toBe('4:58');
    expect(changes).toEqual(['characterData', 'characterData']);
    expect(drawn).toHaveBeenCalledTimes(1);
  });

  test('nothing ticks in a hidden panel; shown again it is right at once', async () => {
    const { timer } = shown(soon);
    hide(true);
    expect(vi.getTimerCount()).toBe(0);
    await pass(30_000);
    expect(timer.textContent).toBe('5:00');
    hide(false);
    expect(timer.textContent).toBe('4:30');
    await pass(1_000);
    expect(timer.textContent).toBe('4:29');
  });

  test('more than ten minutes wake nobody before the minute is over', async () => {
    const { timer } = shown(
      clock({ ...soon, dueAt: '2026-01-14T16:00:00.000Z', targetSeconds: 7200 }),
    );
    expect(timer.textContent).toBe('1 hr');
    const asked = vi.spyOn(globalThis, 'setTimeout');
    await pass(1_000);
    expect(timer.textContent).toBe('59 min');
    await pass(59_000);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
  });

  test('a desk that is closed sleeps until it opens; what stands still sleeps for good', () => {
    const closed = Date.parse('2026-01-15T02:00:00.000Z');
    const left = leftAt(clock(), runbook.calendars[0], '2026-01-14T23:00:00.000Z')(closed);
    expect(new Date(left.until).toISOString()).toBe('2026-01-15T13:00:00.000Z');
    const paused = leftAt(clock({ state: 'paused' }), runbook.calendars[0], NOW)(Date.parse(NOW));
    expect(paused).toEqual({ text: '7 hr', until: Infinity, late: false });
  });

  test('minutes until ten remain, then seconds; late in minutes after the first', () => {
    expect([600, 599, 59, 0, -1, -59, -60, -720].map((left) => leftText(left, true))).toEqual([
      '10 min',
      '9:59',
      '0:59',
      '0:00',
      '−0:01',
      '−0:59',
      '−1 min',
      '−12 min',
    ]);
  });

  test('each text holds exactly as long as it says', () => {
    const told = leftAt(soon, undefined, NOW);
    for (const from of [0, 1, 200, 299, 301, 359, 360, 900, 4000]) {
      const now = Date.parse(NOW) + from * 1000;
      const { text, until } = told(now);
      expect(told(until - 1).text).toBe(text);
      expect(told(until).text).not.toBe(text);
    }
  });

  test('nothing is left running once it is gone', () => {
    shown(soon);
    cleanUp();
    expect(vi.getTimerCount()).toBe(0);
  });
});
