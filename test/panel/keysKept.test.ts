// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { keepKeysFor, keysKept } from '../../entrypoints/sidepanel/keysKept';

/** Keys that are pressed on the picture of a ticket. */

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
