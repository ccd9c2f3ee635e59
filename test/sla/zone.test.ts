import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetAt } from '../../lib/sla/zone';

/** Offsets are measured every few days and searched in between: they must be what the platform says at each instant. */

const at = (instant: string) => Date.parse(instant) / 1000;

function platform(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant * 1000);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local / 1000 - instant;
}

describe('the offset of a zone', () => {
  test('is the platform’s, in every zone and at every instant', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const instants = fc.integer({ min: 0, max: at('2036-01-01T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
        expect(offsetAt(zone, instant)).toBe(platform(zone, instant));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['America/Recife', '2000-10-08T03:00:00Z', -10_800, -7200],
    ['America/Recife', '2000-10-15T02:00:00Z', -7200, -10_800],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 39_600, 37_800],
    ['Africa/Monrovia', '1972-01-07T00:44:30Z', -2670, 0],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', -36_000, 50_400],
  ])('of %s changes at %s to the second', (zone, instant, before, after) => {
    expect(offsetAt(zone, at(instant) - 1)).toBe(before);
    expect(offsetAt(zone, at(instant))).toBe(after);
  });

  test('of a zone that nobody knows is refused', () => {
    expect(() => offsetAt('Mars/Olympus', 0)).toThrow(RangeError);
  });
});
