// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Countdown } from '../../components/sla/Countdown';
import { useClockSpeech } from '../../entrypoints/sidepanel/useSpeech';
import type { Clock } from '../../lib/sla/clock';
import { clock, judged, NOW, runbook } from './given';
import { cleanUp, find, render, renderAgain } from './render';

afterEach(() => {
  cleanUp();
  vi.useRealTimers();
});

describe('what is heard', () => {
  const hear = () => {
    const say = vi.fn();
    const warn = vi.fn();
    const Ear = ({ clocks, now }: { clocks: Clock[]; now: string }) => {
      useClockSpeech(judged({ clocks }), runbook, now, { say, warn });
      return null;
    };
    const { draw } = renderAgain();
    return {
      say,
      warn,
      at: (now: string, change: Partial<Clock>) => draw(<Ear now={now} clocks={[clock(change)]} />),
    };
  };

  test('a breach once and at once, its ticking never', () => {
    const { at, say, warn } = hear();
    at(NOW, {});
    at('2026-01-14T15:01:00.000Z', { elapsedSeconds: 3_660 });
    expect(say).not.toHaveBeenCalled();
    at('2026-01-14T22:01:00.000Z', { state: 'missed', elapsedSeconds: 28_860 });
    at('2026-01-14T22:02:00.000Z', { state: 'missed', elapsedSeconds: 28_920 });
    expect(warn.mock.calls).toEqual([['First reply is breached.']]);
  });

  test('the last quarter politely, with the time that is meant', () => {
    const { at, say, warn } = hear();
    at('2026-01-14T19:59:00.000Z', {});
    at('2026-01-14T20:00:00.000Z', {});
    expect(say.mock.calls).toEqual([['First reply: last quarter. Due today 5:00 PM EST.']]);
    expect(warn).not.toHaveBeenCalled();
  });

  test('a ticket that is late when it is opened is shown, not shouted', () => {
    const { at, warn } = hear();
    at('2026-01-14T22:01:00.000Z', { state: 'missed', elapsedSeconds: 28_860 });
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('the time left', () => {
  const due = Date.parse('2026-01-14T15:05:00.000Z');
  const countdown = () =>
    render(<Countdown now={NOW} days={false} leftAt={(now) => (due - Date.parse(now)) / 1000} />);

  test('a passing second changes the digits and nothing else', async () => {
    vi.useFakeTimers({ now: Date.parse(NOW) });
    const place = countdown();
    const changes: string[] = [];
    const observer = new MutationObserver((all) => changes.push(...all.map(({ type }) => type)));
    observer.observe(place, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const timer = find(place, '[role="timer"]');
    expect(timer.textContent).toBe('5:00');
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(timer.textContent).toBe('4:58');
    expect(find(place, '[role="timer"]')).toBe(timer);
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes)).toEqual(new Set(['characterData']));
  });

  test('a hidden panel does not tick', async () => {
    vi.useFakeTimers({ now: Date.parse(NOW) });
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const place = countdown();
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(vi.getTimerCount()).toBe(0);
    hidden.mockReturnValue(false);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(find(place, '[role="timer"]').textContent).toBe('4:55');
    hidden.mockRestore();
  });
});
