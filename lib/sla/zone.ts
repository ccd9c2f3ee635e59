/**
 * Local time of an IANA zone, whatever zone the host is in. Instants and local times are whole seconds; a local
 * time is written as the instant at which a clock in UTC would show it.
 */

export const DAY = 86_400;

/** The offsets of one zone, measured from `first` to `last`: from the instant `at[i]` on, local time is `ahead[i]` seconds ahead. */
type Zone = {
  format: Intl.DateTimeFormat;
  first: number;
  last: number;
  at: number[];
  ahead: number[];
};

const zones = new Map<string, Zone>();
/** Offsets are measured so often. The shortest there and back since 1970 is seven days (Recife, October 2000; looked 2026-11-22). */
const STEP = 6 * DAY;
/** Measured beyond what was asked for, and the most that one zone keeps. */
const MARGIN = 370 * DAY;
const MOST = 110 * 366 * DAY;

/** The platform writes `11/22/2026, GMT-05:00`, with seconds for the local mean times of old, and `GMT` alone for none. */
function measure({ format }: Zone, instant: number): number {
  const [, written = ''] = format.format(instant * 1000).split('GMT');
  const [hours, minutes = 0, seconds = 0] = written.split(':');
  const ahead = Math.abs(Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds);
  return written.startsWith('-') ? -ahead : ahead;
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

function begin(zone: Zone, at: number): void {
  zone.first = zone.last = at;
  zone.at = [-Infinity];
  zone.ahead = [measure(zone, at)];
}

/** Measures until `from` and `to` are within; exactly only where the offset changes. What is too far away is let go. */
function cover(zone: Zone, from: number, to: number): void {
  const reach = Math.max(to, zone.last);
  const isFar = reach - Math.min(from, zone.first) > MOST;
  if (isFar || from < zone.first) begin(zone, from);
  for (const last = isFar ? to : reach; zone.last < last; zone.last += STEP) {
    const after = measure(zone, zone.last + STEP);
    let reached = zone.last;
    for (let ahead; (ahead = zone.ahead[zone.ahead.length - 1]!) !== after;) {
      reached = changeAfter(zone, reached, zone.last + STEP, ahead);
      zone.at.push(reached);
      zone.ahead.push(measure(zone, reached));
    }
  }
}

function zoneOf(name: string, instant: number): Zone {
  let zone = zones.get(name);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    zone = { format, first: 0, last: 0, at: [], ahead: [] };
    begin(zone, instant);
    zones.set(name, zone);
  }
  return zone;
}

/** The offset of all instants in [from, to]; `undefined` when it changes between. Throws a RangeError when the host doesn't know the zone. */
function offsetWithin(name: string, from: number, to: number): number | undefined {
  const zone = zoneOf(name, from);
  if (from < zone.first || to >= zone.last) cover(zone, from - MARGIN, to + MARGIN);
  const { at, ahead } = zone;
  let low = 0;
  let high = at.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= from) low = middle;
    else high = middle;
  }
  return to < (at[low + 1] ?? Infinity) ? ahead[low] : undefined;
}

/** Seconds that local time is ahead of UTC at `instant`. Throws a RangeError when the host doesn't know the zone. */
export const offsetAt = (zone: string, instant: number): number =>
  offsetWithin(zone, instant, instant)!;

/** The offset of all local times in [from, to], when none of them is near a change; otherwise undefined. */
export const steadyOffset = (zone: string, from: number, to: number): number | undefined =>
  offsetWithin(zone, from - DAY, to + DAY);

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
