import { describe, expect, test } from 'vitest';
import { actOf, ALL_OFF, capOf, holderOf, mayBeKey, shownKey } from '../../lib/keys';
import { commandsFor } from '../../entrypoints/sidepanel/Palette';

/** Keys of the panel: each can be changed, taken away, and all single ones turned off. */

const AT_HAND = ['p', 'w', '1', 'Enter', 'settings'];

describe('a pressed key', () => {
  test('does what it does by default', () => expect(actOf('p', AT_HAND, {})).toBe('p'));
  test('does what it was given to, and no longer what it was', () => {
    const changed = { p: 'x' };
    expect(actOf('x', AT_HAND, changed)).toBe('p');
    expect(actOf('p', AT_HAND, changed)).toBeUndefined();
  });
  test('may be given to an act that has none', () =>
    expect(actOf('o', AT_HAND, { settings: 'o' })).toBe('settings'));
  test('that was taken away does nothing', () =>
    expect(actOf('p', AT_HAND, { p: '' })).toBeUndefined());
  test('of one character does nothing when all are off, and Enter still does', () => {
    const off = { [ALL_OFF]: '', settings: 'o' };
    for (const key of ['p', '1', 'o']) expect(actOf(key, AT_HAND, off)).toBeUndefined();
    expect(actOf('Enter', AT_HAND, off)).toBe('Enter');
  });
});

test('a key that another act has is told', () => {
  expect(holderOf('w', 'p', AT_HAND, {})).toBe('w');
  expect(holderOf('p', 'p', AT_HAND, {})).toBeUndefined();
  expect(holderOf('w', 'p', AT_HAND, { w: 'v' })).toBeUndefined();
});

test('digits, spaces and keys with a name of their own can’t be given away', () => {
  expect(['a', '/', 'ä'].every(mayBeKey)).toBe(true);
  expect(['1', ' ', 'Enter', ''].some(mayBeKey)).toBe(false);
});

test('a cap shows the key as it is now, and none where there is none', () => {
  expect(capOf('P', {})).toBe('P');
  expect(capOf('P', { p: 'x' })).toBe('X');
  expect(capOf('P', { p: '' })).toBeUndefined();
  expect(capOf('↵', { [ALL_OFF]: '' })).toBe('↵');
  expect(capOf('/', { [ALL_OFF]: '' })).toBeUndefined();
  expect(shownKey('settings', {})).toBeUndefined();
});

describe('a command is found', () => {
  test('by the beginning of its words, in any order', () => {
    expect(commandsFor('prio cha', ['p', 'c'])).toEqual(['p']);
    expect(commandsFor('change', ['c', 'p'])).toEqual(['p', 'c']);
  });
  test('only while it can be done', () => expect(commandsFor('priority', ['c'])).toEqual([]));
  test('only where it has a name', () => expect(commandsFor('', ['Enter', 'p'])).toEqual(['p']));
});
