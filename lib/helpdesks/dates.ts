/**
 * Times as helpdesks write them. A time is read only when exactly one instant can be meant; anything else is absent,
 * because a wrong time makes a wrong clock. The words come from `Intl` in the page's own language.
 */

const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;
const OFFSET = /^([+-])(\d\d?):?(\d\d)?$/;
const HALF_DAY = 12 * 3_600_000;

/** How far clocks at `+01:00`, `-0530`, `+1` or `Z` are behind UTC, in milliseconds; not a number for a zone by name. */
const behindAt = (zone: string): number =>
  Date.parse(
    '1970-01-01T00:00' +
      zone
        .toUpperCase()
        .replace(
          OFFSET,
          (_, sign: string, hours: string, minutes = '00') =>
            `${sign}${hours.padStart(2, '0')}:${minutes}`,
        ),
  );

/** How far the clocks of a zone are behind UTC at an instant, both in milliseconds. */
export type Zone = (ms: number) => number;

const here: Zone = (ms) => new Date(ms).getTimezoneOffset() * 60_000;

/**
 * A zone by its name or offset, `Europe/Berlin` or `+01:00`, for sites that say theirs. No time can be read in one that nobody
 * knows.
 */
export const zoneOf =
  (timeZone: string): Zone =>
  (ms) => {
    try {
      // Swedish writes times as ISO does.
      const wall = new Date(ms).toLocaleString('sv', { timeZone }).replace(' ', 'T');
      return ms - Date.parse(`${wall}Z`);
    } catch {
      return behindAt(timeZone);
    }
  };

/** Year, month, day, hour, minute and second, read as UTC; not a number for what no clock shows, such as 31 June. */
function utcOf(parts: readonly (number | string | undefined)[]): number {
  const numbers = parts.map((part) => Number(part ?? 0));
  const [year = 0, month = 0, ...rest] = numbers;
  const utc = Date.UTC(year, month - 1, ...rest);
  const told = new Date(utc).toISOString().match(/\d+/g)!.map(Number);
  return `${told}`.startsWith(`${numbers}`) ? utc : NaN;
}

/** Request Tracker's REST writes "never" as the first instant of 1970. */
const instantAt = (ms: number): string | undefined =>
  ms > 0 ? new Date(ms).toISOString() : undefined;

/**
 * The instant at which clocks in a zone show what `utc` does in UTC. None when they never do (the hour that spring skips)
 * and when they do twice (the hour that autumn repeats).
 */
function instantIn(utc: number, zone: Zone): string | undefined {
  const [instant = NaN, ...others] = new Set(
    [-HALF_DAY, 0, HALF_DAY]
      .map((ms) => utc + zone(utc + ms))
      .filter((ms) => ms - zone(ms) === utc),
  );
  return others.length ? undefined : instantAt(instant);
}

/** An ISO time that names its zone, as UTC; anything else is absent. For APIs and `<time datetime>`. */
export function exactTime(text: unknown): string | undefined {
  const parts = typeof text === 'string' && ISO.exec(text.trim());
  return parts && parts[7] ? instantAt(utcOf(parts.slice(1, 7)) + behindAt(parts[7])) : undefined;
}

/** An ISO time that names no zone, on the clocks of a site's own (`Europe/Berlin`); none for a zone that nobody knows. */
export function siteTime(text: unknown, zone: string): string | undefined {
  const parts = typeof text === 'string' && ISO.exec(text.trim());
  return parts && !parts[7] ? instantIn(utcOf(parts.slice(1, 7)), zoneOf(zone)) : undefined;
}

const MAIL = /^\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/;

/** A time that names its zone, in ISO's form or that of mail headers; without a zone nobody can know which instant is meant. */
export function zonedTime(text: string | undefined): string | undefined {
  const isMail = text && MAIL.test(text) && Date.parse(text);
  return isMail ? new Date(isMail).toISOString() : exactTime(text);
}

/** Latin digits, plain spaces, no marks of direction, lower case. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => {
      // Tens of digits begin at a multiple of 16, those of India's scripts six after it.
      const code = digit.charCodeAt(0);
      return String((code & 15) - (code > 0x900 && code < 0xe00 ? 6 : 0));
    })
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Thai writes February as "ก.พ.". */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*/gu) ?? [];
const isStartOf = (word: string) => (name: string) =>
  name === word || (word.length > 1 && name.startsWith(word));

/** How a page may write a date in its language; the last one names the halves of the day. */
const STYLES: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'short' },
  { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' },
  { month: 'long', day: 'numeric', hour: 'numeric', hour12: true },
  { dateStyle: 'full', calendar: 'buddhist' },
];

/** What a language calls the month, or the half of the day, of an instant. */
const partsOf = (formats: Intl.DateTimeFormat[], part: string, instant: number): string[] =>
  formats
    .flatMap((format) => format.formatToParts(instant))
    .flatMap(({ type, value }) => (type === part ? plain(value) : []));

/** `dayFirst`: what stands between the numbers of a date, where the day always comes first. */
type Language = {
  formats: Intl.DateTimeFormat[];
  months: string[][];
  /** What each hour's half of the day is called. */
  halves: string[][];
  dayFirst?: string;
};
const languages = new Map<string, Language>();

/** A page can claim to speak anything; this much of it is a tag that `Intl` takes. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?(?![a-z])/i;

/** English is written both ways round, and so is Spanish in the United States. */
const BOTH_ORDERS = /^(?:en|es)\b/i;

