/** Instants as exports write them. What is not said, or could be two days, is absent. Without a zone they count as UTC: they only order. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TIME = String.raw`(?:[T, ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?)?`;
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
/** 2026-05-16T09:12:00Z, 2026-05-16 09:12 */
const ISO = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${TIME}${ZONE}`, 'i');
/** 14/Jul/25 3:42 PM; Mon, 15 Jan 2024 10:00:00 +0100 */
const NAMED = new RegExp(
  `^(?:[a-z]{3},\\s*)?(\\d{1,2})[ /-]([a-z]{3})[a-z]*[ /-](\\d{4}|\\d{2})${TIME}${ZONE}`,
  'i',
);
/** 6/21/2025 16:14, 21.6.2025 */
const FIGURES = new RegExp(`^(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{4}|\\d{2})${TIME}${ZONE}`, 'i');

/** What a date in figures tells of the order of day and month. */
export function dayFirstIn(cell: string): boolean | undefined {
  const [, first, sign, second] = FIGURES.exec(cell) ?? [];
  if (sign === '.' || Number(first) > 12) return true;
  return Number(second) > 12 ? false : undefined;
}

/** ISO 8601 in UTC. `dayFirst`: how dates in figures are written in this column. */
export function instantOf(cell: string, dayFirst?: boolean): string | undefined {
  const written = cell.trim().slice(0, 60);
  if (/^\d{10}$/.test(written)) return new Date(Number(written) * 1000).toISOString();
  if (/^\d{13}$/.test(written)) return new Date(Number(written)).toISOString();
  const iso = ISO.exec(written);
  if (iso) return instant(iso[1]!, iso[2]!, iso[3]!, iso.slice(4));
  const named = NAMED.exec(written);
  if (named) {
    const month = MONTHS.indexOf(named[2]!.toLowerCase()) + 1;
    return instant(named[3]!, String(month), named[1]!, named.slice(4));
  }
  const figures = FIGURES.exec(written);
  const isDayFirst = dayFirst ?? dayFirstIn(written);
  if (!figures || isDayFirst === undefined) return undefined;
  const [, first, , second, year] = figures;
  const [month, day] = isDayFirst ? [second!, first!] : [first!, second!];
  return instant(year!, month, day, figures.slice(5));
}

function instant(
  year: string,
  month: string,
  day: string,
  [hour = '0', minute = '0', second = '0', half, zone]: (string | undefined)[],
): string | undefined {
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  const [, sign, ahead = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  const offset = (Number(ahead) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31 || hours > 23 || Number(minute) > 59) return undefined;
  const local = Date.UTC(whole, m - 1, d, hours, Number(minute), Number(second));
  if (new Date(local).getUTCMonth() !== m - 1) return undefined;
  return new Date(local - offset * 60_000).toISOString();
}
