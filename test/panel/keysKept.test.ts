// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { keepKeysFor, keysKept } from '../../entrypoints/sidepanel/keysKept';

/** Keys that are pressed on the picture of a ticket. */

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function press(key: string, isTrusted = true): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.body.dispatchEvent(event);
}

test('are kept in their order, for the ticket as it stood in the picture, and given once', () => {
  keepKeysFor('one 9:00');
  press('w');
  press('Enter');
  press('x', false);
  expect(keysKept('one 9:00')).toEqual(['w', 'Enter']);
  expect(keysKept('one 9:00')).toEqual([]);
});

test('are for no other ticket, nor for this one as it stands since', () => {
  for (const other of ['two 9:00', 'one 9:05']) {
    keepKeysFor('one 9:00');
    press('w');
    expect(keysKept(other)).toEqual([]);
    expect(keysKept('one 9:00')).toEqual([]);
  }
});

test('are the panel’s own affair once it stands', () => {
  keepKeysFor('one 9:00');
  expect(keysKept('one 9:00')).toEqual([]);
  press('w');
  expect(keysKept('one 9:00')).toEqual([]);
});

test('are not kept once the panel has drawn something, which has keys of its own', () => {
  keepKeysFor('one 9:00');
  press('w');
  const root = document.createElement('div');
  root.id = 'root';
  root.append(document.createElement('main'));
  document.body.append(root);
  press('r');
  root.replaceChildren();
  press('j');
  expect(keysKept('one 9:00')).toEqual(['w']);
});

test('are forgotten after two seconds', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  keepKeysFor('one 9:00');
  press('w');
  vi.advanceTimersByTime(1_500);
  press('e');
  vi.advanceTimersByTime(1_000);
  expect(keysKept('one 9:00')).toEqual(['e']);
});
