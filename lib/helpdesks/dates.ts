/**
 * Times as helpdesks write them. A time is read only when exactly one instant can be meant; anything else is absent,
 * because a wrong time makes a wrong clock. The words come from `Intl` in the page's own language.
 */

const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;
const OFFSET = /^([+-])([01]?\d)(?::?([0-5]\d))?$/;
const HALF_DAY = 12 * 3_600_000;

/**
 * How far the clocks of a zone (`Europe/Berlin`, `+01:00`, `Z`; the browser's own without one) are behind UTC at an instant,
 * in milliseconds. Not a number for a zone that nobody knows: its name can come from a page.
 */
function behindUtc(ms: number, zone?: string): number {
  if (!zone) return new Date(ms).getTimezoneOffset() * 60_000;
  const [, sign, hours, minutes = 0] = OFFSET.exec(zone) ?? [];
  if (sign) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * -60_000;
  const timeZone = zone.length > 1 ? zone : 'UTC';
  try {
    // Swedish writes times as ISO does.
    const wall = new Date(ms).toLocaleString('sv', { timeZone }).replace(' ', 'T');
    return ms - Date.parse(`${wall}Z`);
  } catch {
    return NaN;
  }
}

/**
 * The instant of a date and time in a zone, in the browser's own without one. None for what no clock shows (31 June, the
 * hour that spring skips) and for what it shows twice (the hour that autumn repeats).
 */
function instantOf(
  numbers: readonly (number | string | undefined)[],
  zone?: string,
): string | undefined {
  const [year, ...rest] = numbers.map((part) => String(Number(part ?? 0)).padStart(2, '0'));
  const [month, day, hour, minute, second = '00'] = rest;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const utc = Date.parse(`${wall}Z`);
  // Request Tracker's REST writes "never" as the first instant of 1970.
  if (!(utc > 0) || !new Date(utc).toISOString().startsWith(wall)) return undefined;
  const instants = [-HALF_DAY, 0, HALF_DAY]
    .map((ms) => utc + behindUtc(utc + ms, zone))
    .filter((ms) => ms - behindUtc(ms, zone) === utc);
  const [instant, ...others] = new Set(instants);
  return instant && !others.length ? new Date(instant).toISOString() : undefined;
}

/** An ISO time that names its zone, as UTC; anything else is absent. For APIs and `<time datetime>`. */
export function exactTime(text: unknown): string | undefined {
  const parts = typeof text === 'string' && ISO.exec(text.trim());
  return parts && parts[7] ? instantOf(parts.slice(1, 7), parts[7]) : undefined;
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

/** `dayFirst`: what stands between the numbers of a date, where the day always comes first. */
type Language = { formats: Intl.DateTimeFormat[]; months: string[][]; dayFirst?: string };
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
    formats.flatMap((format) => {
      const parts = format.formatToParts(Date.UTC(2023, month, 15));
      return wordsOf(
        plain(parts.flatMap(({ type, value }) => (type === 'month' ? value : [])).join(' ')),
      );
    }),
  );
  const [first, between] = new Intl.DateTimeFormat(tag).formatToParts(0);
  const isDayFirst = first!.type === 'day' && !BOTH_ORDERS.test(tag);
  const dayFirst = isDayFirst ? plain(between!.value) : undefined;
  const language = { formats, months, dayFirst };
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
  const [a = 0, b = 0, ...more] = numbers.filter((one: string) => one !== year).map(Number);
  if (more.length || numbers.length < 2 || !numbers.includes(year)) return [];
  if (b === 0) {
    const words = wordsOf(text);
    // Hebrew writes its "in" onto the month.
    const isNamed = (name: string): boolean =>
      words.some((word) => isStartOf(word)(name) || (name.length > 2 && word.endsWith(name)));
    return months.flatMap((names, month): [number, number][] =>
      names.some(isNamed) ? [[month + 1, a]] : [],
    );
  }
  if (numbers.length !== 3) return [];
  if (numbers[0] === year) return [[a, b]];
  const [, between = dayFirst] = /\d ?([-/])/.exec(text) ?? [];
  return (dayFirst && between === dayFirst) || /\d\s?\./.test(text)
    ? [[b, a]]
    : [
        [b, a],
        [a, b],
      ];
}

/** The halves of the day that a text names: the hours that its time can mean. */
function hoursOf(text: string, written: number, { formats }: Language): number[] {
  const named = [written % 12, (written % 12) + 12].filter((hour) => {
    const parts = formats.flatMap((format) => format.formatToParts(Date.UTC(2023, 0, 1, hour)));
    const local = parts.flatMap(({ type, value }) => (type === 'dayPeriod' ? plain(value) : []));
    return [hour < 12 ? 'am' : 'pm', ...local].some((half) =>
      // Chinese and Korean put no space around it; "p. m." is no single word.
      /[^a-z]/.test(half)
        ? text.includes(half)
        : new RegExp(`: ?${half}(?!\\p{L})|(?<!\\p{L})${half} ?:`, 'u').test(text),
    );
  });
  // Before a time it is "at" in German and Welsh, which write 24 hours.
  if (!formats[0]!.resolvedOptions().hour12 && /\bam ?:/.test(text)) named.push(written);
  return named.length ? (written > 12 ? [] : named) : [written];
}

/**
 * The instant that `text` names in the language `lang`, as ISO in UTC; where the text names no zone, in `zone`, the site's own
 * (`Europe/Berlin`, `+01:00`), or in the browser's. Every word of the text must be one that the language uses for that very
 * date. Absent when it could mean two instants or none: no year, 03/04/2026, the hour that autumn repeats.
 */
export function timeOf(text: string | undefined, lang: string, zone?: string): string | undefined {
  let rest = plain(text ?? '');
  const iso = ISO.exec(rest);
  if (iso) return instantOf(iso.slice(1, 7), iso[7] ?? zone);
  const [tail, offset] = / (?:(?:gmt|utc)?([+-]\d\d?(?::?\d\d)?)|gmt|utc)$/.exec(rest) ?? [];
  if (tail) rest = rest.slice(0, -tail.length);

  rest = rest
    .replace(/(\d) ?(?:[時时點点시分분h]|min) ?(?=\d\d)/g, '$1:')
    .replace(/(:\d\d) ?(?:[分분秒초s]|min)(?!\p{L})/gu, '$1');
  const times = rest.matchAll(/(?<![\d:.])(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?![\d:.])/g);
  const [time, ...others] = times;
  if (!time || others.length) return undefined;
  rest = rest.replace(time[0], ':');
  const [year] = /\b(?:19|2[05])\d\d\b/.exec(rest) ?? [''];
  // Thai pages count from the Buddha's death, 543 years before ours.
  const common = Number(year) - (Number(year) > 2400 && /^th/i.test(lang) ? 543 : 0);
  const found = new Set<string | undefined>();
  // Standard formats, which name their zone, are in English everywhere.
  for (const language of [lang, ...(tail ? ['en'] : [])].map(learn))
    for (const [month, day] of daysOf(rest, year, language))
      for (const hour of hoursOf(rest, Number(time[1]), language)) {
        const instant = Date.UTC(common, month - 1, day, hour, Number(time[2]));
        const written = language.formats.map((format) => plain(format.format(instant))).join(' ');
        const names = [...wordsOf(written), 'uhr', 'am', 'pm'];
        if (wordsOf(rest).every((word) => names.some(isStartOf(word))))
          found.add(
            instantOf(
              [common, month, day, hour, time[2], time[3]],
              tail ? (offset ?? 'UTC') : zone,
            ),
          );
      }
  return found.size === 1 ? [...found][0] : undefined;
}
