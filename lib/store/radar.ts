import { subDays } from 'date-fns';
import { liveQuery } from 'dexie';
import { newestWins } from '../newest';
import { TOLD_WITHIN_DAYS } from '../notices';
import { factsSince, look, type Facts, type Radar } from './radarLook';

export type { Radar } from './radarLook';

/** Timers are kept no longer than this: a machine that slept looks again. */
const LATEST = 10 * 60_000;

/** Milliseconds from `now` until a clock of a ticket says something else. */
function untilNext({ tracked }: Radar, now: number): number {
  const next = tracked.reduce(
    (soonest, { until }) => (until ? Math.min(soonest, Date.parse(until)) : soonest),
    Infinity,
  );
  return Math.min(Math.max(next - now, 0) + 50, LATEST);
}

/** Follows the store until the function is called that it gives back; nothing runs after that. */
function follow(tell: (radar: Radar) => void): () => void {
  let left = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: Facts | undefined;
  const since = subDays(new Date(), TOLD_WITHIN_DAYS).toISOString();
  const { put } = newestWins(async (known: Facts) => {
    clearTimeout(timer);
    if (left) return;
    const now = new Date().toISOString();
    const radar = await look(known, since, now, (far) => left || tell(far));
    if (left) return;
    tell(radar);
    timer = setTimeout(again, untilNext(radar, Date.now()));
  });
  const again = () => {
    if (latest) void put(latest);
  };
  const following = liveQuery(() => factsSince(since)).subscribe({
    next: (known) => {
      latest = known;
      again();
    },
    error: (error: unknown) => reportError(error),
  });
  return () => {
    left = true;
    clearTimeout(timer);
    following.unsubscribe();
  };
}

/** All who follow on this page, what they were told last, and what ends the one work that is done for all of them. */
const followers = new Set<(radar: Radar) => void>();
let last: Radar | undefined;
let stop: (() => void) | undefined;

/**
 * Tells the queue now, as it was last known at once, and again whenever it changes: something was read, listed, said or put beside a
 * ticket, or a clock has entered another state. Ends with the function that it gives back; nothing runs after the last who follows.
 */
export function followRadar(tell: (radar: Radar) => void): () => void {
  followers.add(tell);
  if (last) tell(stop ? last : { ...last, is: 'earlier' });
  stop ??= follow((radar) => {
    last = radar;
    for (const one of followers) one(radar);
  });
  return () => {
    followers.delete(tell);
    if (followers.size > 0) return;
    stop?.();
    stop = undefined;
  };
}