/** What `Intl` knows of a language, in the common calendar; of one that it doesn't know, what it knows of English. */
function learn(claimed: string): Language {
  const known = languages.get(claimed);
  if (known) return known;
  const [tag = 'en'] = Intl.DateTimeFormat.supportedLocalesOf(TAG.exec(claimed)?.[0] ?? []);
  const formats = STYLES.map(
    (style) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar: 'gregory', ...style }),
  );
  const months = Array.from({ length: 12 }, (_, month) =>
    partsOf(formats, 'month', Date.UTC(2023, month, 15)).flatMap(wordsOf),
  );
  const halves = Array.from({ length: 24 }, (_, hour) =>
    partsOf(formats, 'dayPeriod', Date.UTC(2023, 0, 1, hour)),
  );
  const [first, between] = new Intl.DateTimeFormat(tag).formatToParts(0);
  const isDayFirst = first!.type === 'day' && !BOTH_ORDERS.test(tag);
  const dayFirst = isDayFirst ? plain(between!.value) : undefined;
  const language = { formats, months, halves, dayFirst };
  languages.set(claimed, language);
  return language;
}

/** The months and days that the numbers and words of a date can mean. Dots are never month first. */
function daysOf(
  text: string,
  year: string,
  { months, dayFirst }: Language,
): [month: number, day: number][] {
  const numbers: string[] = text.match(/\d+/g) ?? [];
  const others = numbers.filter((one) => one !== year).map(Number);
  if (numbers.length - others.length !== 1 || others.length > 2) return [];
  const [a = 0, b] = others;
  if (b === undefined) {
    const words = wordsOf(text);
    // Hebrew writes its "in" onto the month.
    const isNamed = (name: string): boolean =>
      words.some((word) => isStartOf(word)(name) || (name.length > 2 && word.endsWith(name)));
    return months.flatMap((names, month): [number, number][] =>
      names.some(isNamed) ? [[month + 1, a]] : [],
    );
  }
  if (numbers[0] === year) return [[a, b]];
  const [, between = dayFirst] = /\d ?([-/]) ?\d/.exec(text) ?? [];
  return (dayFirst && between === dayFirst) || /\d\s?\./.test(text)
    ? [[b, a]]
    : [
        [b, a],
        [a, b],
      ];
}

/** The halves of the day that a text names: the hours that its time can mean. */
function hoursOf(text: string, written: number, { formats, halves }: Language): number[] {
  const named = [written % 12, (written % 12) + 12].filter((hour) =>
    [hour < 12 ? 'am' : 'pm', ...halves[hour]!].some((half) =>
      // Chinese and Korean put no space around it; "p. m." is no single word.
      /[^a-z]/.test(half)
        ? text.includes(half)
        : new RegExp(`: ?${half}(?!\\p{L})|(?<!\\p{L})${half} ?:`, 'u').test(text),
    ),
  );
  // Before a time it is "at" in German and Welsh, which write 24 hours.
  if (!formats[0]!.resolvedOptions().hour12 && /\bam ?:/.test(text)) named.push(written);
  return named.length ? (written > 12 ? [] : named) : [written];
}

/** Is every word of a text one that the language uses for this date and time? */
function isWritten(text: string, utc: number, { formats }: Language): boolean {
  const written = formats.map((format) => plain(format.format(utc))).join(' ');
  const names = [...wordsOf(written), 'uhr', 'am', 'pm'];
  return wordsOf(text).every((word) => names.some(isStartOf(word)));
}

/**
 * The instant that `text` names in the language `lang`, as ISO in UTC; where the text names no zone, in `zone`, the site's own,
 * or in the browser's. Every word of the text must be one that the language uses for that very
 * date. Absent when it could mean two instants or none: no year, 03/04/2026, the hour that autumn repeats.
 */
export function timeOf(text: string | undefined, lang: string, zone = here): string | undefined {
  let rest = plain(text ?? '');
  const iso = ISO.exec(rest);
  const told = (offset?: string) => (offset ? () => behindAt(offset) : zone);
  if (iso) return instantIn(utcOf(iso.slice(1, 7)), told(iso[7]));
  // Standard formats, which name their zone, are in English everywhere.
  const [tail = '', offset = tail && 'Z'] =
    / (?:gmt|utc)?([+-]\d\d?(?::?\d\d)?)?$/.exec(rest) ?? [];
  rest = rest.slice(0, rest.length - tail.length);
  rest = rest.replace(/(\d) ?[時时點点시h] ?(\d\d) ?[分분]?/g, '$1:$2');
  const times = rest.matchAll(/(?<![\d:.])(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?![\d:.])/g);
  const [time, ...others] = times;
  if (!time || others.length) return undefined;
  // Danish writes 9 July at 9:07 as "09.07.2026, 09.07".
  rest = `${rest.slice(0, time.index)}:${rest.slice(time.index + time[0].length)}`;
  const [year] = /\b(?:19|2[05])\d\d\b/.exec(rest) ?? [''];
  // Thai pages count their years from the Buddha's death.
  const isThai = Number(year) > 2400;
  if (isThai && !/^th/i.test(lang)) return undefined;
  const common = Number(year) - (isThai ? 543 : 0);
  const found = new Set<string | undefined>();
  const language = learn(tail ? 'en' : lang);
  for (const [month, day] of daysOf(rest, year, language))
    for (const hour of hoursOf(rest, Number(time[1]), language)) {
      const utc = utcOf([common, month, day, hour, time[2], time[3]]);
      if (utc && isWritten(rest, utc, language)) found.add(instantIn(utc, told(offset)));
    }
  return found.size === 1 ? [...found][0] : undefined;
}
