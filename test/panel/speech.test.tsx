// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useClockSpeech } from '../../entrypoints/sidepanel/useSpeech';
import type { Clock } from '../../lib/sla/clock';
import { clock, judged, NOW, runbook } from './given';
import { cleanUp, renderAgain } from './render';

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
