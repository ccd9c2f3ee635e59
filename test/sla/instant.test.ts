import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantFrom, secondsOf } from '../../lib/sla/instant';

/** Reading and writing instants must be what `Date` does. */

const platform = (instant: string) => Math.floor(Date.parse(instant) / 1000);

describe('an instant', () => {
  test('is read as the platform reads it, on every day and in every second', () => {
    const days = fc.integer({ min: -62_167_219_200, max: 253_402_300_799 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), (seconds, fraction) => {
        const long = new Date(seconds * 1000 + fraction).toISOString();
        expect(secondsOf(long)).toBe(seconds);
        expect(secondsOf(long.replace(/\.\d+/, ''))).toBe(seconds);
      }),
      { numRuns: 2000 },
    );
  });

  test('is written as the platform writes it', () => {
    const seconds = fc.integer({ min: -99_999_999_999, max: 300_000_000_000 });
    fc.assert(
      fc.property(seconds, (one) => {
        expect(instantFrom(one)).toBe(new Date(one * 1000).toISOString());
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '2024-02-29T12:00:00Z',
    '1900-02-29T12:00:00Z',
    '2026-02-31T12:00:00.000Z',
    '2026-13-01T12:00:00.000Z',
    '2026-00-10T12:00:00.000Z',
    '2026-01-01T24:00:00.000Z',
    '2026-01-01T12:60:00.000Z',
    '2026-01-01T12:00:0xZ',
    '2026-01-0:T12:00:00Z',
    '2026-01-01T12:00:00+0200',
    '2026-01-01T12:00:00+02:00',
    '2026-01-01 12:00:00Z',
    '2026-01-01T12:00:00.12xZ',
    '+012026-01-01T12:00:00Z',
    '2026-01-01',
    'yesterday',
    '',
  ])('written as %j is what the platform makes of it', (written) => {
    expect(secondsOf(written)).toBe(platform(written));
  });

  test('that is none is refused', () => {
    expect(() => instantFrom(NaN)).toThrow(RangeError);
    expect(() => instantFrom(Infinity)).toThrow(RangeError);
  });
});
