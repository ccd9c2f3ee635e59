import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationWritten, secondsOf } from '../../lib/playbook/durations';

/** Lengths of time as a support lead types them. */

test.each<[string, number]>([
  ['15 min', 900],
  ['1 hour', 3600],
  ['2h', 7200],
  ['1 h 30 min', 5400],
  ['1 hour and 30 minutes', 5400],
  ['1:30', 5400],
  ['0,5 h', 1800],
  ['3 days', 259_200],
  ['1 Week', 604_800],
  ['90 s', 90],
])('%j are %d seconds', (written, seconds) => expect(secondsOf(written)).toBe(seconds));

test.each([
  '',
  '2',
  'soon',
  '0 min',
  '-1 h',
  '1:75',
  '2 fortnights',
  '5 min or so',
  '9999 days',
  'NaN h',
])('%j is no length of time', (written) => expect(secondsOf(written)).toBeUndefined());

test.each<[number, string]>([
  [900, '15 min'],
  [3600, '1 h'],
  [5400, '1 h 30 min'],
  [86_400, '24 h'],
  [172_800, '2 days'],
  [61, '1 min 1 s'],
])('%d seconds are written %j', (seconds, written) =>
  expect(durationWritten(seconds)).toBe(written),
);

test('what is written is read as the same time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 366 * 86_400 }), (seconds) => {
      expect(secondsOf(durationWritten(seconds))).toBe(seconds);
    }),
  );
});

test('a page pasted into the field is no time, and is not searched for one', () => {
  expect(secondsOf('1'.repeat(300_000))).toBeUndefined();
});
