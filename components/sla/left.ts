import type { Calendar } from '../../lib/playbook/schema';
import { nextOpen } from '../../lib/sla/calendar';
import type { Clock } from '../../lib/sla/clock';
import { timetable } from '../../lib/sla/timetable';
import { locale, words } from '../../lib/words';
import { duration, minutesAndSeconds } from '../../lib/words/time';
import type { Told } from '../ui/Ticking';
import { isOpen, secondsLeft } from './clockView';

/** The texts of a clock that change by themselves, and how long each of them holds. */

const MINUTE = 60;
const TEN_MINUTES = 600;

/** The end of so many seconds after the one that `now` (milliseconds) is in. */
const inSeconds = (now: number, seconds: number) => (Math.floor(now / 1000) + seconds) * 1000;

const iso = (now: number) => new Date(Math.floor(now / 1000) * 1000).toISOString();

/** Minutes until ten remain, then minutes and seconds; in the first minute after, seconds too, then minutes. */
export function leftText(left: number, days: boolean): string {
  if (left <= -MINUTE) return words.clocks.lateBy(duration(locale, -left, days));
  if (left < 0) return words.clocks.lateBy(minutesAndSeconds(-left));
  return left < TEN_MINUTES ? minutesAndSeconds(left) : duration(locale, left, days);
}

/** Seconds after which the text of `left` is another one. */
function holds(left: number): number {
  if (left <= -MINUTE) return MINUTE - (-left % MINUTE);
  return left <= TEN_MINUTES ? 1 : (left % MINUTE) + 1;
}

/** While nothing counts the text holds: until the desk opens, or for good. */
function restsUntil(clock: Clock, calendar: Calendar | undefined, now: number): number | undefined {
  if (!isOpen(clock) || clock.state === 'paused') return Infinity;
  if (clock.count === 'elapsed' || !calendar) return undefined;
  const second = Math.floor(now / 1000);
  const opens = nextOpen(timetable(calendar), second);
  if (opens === null) return Infinity;
  return opens > second ? opens * 1000 : undefined;
}

/** How long a clock has left in its own counting; `asOf` (ISO) is when it was computed. */
export const leftAt =
  (clock: Clock, calendar: Calendar | undefined, asOf: string) =>
  (now: number): Told => {
    const left = secondsLeft(clock, calendar, asOf, iso(now)) ?? 0;
    const until = restsUntil(clock, calendar, now) ?? inSeconds(now, holds(left));
    return { text: leftText(left, clock.count === 'elapsed'), until, late: left < 0 };
  };

/** How long it is until an instant, at any hour. */
export const leftUntil =
  (end: Date) =>
  (now: number): Told => {
    const left = Math.floor(end.getTime() / 1000) - Math.floor(now / 1000);
    return { text: leftText(left, true), until: inSeconds(now, holds(left)), late: left < 0 };
  };

const HOUR = 3_600;

/** A duration of more than ten hours without its minutes. */
export const roughly = (seconds: number): string =>
  duration(locale, seconds >= 10 * HOUR ? seconds - (seconds % HOUR) : seconds, true);

/** How long it is until `dueAt` by the clock on the wall. */
export const wallAt =
  (dueAt: string) =>
  (now: number): Told => {
    const wall = Date.parse(dueAt) / 1000 - Math.floor(now / 1000);
    return wall < 0
      ? { text: words.clocks.wallPast, until: Infinity }
      : {
          text: words.clocks.byTheClock(roughly(wall)),
          until: inSeconds(now, (wall % MINUTE) + 1),
        };
  };
