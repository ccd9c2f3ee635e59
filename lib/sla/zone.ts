/**
 * Local time of an IANA zone, whatever zone the host is in. Instants and local times are whole seconds; a local
 * time is written as the instant at which a clock in UTC would show it.
 */

export const DAY = 86_400;

type Zone = { format: Intl.DateTimeFormat; offsets: Map<number, number> };

const zones = new Map<string, Zone>();
const MOST_OFFSETS = 4_096;

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zone = { format, offsets: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

function measureOffset(zone: Zone, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of zone.format.formatToParts(instant * 1000))
    part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant;
}

function offsetOfDay(zone: Zone, day: number): number {
  const known = zone.offsets.get(day);
  if (known !== undefined) return known;
  if (zone.offsets.size >= MOST_OFFSETS) zone.offsets.clear();
  const offset = measureOffset(zone, day * DAY);
  zone.offsets.set(day, offset);
  return offset;
}

/**
 * Seconds that local time is ahead of UTC at `instant`. Measured once a UTC day and exactly only on days that
 * change. Throws a RangeError when the host doesn't know the zone.
 */
export function offsetAt(name: string, instant: number): number {
  const zone = zoneOf(name);
  const day = Math.floor(instant / DAY);
  const offset = offsetOfDay(zone, day);
  return offset === offsetOfDay(zone, day + 1) ? offset : measureOffset(zone, instant);
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
