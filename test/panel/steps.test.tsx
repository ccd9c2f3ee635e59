// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Steps, type Step } from '../../components/playbook/Steps';
import { leftUntil } from '../../components/sla/left';
import { timeLeft } from '../../entrypoints/sidepanel/moment';
import { kindOf } from '../../entrypoints/sidepanel/NextStep';
import { PACKS } from '../../lib/playbook';
import type { SeenTicket } from '../../lib/store/schema';
import { clock, judged, NOW, runbook, ticket } from './given';
import { cleanUp, click, find, render } from './render';

/** The checklist of this moment, its boxes and its time. */

beforeEach(() => vi.useFakeTimers({ now: Date.parse(NOW) }));
afterEach(() => {
  cleanUp();
  vi.useRealTimers();
});

const step = (id: string, change: Partial<Step> = {}): Step => ({
  id,
  text: `Step ${id}`,
  done: false,
  ...change,
});

const shown = (steps: Step[], onUndo = vi.fn(), left?: Parameters<typeof Steps>[0]['left']) =>
  render(
    <Steps steps={steps} now={NOW} left={left} onUndo={onUndo}>
      <button>Do it</button>
    </Steps>,
  );
const states = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLElement>('[data-value]')].map(({ dataset }) => [
    dataset.value,
    dataset.state,
  ]);

describe('a checklist', () => {
  test('leads with the one step to do; the others fold, in their order', () => {
    const place = shown([step('a', { done: true }), step('b'), step('c')]);
    expect(states(place)).toEqual([
      ['b', 'current'],
      ['a', 'done'],
      ['c', 'later'],
    ]);
    expect(place.querySelectorAll('button:not([data-act])')).toHaveLength(1);
  });

  test('counts in its heading, which opens the others and folds them again', () => {
    const place = shown([step('a', { done: true }), step('b'), step('c')]);
    const count = find(place, '[data-act="other-steps"]');
    const others = find(place, '[data-part="other-steps"]');
    expect(count.textContent).toBe('1 of 3 done');
    expect(count.getAttribute('aria-controls')).toBe(others.id);
    const folds = () => [count.getAttribute('aria-expanded'), others.hidden];
    expect(folds()).toEqual(['false', true]);
    click(count);
    expect(folds()).toEqual(['true', false]);
    click(count);
    expect(folds()).toEqual(['false', true]);
  });

  test('of one step has nothing to open', () => {
    const place = shown([step('a')]);
    expect(place.textContent).toContain('0 of 1 done');
    expect(place.querySelector('[data-act="other-steps"]')).toBeNull();
  });

  test('a step is about the ticket’s words in the first assessment only', () => {
    expect(kindOf('triage', 'review')).toBe('review');
    expect(kindOf('response', 'review')).toBe('other');
  });

  test('what the page shows has a mark and words of its own, and is counted apart', () => {
    const place = shown([
      step('a', { done: true }),
      step('b', { done: true, seen: 'seen on the page: reply, 9:40 AM' }),
      step('c'),
    ]);
    const box = find(place, '[data-value="b"]');
    expect(box.dataset.state).toBe('seen');
    expect(box.querySelector('.lucide-eye')).not.toBeNull();
    expect(box.textContent).toContain('reply, 9:40 AM');
    expect(find(place, '[data-value="a"]').querySelector('.lucide-eye')).toBeNull();
    expect(find(place, '[data-act="other-steps"]').textContent).toBe('2 of 3 done, 1 seen');
  });

  test('both can be taken back, one to come cannot', () => {
    const undo = vi.fn();
    const place = shown(
      [step('a', { done: true }), step('b', { done: true, seen: 'seen' }), step('c'), step('d')],
      undo,
    );
    for (const id of ['a', 'b']) click(find(place, `[data-value="${id}"] [data-act="undo-step"]`));
    expect(undo.mock.calls).toEqual([['a'], ['b']]);
    expect(place.querySelector('[data-value="d"] button')).toBeNull();
  });

  test('hostile words of the page stay words', () => {
    const place = shown([step('a', { done: true, seen: '<img src=x>\u202e' }), step('b')]);
    expect(place.querySelector('img')).toBeNull();
    expect(find(place, '[data-part="seen"]').textContent).toContain('<img src=x>[U+202E]');
  });
});

describe('the time left for it', () => {
  const seen = { ticket: ticket(), firstSeenAt: NOW } as SeenTicket;
  const of = (pack: typeof runbook, id: string, clocks = [clock()]) =>
    timeLeft(
      pack.checklists.find((list) => list.id === id)!,
      seen,
      judged({ clocks }),
      pack.calendars,
    )?.(Date.parse(NOW)).text;

  test('is that of its stage', () => {
    expect(of(PACKS.playbook, 'investigation')).toBe('1 hr');
    expect(of(PACKS.playbook, 'initial-contact')).toBe('−45 min');
  });

  test('of the first assessment is that of its clock, while it is open', () => {
    const assessment = clock({ metric: 'assessment', elapsedSeconds: 60, targetSeconds: 300 });
    expect(of(runbook, 'triage', [assessment])).toBe('4:00');
    expect(
      of(runbook, 'triage', [{ ...assessment, state: 'met', stoppedAt: NOW }]),
    ).toBeUndefined();
    expect(of(runbook, 'triage')).toBeUndefined();
  });

  test('stands beside the progress and counts by itself', async () => {
    const due = new Date(Date.parse(NOW) + 70_000);
    const place = shown([step('a')], undefined, leftUntil(due));
    const left = find(place, '[data-part="time-left"]');
    expect(left.textContent).toBe('1:10 left');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(left.textContent).toBe('1:09 left');
    await vi.advanceTimersByTimeAsync(129_000);
    expect(left.textContent).toBe('late, −1 min');
  });
});
