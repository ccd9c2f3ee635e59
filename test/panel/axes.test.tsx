// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Axes } from '../../components/ticket/Axes';
import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import { ticketKey } from '../../lib/ticket/key';
import { NOW, ticket } from './given';
import { cleanUp, find, render } from './render';

afterEach(cleanUp);

function shown(text: string, pack = 'excellence', word?: string) {
  const told = ticket({
    subject: undefined,
    messages: [{ role: 'customer', visibility: 'public', sentAt: NOW, text }],
  });
  const decision = {
    ticket: ticketKey(told.ref),
    field: 'impact' as const,
    value: word ?? null,
    proposed: null,
    at: NOW,
    playbook: { id: pack, version: '1' },
  };
  const { axes } = assess(told, packOf(pack)!, { tickets: [], decisions: [decision] }, NOW);
  const onChoose = vi.fn();
  const place = render(
    <Axes axes={axes} told={{ ticket: told, now: NOW, zone: 'UTC' }} onChoose={onChoose} />,
  );
  return { place, onChoose };
}

const selectIn = (place: HTMLElement, axis: string) =>
  find(place, `[data-field="${axis}"] select`) as HTMLSelectElement;

function choose(select: HTMLSelectElement, value: string, by: 'person' | 'script') {
  select.value = value;
  const event = new Event('change', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: by === 'person' });
  act(() => void select.dispatchEvent(event));
}

describe('the three sides of a ticket', () => {
  test('stand in one line, and what is not known says so', () => {
    const { place } = shown('All users see a blank page.');
    const line = find(place, 'summary').textContent;
    expect(line).toContain('Impact everyone');
    expect(line).toContain('Urgency not classified');
  });

  test('each have their words', () => {
    const { place } = shown('All users see a blank page.');
    expect(find(place, '[data-field="impact"] q').textContent).toBe('All users see a blank page.');
    expect(place.querySelector('[data-field="urgency"] q')).toBeNull();
  });

  test('are chosen by a person, and by no script', () => {
    const { place, onChoose } = shown('Hello');
    choose(selectIn(place, 'urgency'), 'today', 'script');
    expect(onChoose).not.toHaveBeenCalled();
    choose(selectIn(place, 'urgency'), 'today', 'person');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('urgency', 'today');
    expect([...selectIn(place, 'complexity').options].map(({ value }) => value)).toEqual([
      '',
      'T1',
      'T2',
      'T3',
    ]);
  });

  test('show a person’s word, which can be taken back', () => {
    const { place, onChoose } = shown('All users see a blank page.', 'excellence', 'one');
    expect(find(place, 'summary').textContent).toContain('Impact one person');
    expect(find(place, '[data-field="impact"]').textContent).toContain('your word');
    choose(selectIn(place, 'impact'), '', 'person');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('impact', null);
  });

  test('are nothing under a playbook that asks for none', () => {
    expect(shown('All users see a blank page.', 'runbook').place.textContent).toBe('');
  });
});
