import { TZDate } from '@date-fns/tz';
import type { NoticeSettings } from './settings';

const DAY = 1_440;
/** Clocks on walls are set forward and back at quarters of an hour. */
const QUARTER = 15;

const minutesOf = (wall: string) => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));

/**
 * When the quiet hours end in which `now` lies, as an ISO instant; `null` outside of them. What counts is the clock
 * on the wall in `zone`: an hour that a change of time skips is not quiet, one that it repeats is quiet twice.
 */
export function quietUntil(
  { quiet, quietFrom, quietTo }: NoticeSettings,
  now: string,
  zone: string,
): string | null {
  const from = minutesOf(quietFrom);
  const to = minutesOf(quietTo);
  const wallAt = (at: number) => {
    const wall = new TZDate(at, zone);
    return wall.getHours() * 60 + wall.getMinutes();
  };
  const isQuiet = (wall: number) =>
    from < to ? from <= wall && wall < to : from <= wall || wall < to;

  let at = Date.parse(now);
  let wall = wallAt(at);
  if (!quiet || from === to || !isQuiet(wall)) return null;
  at -= at % 60_000;
  while (isQuiet(wall)) {
    at += Math.min((to - wall + DAY) % DAY, QUARTER - (wall % QUARTER)) * 60_000;
    wall = wallAt(at);
  }
  return new Date(at).toISOString();
}
