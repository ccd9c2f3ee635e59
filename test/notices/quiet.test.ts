import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_NOTICES, quietUntil } from '../../lib/notices';

const hours = (quietFrom: string, quietTo: string) => ({
  ...DEFAULT_NOTICES,
  quiet: true,
  quietFrom,
  quietTo,
});
const NIGHT = hours('20:00', '07:00');
const BERLIN = 'Europe/Berlin';

describe('quiet hours', () => {
  test('are never, unless a person asks for them', () => {
    expect(DEFAULT_NOTICES.quiet).toBe(false);
    expect(quietUntil(DEFAULT_NOTICES, '2026-01-13T02:00:00.000Z', BERLIN)).toBeNull();
  });

  test.each([
    ['2026-01-13T18:59:59.999Z', null],
    ['2026-01-13T19:00:00.000Z', '2026-01-14T06:00:00.000Z'],
    ['2026-01-13T22:59:59.000Z', '2026-01-14T06:00:00.000Z'],
    ['2026-01-14T05:59:59.999Z', '2026-01-14T06:00:00.000Z'],
    ['2026-01-14T06:00:00.000Z', null],
  ])('from evening to morning reach over midnight: at %s', (now, end) => {
    expect(quietUntil(NIGHT, now, BERLIN)).toBe(end);
  });

  test('within one day end the same day, to the minute', () => {
    const lunch = hours('12:10', '12:50');
    expect(quietUntil(lunch, '2026-01-13T11:11:30.500Z', BERLIN)).toBe('2026-01-13T11:50:00.000Z');
    expect(quietUntil(lunch, '2026-01-13T11:09:59.000Z', BERLIN)).toBeNull();
  });

  test('from a time to the same time are none', () => {
    expect(quietUntil(hours('08:00', '08:00'), '2026-01-13T07:00:00.000Z', BERLIN)).toBeNull();
  });

  test('are those of the wall clock in the person’s own zone', () => {
    const now = '2026-01-13T20:00:00.000Z';
    expect(quietUntil(NIGHT, now, 'America/New_York')).toBeNull();
    expect(quietUntil(NIGHT, now, 'Asia/Kathmandu')).toBe('2026-01-14T01:15:00.000Z');
  });

  test('end at the wall time in the week the clocks go forward, and back', () => {
    expect(quietUntil(NIGHT, '2026-03-28T22:00:00.000Z', BERLIN)).toBe('2026-03-29T05:00:00.000Z');
    expect(quietUntil(NIGHT, '2026-10-24T21:00:00.000Z', BERLIN)).toBe('2026-10-25T06:00:00.000Z');
  });

  test('that would end in an hour which is skipped end when it is skipped', () => {
    const short = hours('22:00', '02:30');
    expect(quietUntil(short, '2026-03-28T23:00:00.000Z', BERLIN)).toBe('2026-03-29T01:00:00.000Z');
  });

  test('in an hour which comes twice are quiet twice', () => {
    const small = hours('02:15', '02:45');
    expect(quietUntil(small, '2026-10-25T00:20:00.000Z', BERLIN)).toBe('2026-10-25T00:45:00.000Z');
    expect(quietUntil(small, '2026-10-25T00:50:00.000Z', BERLIN)).toBeNull();
    expect(quietUntil(small, '2026-10-25T01:20:00.000Z', BERLIN)).toBe('2026-10-25T01:45:00.000Z');
  });

  test('are quiet up to their end and not at it, whatever the zone and the day', () => {
    const wall = fc
      .integer({ min: 0, max: 1_439 })
      .map((at) => new Date(at * 60_000).toISOString().slice(11, 16));
    const zones = [BERLIN, 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham', 'UTC'];
    const instants = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2027-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(wall, wall, instants, fc.constantFrom(...zones), (from, to, at, zone) => {
        const settings = hours(from, to);
        const end = quietUntil(settings, at.toISOString(), zone);
        if (end === null) return;
        expect(Date.parse(end)).toBeGreaterThan(at.getTime());
        expect(Date.parse(end) - at.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        expect(quietUntil(settings, end, zone)).toBeNull();
        const before = new Date(Date.parse(end) - 1).toISOString();
        expect(quietUntil(settings, before, zone)).toBe(end);
      }),
      { numRuns: 300 },
    );
  });
});
