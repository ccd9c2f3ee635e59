// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Assessment, type Choosing } from '../../components/ticket/Assessment';
import type { Assessment as Judged } from '../../lib/assessment';
import { judged, NOW, runbook, ticket } from './given';
import { cleanUp, click, find, render } from './render';
import { priorityChoices } from '../../components/ticket/offers';
import { PACKS } from '../../lib/playbook';

afterEach(cleanUp);

function shown(change: Partial<Judged> = {}, choosing: Choosing = null, theirs?: string) {
  const onCorrect = vi.fn();
  const place = render(
    <Assessment
      judged={judged(change)}
      ticket={ticket({ priority: theirs })}
      playbook={runbook}
      now={NOW}
      zone="America/New_York"
      choosing={choosing}
      own={[]}
      onChoosing={() => undefined}
      onCorrect={onCorrect}
      onClassify={() => undefined}
    />,
  );
  return { place, onCorrect };
}

const abstains: Judged['priority'] = {
  value: null,
  by: 'playbook',
  evidence: [],
  because: 'noMatch',
};

describe('the assessment', () => {
  test('shows each conclusion with the words of the ticket that caused it', () => {
    const { place } = shown();
    expect(find(place, '[data-field="priority"]').textContent).toContain('P2 Medium');
    const quotes = [...place.querySelectorAll('q')].map((quote) => quote.textContent);
    expect(quotes).toEqual(['each month on its own', 'It stops at row 500']);
    expect(find(place, '[data-part="proofs"]').textContent).toContain(
      'There is a way around the problem',
    );
  });

  test('says that it is not sure, and marks the fallback as an assumption', () => {
    const { place } = shown({ priority: abstains, runsOn: { rank: 3, assumed: true } });
    expect(find(place, '[data-field="priority"]').dataset.value).toBe('');
    expect(place.textContent).toContain('Priority not set');
    expect(find(place, '[data-part="assumed"]').textContent).toContain('P3 Low');
    expect(find(place, '[data-part="assumed"]').textContent).toContain('fallback');
  });

  test('offers every level of the playbook under its digit', () => {
    const { place } = shown({ priority: abstains }, 'priority');
    const choices = [...place.querySelectorAll<HTMLElement>('[data-act="choose-priority"]')];
    expect(choices.map((one) => one.getAttribute('aria-keyshortcuts'))).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
    expect(choices[0]?.textContent).toContain('P0 Critical');
  });

  test('a level is chosen by the digit of its own code; where levels have none they are counted', () => {
    const digits = (id: string) =>
      priorityChoices(PACKS[id]!).map(({ key, value }) => [key, value]);
    expect(digits('excellence')).toEqual([
      ['1', '0'],
      ['2', '1'],
      ['3', '2'],
      ['4', '3'],
    ]);
    expect(digits('sop').map(([key]) => key)).toEqual(['1', '2', '3', '4']);
  });

  test('takes a choice from a person, and none from a script', () => {
    const { place, onCorrect } = shown({}, 'category');
    const billing = find(place, '[data-act="choose-category"][data-value="billing"]');
    click(billing, 'script');
    expect(onCorrect).not.toHaveBeenCalled();
    click(billing);
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith('category', 'billing');
  });

  test('a correction says so, and keeps what the playbook would say', () => {
    const { place } = shown({
      priority: {
        value: { rank: 1, code: 'P1', name: 'High' },
        by: 'person',
        evidence: [],
        confidence: 1,
        decidedAt: '2026-01-14T14:30:00.000Z',
        proposed: { rank: 2, code: 'P2', name: 'Medium' },
      },
    });
    expect(place.textContent).toContain('Corrected today 9:30 AM EST');
    expect(find(place, '[data-part="proposed"]').textContent).toContain('P2 Medium');
  });

  test('the same word from a person is a confirmation, not a correction', () => {
    const { place } = shown({
      priority: {
        value: { rank: 2, code: 'P2', name: 'Medium' },
        by: 'person',
        evidence: [],
        confidence: 1,
        decidedAt: '2026-01-14T14:30:00.000Z',
        proposed: { rank: 2, code: 'P2', name: 'Medium' },
      },
    });
    expect(place.textContent).toContain('Confirmed today 9:30 AM EST');
    expect(place.querySelector('[data-part="proposed"]')).toBeNull();
  });

  const theirs = (word?: string, change?: Partial<Judged>) =>
    shown(change, null, word).place.querySelector('[data-part="their-priority"]')?.textContent;

  test('shows the helpdesk’s own priority where it differs, and only there', () => {
    expect(theirs('low')).toBe('Zendesk says Low, the playbook P2 Medium.');
    expect(theirs('normal')).toBeUndefined();
    expect(theirs('dringend')).toBeUndefined();
    expect(theirs()).toBeUndefined();
    expect(theirs('low', { priority: abstains })).toBeUndefined();
  });

  test('names the person’s word beside the helpdesk’s as theirs', () => {
    const value = { rank: 1, code: 'P1', name: 'High' };
    const priority = { value, by: 'person' as const, evidence: [], confidence: 1 };
    expect(theirs('low', { priority })).toBe('Zendesk says Low, you say P1 High.');
  });
});
