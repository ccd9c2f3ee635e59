import { TZDate } from '@date-fns/tz';
import { addDays, addHours, setHours, startOfDay, subMinutes } from 'date-fns';
import { nextOpen } from '../sla/calendar';
import { timetable } from '../sla/timetable';
import type { Tracked } from './tracked';

/**
 * A snooze hides a ticket from the queue, never a breach: it ends by itself before something is due. That is looked at anew whenever the
 * queue is, so that a time that moved counts as it is now.
 */

/** A snoozed ticket is back so long before it is due. */
export const BACK_BEFORE_MINUTES = 15;
/** When a desk that never closes begins its day, in its own zone. */
const MORNING = 9;

/** For an hour, until the desk opens tomorrow, or until the next update is due. */
export const SNOOZES = ['hour', 'opening', 'update'] as const;
export type Snooze = (typeof SNOOZES)[number];

/** Until when a ticket stays away. `early`: it comes back before what was asked for, because something is due. ISO. */
export type Until = { until: string; early: boolean };

/** The last instant up to which the ticket may stay out of sight; none where nothing is due. */
export const backBy = ({ wantedAt }: Pick<Tracked, 'wantedAt'>): string | undefined =>
  wantedAt && subMinutes(wantedAt, BACK_BEFORE_MINUTES).toISOString();

function openingAfter({ calendar, zone = 'UTC' }: Tracked, now: string): string {
  const at = calendar?.zone ?? zone;
  const tomorrow = startOfDay(addDays(new TZDate(now, at), 1));
  const opens =
    calendar && !calendar.always
      ? nextOpen(timetable(calendar), Math.floor(tomorrow.getTime() / 1000))
      : null;
  const morning = opens === null ? setHours(tomorrow, MORNING).getTime() : opens * 1000;
  return new Date(morning).toISOString();
}

/** When such a snooze ends; `undefined` where it makes no sense: nothing to wait for, or due too soon. `now` in ISO. */
export function snoozed(kind: Snooze, tracked: Tracked, now: string): Until | undefined {
  const asked = {
    hour: () => addHours(now, 1).toISOString(),
    opening: () => openingAfter(tracked, now),
    update: () => tracked.updateAt,
  }[kind]();
  if (asked === undefined) return undefined;
  const latest = backBy(tracked);
  const early = latest !== undefined && latest < asked;
  const until = early ? latest : asked;
  return until > now ? { until, early } : undefined;
}

/** What a person put down. `at`: when; `until`: what they were told, or later. ISO. */
export type Slept = { snoozedAt?: string; snoozedUntil?: string };

/** Until when the ticket is out of sight now: not past its time, not close to a due time, not once its customer wrote again. */
export function asleepUntil(
  { snoozedAt, snoozedUntil }: Slept,
  tracked: Pick<Tracked, 'wantedAt' | 'heardAt'>,
  now: string,
): string | undefined {
  if (snoozedUntil === undefined) return undefined;
  if (snoozedAt !== undefined && tracked.heardAt !== undefined && tracked.heardAt > snoozedAt)
    return undefined;
  const latest = backBy(tracked);
  const until = latest !== undefined && latest < snoozedUntil ? latest : snoozedUntil;
  return until > now ? until : undefined;
}
