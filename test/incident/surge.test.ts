import { describe, expect, test } from 'vitest';
import { surgeAt } from '../../lib/incident';

/** When a surge began, and until when it stands. A usual hour has two tickets here, so that ten in one hour are a surge. */

const SINCE = '2026-01-06T00:00:00.000Z';
const range = { least: 5, most: 20 };
const MINUTE = 60_000;

/** Two an hour, eight hours a day, on five days. */
const usual = Array.from({ length: 5 }, (_, day) =>
  Array.from({ length: 16 }, (_one, half) =>
    new Date(Date.UTC(2026, 0, 12 + day, 8) + half * 30 * MINUTE).toISOString(),
  ),
).flat();

const at = (time: string) => `2026-01-20T${time}:00.000Z`;
/** So many tickets from a time on, so many minutes apart. */
const from = (time: string, count: number, minutes = 1) =>
  Array.from({ length: count }, (_, place) =>
    new Date(Date.parse(at(time)) + place * minutes * MINUTE).toISOString(),
  );
const surge = (came: string[], now: string) => surgeAt([...came, ...usual], SINCE, at(now), range);

describe('a surge', () => {
  test('begins with the ticket that makes it one, and stands until the first of so many is an hour old', () => {
    const found = surge(from('10:00', 10), '10:20');
    expect(found).toMatchObject({ since: at('10:09'), until: at('11:00') });
    expect(found?.volume).toMatchObject({ lastHour: 10, usual: 2, isSurge: true });
  });

  test('is none with one ticket fewer, before the tenth has come, and once the first is an hour old', () => {
    expect(surge(from('10:00', 9), '10:20')).toBeNull();
    expect(surge(from('10:00', 10), '10:08')).toBeNull();
    expect(surge(from('10:00', 10), '11:00')).toBeNull();
  });

  test('stays the same one however long it lasts', () => {
    const long = from('10:00', 60, 4);
    for (const now of ['10:40', '11:30', '13:00'])
      expect(surge(long, now)?.since, now).toBe(at('10:36'));
  });

  test('stays the same one over a pause of less than an hour, and begins anew after a longer one', () => {
    const again = (time: string) => [...from('10:00', 10), ...from(time, 10)];
    expect(surge(again('11:45'), '12:00')?.since).toBe(at('10:09'));
    expect(surge(again('11:55'), '12:10')?.since).toBe(at('12:04'));
  });

  test('is unknown where nobody can say what is usual', () => {
    expect(surgeAt(from('10:00', 50), SINCE, at('10:55'), range)).toBeNull();
  });
});
