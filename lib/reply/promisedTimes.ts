/** Times as people write them in a letter, found in one pass; what they mean is for `promised.ts`. */

const COUNT =
  '\\d{1,3}|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty[- ]four|forty[- ]eight';
const UNIT = 'minutes?|mins?|hours?|hrs?|h|days?|weeks?';
const CLOCK =
  '\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]m\\b|[ap]\\.m\\.)|\\d{1,2}:\\d{2}(?: ?h)?|noon|midday|midnight';
const WEEKDAY = 'mon|tues|wednes|thurs|fri|satur|sun';
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY =
  `(?<word>today|tonight|tomorrow)(?: (?<part>morning|afternoon|evening|night))?|(?:(?:this|next|coming) )?(?<weekday>${WEEKDAY})day(?: (?:morning|afternoon|evening))?` +
  `|(?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})\\b|(?<month2>${MONTH})\\.? (?<date2>\\d{1,2})(?:st|nd|rd|th)?\\b|(?<iso>\\d{4}-\\d{2}-\\d{2})`;
const BY = 'by|before|until|no later than|not later than|at the latest by';

/** `within 2 hours`, `in 1-2 business days`, `within the hour`. */
const SPAN = `(?:within|in (?:less than|under)|in|inside|${BY})(?: the)?(?: next)? (?:(?:\\d{1,3}) ?(?:-|–|to|or) ?)?(?:(?<count>${COUNT}) ?)?(?<open>business |working )?(?<unit>${UNIT})\\b`;
/** `by tomorrow`, `on Friday at 3 pm`, `by 15 January`, `today`. */
const ON = `(?:(?<by>${BY}|on|at) )?(?:the )?(?<end>end of (?:the )?(?:business )?(?:day )?(?:on )?|close of business (?:on )?)?(?:${DAY})(?:,? (?:(?:at|by|before|around) )?(?<clock>${CLOCK}))?`;
/** `by 3 pm`, `before noon tomorrow`. */
const AT = `(?:${BY}|at) (?<clock2>${CLOCK})(?: (?<word2>today|tonight|tomorrow)|,? on (?<weekday2>${WEEKDAY})day)?`;
const END =
  '(?:by |at )?(?:the )?(?<endOfDay>end of (?:the )?(?:business )?day|close of business|eod|cob)\\b';

const TIME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SPAN}|${END}|${ON}|${AT})(?![\\p{L}\\p{N}])`,
  'giu',
);

export type Written = { from: number; to: number; groups: Record<string, string | undefined> };

/** The first `most` times that a text names. */
export function timesIn(text: string, most: number): Written[] {
  const found: Written[] = [];
  for (const { 0: said, index, groups } of text.matchAll(TIME)) {
    found.push({ from: index, to: index + said.length, groups: groups ?? {} });
    if (found.length === most) break;
  }
  return found;
}

const COUNTS: Record<string, number> = {
  'half a': 0.5,
  'half an': 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

/** `within the hour` counts one. */
export function countOf(written = 'one'): number {
  const plain = written.toLowerCase();
  if (/^twenty/.test(plain)) return 24;
  if (/^forty/.test(plain)) return 48;
  return COUNTS[plain] ?? Number(plain);
}

/** Minutes of the day; nothing for what no clock shows. */
export function minutesOf(written: string): number | undefined {
  const plain = written.toLowerCase();
  if (plain === 'noon' || plain === 'midday') return 720;
  if (plain === 'midnight') return 1440;
  const [, hour = '', minute = '0', half] = /^(\d+)(?:[:.](\d+))? ?([ap])?/.exec(plain) ?? [];
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || hours > (half ? 12 : 23) || (half && hours === 0)) return undefined;
  return ((half ? hours % 12 : hours) + (half === 'p' ? 12 : 0)) * 60 + minutes;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 0 is Sunday. */
export const weekdayOf = (written: string): number =>
  WEEKDAYS.indexOf(written.slice(0, 3).toLowerCase());
/** 0 is January. */
export const monthOf = (written: string): number =>
  MONTHS.indexOf(written.slice(0, 3).toLowerCase());
