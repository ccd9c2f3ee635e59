import type { Hours } from '../../../lib/sla/hours';

/** The calendar and the questions of the measurements. Instants are whole seconds. */

const HOLIDAYS = ['01-01', '06-19', '07-04', '11-11', '12-24', '12-25'];
const YEARS = [2024, 2025, 2026, 2027, 2028, 2029];
const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

export const HOST_ZONE = 'America/New_York';

/** New York, Monday to Friday 08-18, 37 holidays in six years. */
export const OFFICE: Hours = {
  zone: HOST_ZONE,
  week: Object.fromEntries(WORKDAYS.map((day) => [day, [[480, 1080]]])),
  holidays: [
    ...YEARS.flatMap((year) => HOLIDAYS.map((date) => `${year}-${date}`)),
    '2026-11-27',
  ].sort(),
};

/** Open only from midnight to six on Sundays: the hours in which clocks change. */
export const SUNDAY_NIGHTS: Hours = { zone: OFFICE.zone, week: { sun: [[0, 360]] } };

const CLOCK_CHANGES = [
  ...['2024-03-10', '2024-11-03', '2025-03-09', '2025-11-02', '2026-03-08', '2026-11-01'],
  ...['2027-03-14', '2027-11-07', '2028-03-12', '2028-11-05', '2029-03-11', '2029-11-04'],
];

/** When so many minutes of open time after `start` are over, in seconds; `null` never. */
export type Adder = (start: number, minutes: number) => number | null;
export type Question = { start: number; minutes: number };

export const at = (written: string) => Date.parse(written) / 1000;
export const FROM = at('2024-01-01T00:00:00Z');
export const TO = at('2030-01-01T00:00:00Z');

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whole minutes anywhere in the six years, 15 to 2,880 minutes on. */
export function questions(count: number): Question[] {
  const random = randomFrom(3);
  const last = TO - 30 * 86_400;
  return Array.from({ length: count }, () => ({
    start: FROM + Math.floor((random() * (last - FROM)) / 60) * 60,
    minutes: 15 + Math.floor(random() * 2_866),
  }));
}

/** From up to three days before a clock change until ten hours into its Sunday, 15 to 400 minutes on. */
export function questionsAtClockChanges(count: number): Question[] {
  const random = randomFrom(4);
  return Array.from({ length: count }, (_, index) => ({
    start:
      at(`${CLOCK_CHANGES[index % CLOCK_CHANGES.length]}T15:00:00Z`) -
      Math.floor(random() * 82 * 60) * 60,
    minutes: 15 + Math.floor(random() * 386),
  }));
}
