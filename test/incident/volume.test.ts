import { describe, expect, test } from 'vitest';
import { surgeIn, volumeOf } from '../../lib/incident';
import { packOf } from '../../lib/playbook';

const NOW = '2026-01-20T12:30:00.000Z';
const HOUR = 3_600_000;
const SINCE = '2026-01-06T12:30:00.000Z';
const surge = { least: 5, most: 20 };

/** So many tickets spread over the hour that ends `hoursAgo`. */
const hourOf = (hoursAgo: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(NOW) - hoursAgo * HOUR - (at * 0.9 * HOUR) / count).toISOString(),
  );
/** Ten an hour, eight hours a day, on so many days before today. */
const days = (count: number, perHour = 10) =>
  Array.from({ length: count }, (_, day) =>
    Array.from({ length: 8 }, (_one, hour) => hourOf(24 * (day + 1) + hour, perHour)),
  ).flat(2);

test('the playbook says how many times the usual a major incident brings', () => {
  expect(surgeIn(packOf('excellence')!)).toEqual(surge);
  expect(surgeIn(packOf('runbook')!)).toBeUndefined();
});

describe('beside ten tickets in a usual hour', () => {
  test.each([
    [50, 5, true],
    [49, 4.9, false],
    [200, 20, true],
    [10, 1, false],
    [0, 0, false],
  ])('%i in the last one are %d times as many: a surge is %s (R-004-INC-21)', (now, times, is) => {
    const volume = volumeOf([...days(5), ...hourOf(0, now)], SINCE, NOW, surge);
    expect(volume).toEqual({ lastHour: now, usual: 10, times, surge, isSurge: is });
  });

  test('nights without a ticket and one wild hour leave the usual as it is', () => {
    const volume = volumeOf([...days(5), ...hourOf(30, 400)], SINCE, NOW, surge);
    expect(volume?.usual).toBe(10);
  });

  test('what comes later than now, or came before everything was known, does not count', () => {
    const later = new Date(Date.parse(NOW) + 1_000).toISOString();
    const before = days(5, 1).map((at) => new Date(Date.parse(at) - 14 * 24 * HOUR).toISOString());
    const volume = volumeOf([...days(5), ...before, later], SINCE, NOW, surge);
    expect(volume).toMatchObject({ lastHour: 0, usual: 10 });
  });
});

test.each([
  ['no ticket', []],
  ['a few hours', days(5).slice(0, 230)],
  ['two days and nights', Array.from({ length: 47 }, (_, at) => hourOf(at + 1, 9)).flat()],
])('of %s nobody can say what is usual', (_, cameAt) => {
  expect(volumeOf([...cameAt, ...hourOf(0, 500)], SINCE, NOW, surge)).toBeNull();
});
