import { describe, expect, test } from 'vitest';
import {
  clockTime,
  dayAndTime,
  daysAhead,
  duration,
  minutesAndSeconds,
  shortTime,
} from '../../lib/words/time';

const NEW_YORK = 'America/New_York';
const NOW = '2026-01-14T15:00:00Z';

describe('times in words', () => {
  test('the day is seen from the zone, not from where the computer stands', () => {
    expect(dayAndTime('en-US', '2026-01-15T03:00:00Z', NOW, NEW_YORK)).toBe('today 10:00 PM EST');
    expect(dayAndTime('en-US', '2026-01-15T19:38:00Z', NOW, NEW_YORK)).toBe(
      'tomorrow, Thu 2:38 PM EST',
    );
    expect(dayAndTime('en-US', '2026-01-13T19:38:00Z', NOW, NEW_YORK)).toBe(
      'yesterday, Tue 2:38 PM EST',
    );
    expect(dayAndTime('en-US', '2026-01-19T14:00:00Z', NOW, NEW_YORK)).toBe(
      'Mon, Jan 19, 9:00 AM EST',
    );
  });

  test('days are counted across a change of clocks', () => {
    expect(daysAhead('2026-03-09T04:30:00Z', '2026-03-08T06:00:00Z', NEW_YORK)).toBe(1);
    expect(clockTime('en-US', '2026-07-01T14:00:00Z', NEW_YORK, true)).toBe('10:00 AM EDT');
  });

  test('a short time drops the date only while the weekday says it', () => {
    const short = (instant: string) => shortTime('en-US', instant, NOW, NEW_YORK);
    expect(short('2026-01-14T22:00:00Z')).toBe('5:00 PM EST');
    expect(short('2026-01-20T14:00:00Z')).toBe('Tue 9:00 AM EST');
    expect(short('2026-01-21T14:00:00Z')).toBe('Wed, Jan 21, 9:00 AM EST');
  });

  test('a duration is whole minutes, never more than is left', () => {
    expect(duration('en-US', 28_560)).toBe('7 hr 56 min');
    expect(duration('en-US', 28_619)).toBe('7 hr 56 min');
    expect(duration('en-US', 59)).toBe('0 min');
    expect(duration('en-US', 36_000)).toBe('10 hr');
    expect(duration('en-US', 180_000)).toBe('50 hr');
    expect(duration('en-US', 180_000, true)).toBe('2 days 2 hr');
    expect(minutesAndSeconds(65.9)).toBe('1:05');
  });
});
