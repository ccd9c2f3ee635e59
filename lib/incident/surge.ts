import { volumeOf, type Volume } from './volume';

/** A surge that stands: since when, until when it does if nothing more comes in, and what it is made of. Instants in ISO. */
export type Surge = { since: string; until: string; volume: Volume };

/** What is counted is an hour: a shorter pause ends no surge. */
const HOUR = 3_600_000;

const iso = (at: number) => new Date(at).toISOString();

/**
 * The surge at `now` of what `volumeOf` counts; `null` where there is none (R-004-INC-21). It began with the ticket that made it one, after
 * the last pause of an hour or more.
 */
export function surgeAt(
  cameAt: readonly string[],
  since: string,
  now: string,
  range: Volume['surge'],
): Surge | null {
  const volume = volumeOf(cameAt, since, now, range);
  if (!volume?.isSurge) return null;
  const fewest = Math.ceil(range.least * volume.usual);
  const came = cameAt
    .map((at) => Date.parse(at))
    .filter((at) => at <= Date.parse(now))
    .sort((a, b) => a - b);
  /** With the ticket at this place as many came as make a surge, if the first of them is not an hour old; until then it is one. */
  const endAt = (place: number) => came[place - fewest + 1]! + HOUR;
  const last = came.length - 1;
  let first = last;
  for (let place = last - 1; place >= fewest - 1; place -= 1) {
    if (came[place]! >= endAt(place)) continue;
    if (came[first]! - endAt(place) >= HOUR) break;
    first = place;
  }
  return { since: iso(came[first]!), until: iso(endAt(last)), volume };
}
