// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Mood } from '../../components/ticket/Mood';
import { packOf } from '../../lib/playbook';
import { moodOf } from '../../lib/triage';
import { NOW, ticket } from './given';
import { cleanUp, click, find, render } from './render';

afterEach(cleanUp);

function shown(text: string, pack = 'excellence', goesTo?: string) {
  const told = ticket({
    subject: undefined,
    messages: [{ role: 'customer', visibility: 'public', sentAt: NOW, text }],
  });
  const playbook = packOf(pack)!;
  return render(
    <Mood
      mood={moodOf(told, playbook)}
      playbook={playbook}
      goesTo={goesTo}
      ticket={told}
      now={NOW}
      zone="UTC"
      onReport={() => undefined}
    />,
  );
}

const states = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLElement>('[data-state]')].map(({ dataset }) => dataset.state);

describe('the mood', () => {
  test('is nothing where the words show nothing', () => {
    expect(shown('How do I export my report?').textContent).toBe('');
  });

  test('is a hint beside the words, not a label on the customer', () => {
    const place = shown('I am fed up with this.');
    expect(place.textContent).toContain('May be upset');
    expect(place.textContent).toContain('A hint');
    expect(find(place, 'q').textContent).toBe('I am fed up with this.');
  });

  test('opens its words in the message', () => {
    const place = shown('Hello. I am fed up with this. Bye.');
    click(find(place, '[data-act="show-passage"]'));
    expect(find(place, 'mark').textContent).toBe('I am fed up with this.');
  });

  test('has the wish for a manager first, with what the playbook says', () => {
    const place = shown('I am fed up. I want to speak to your manager.');
    expect(states(place)).toEqual(['manager', 'upset']);
    expect(place.textContent).toContain('to manager, at once');
  });

  test('says so where the playbook names nobody for it', () => {
    const place = shown('I want to speak to your manager.', 'runbook');
    expect(place.textContent).toContain('doesn’t say who takes it');
  });

  test('names whom the ticket goes to anyway', () => {
    const place = shown('I want to speak to your manager.', 'runbook', 'Senior CSR');
    expect(place.textContent).toContain('The ticket goes to Senior CSR.');
    expect(place.textContent).not.toContain('doesn’t say');
  });

  test('cannot be told in another language, and says so', () => {
    const place = shown('Das ist eine Frechheit und ich bin sehr enttäuscht.');
    expect(find(place, '[data-part="mood"]').textContent).toContain('Can’t tell');
    expect(place.querySelector('q')).toBeNull();
  });
});
