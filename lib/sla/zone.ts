/**
 * Local time of an IANA zone, whatever zone the host is in. Instants and local times are whole seconds; a local
 * time is written as the instant at which a clock in UTC would show it.
 */

export const DAY = 86_400;

/** The offsets of the days measured so far: from the instant `at[i]` on, local time is `ahead[i]` seconds ahead of UTC. */
type Zone = {
  format: Intl.DateTimeFormat;
  first: number;
  last: number;
  at: number[];
  ahead: number[];
};

const zones = new Map<string, Zone>();
/** Days measured beyond what was asked for, and the most that one zone keeps. */
const MARGIN = 370;
const MOST_DAYS = 40_000;

/** `11/22/2026, GMT-05:00`, with seconds for the local mean times of old, and `GMT` alone for none in some engines. */
const OFFSET = /GMT(?:([+-])(\d\d):?(\d\d)(?::?(\d\d))?)?$/;

function measure({ format }: Zone, instant: number): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    OFFSET.exec(format.format(instant * 1000)) ?? [];
  const ahead = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -ahead : ahead;
}

/** The first instant after `from` at which the offset is no longer `ahead`; it changes before or at `to`. */
function changeAfter(zone: Zone, from: number, to: number, ahead: number): number {
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (measure(zone, middle) === ahead) before = middle;
    else after = middle;
  }
  return after;
}

/** The changes between two midnights in UTC, oldest first. A day may hold more than one. */
function changesOn(zone: Zone, day: number, before: number, after: number): [number[], number[]] {
  const at: number[] = [];
  const ahead: number[] = [];
  let [from, current] = [day * DAY, before];
  while (current !== after) {
    from = changeAfter(zone, from, (day + 1) * DAY, current);
    current = measure(zone, from);
    at.push(from);
    ahead.push(current);
  }
  return [at, ahead];
}

/** Measures the midnights of all days up to `first` and `last`; exactly only on days that change. */
function cover(zone: Zone, first: number, last: number): void {
  if (Math.max(last, zone.last) - Math.min(first, zone.first) > MOST_DAYS) {
    zone.first = zone.last = first;
    zone.at = [-Infinity];
    zone.ahead = [measure(zone, first * DAY)];
  }
  for (; zone.last < last; zone.last += 1) {
    const before = zone.ahead[zone.ahead.length - 1]!;
    const after = measure(zone, (zone.last + 1) * DAY);
    if (before === after) continue;
    const [at, ahead] = changesOn(zone, zone.last, before, after);
    zone.at.push(...at);
    zone.ahead.push(...ahead);
  }
  for (; zone.first > first; zone.first -= 1) {
    const after = zone.ahead[0]!;
    const before = measure(zone, (zone.first - 1) * DAY);
    if (before === after) continue;
    const [at, ahead] = changesOn(zone, zone.first - 1, before, after);
    zone.at.splice(0, 1, -Infinity, ...at);
    zone.ahead.unshift(before, ...ahead.slice(0, -1));
  }
}

function zoneOf(name: string, day: number): Zone {
  let zone = zones.get(name);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    zone = { format, first: day, last: day, at: [-Infinity], ahead: [] };
    zone.ahead.push(measure(zone, day * DAY));
    zones.set(name, zone);
  }
  return zone;
}

/** Seconds that local time is ahead of UTC at `instant`. Throws a RangeError when the host doesn't know the zone. */
export function offsetAt(name: string, instant: number): number {
  const day = Math.floor(instant / DAY);
  const zone = zoneOf(name, day);
  if (day < zone.first || day >= zone.last) cover(zone, day - MARGIN, day + MARGIN);
  const { at, ahead } = zone;
  let low = 0;
  let high = at.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= instant) low = middle;
    else high = middle;
  }
  return ahead[low]!;
}

/** What a clock on the wall shows at `instant`. */
export const localTime = (zone: string, instant: number): number =>
  instant + offsetAt(zone, instant);

/**
 * The instant of a local time, RFC 5545's way: the first of two when clocks go back, pushed forward by the gap
 * when they go forward.
 */
export function instantOf(zone: string, local: number): number {
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  const early = local - before;
  if (before === after || offsetAt(zone, early) === before) return early;
  const late = local - after;
  return offsetAt(zone, late) === after ? late : early;
}
