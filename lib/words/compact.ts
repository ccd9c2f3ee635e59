/** A duration in the fewest signs that a language has: `45m`, `2h 10m`, `46h`, `3d 4h`. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const narrow = (locale: string, value: number, unit: 'day' | 'hour' | 'minute') =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(value);

/** `seconds` are rounded down: to whole minutes, from ten hours on to whole hours. */
export function compact(locale: string, seconds: number): string {
  const isLong = seconds >= 2 * DAY;
  const [big, small] = isLong ? ([DAY, HOUR] as const) : ([HOUR, MINUTE] as const);
  const many = Math.floor(seconds / big);
  const rest = !isLong && many >= 10 ? 0 : Math.floor((seconds % big) / small);
  const parts = [
    many > 0 && narrow(locale, many, isLong ? 'day' : 'hour'),
    (rest > 0 || many === 0) && narrow(locale, rest, isLong ? 'hour' : 'minute'),
  ];
  return parts.filter(Boolean).join(' ');
}
