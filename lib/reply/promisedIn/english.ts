import { anyOf, eachOf, type Tongue } from './tongue';

const COUNT =
  '\\d{1,3}|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty[- ]four|forty[- ]eight';
const UNIT = 'minutes?|mins?|hours?|hrs?|h|days?|weeks?';
const CLOCK =
  '\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]m\\b|[ap]\\.m\\.)|\\d{1,2}:\\d{2}(?: ?h)?|noon|midday|midnight';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const BY = 'by|before|until|no later than|not later than|at the latest by';
/** `3/4` is a date only where something says so: `24/7` is none. */
const FIGURES = `(?:(?<=(?:${BY}|on) )|(?=\\d{1,2}\\/\\d{1,2}(?:\\/\\d{2,4})?,? (?:at|by|before) ))(?<n1>\\d{1,2})\\/(?<n2>\\d{1,2})(?:\\/\\d{2,4})?`;
const DAY =
  `(?<word>today|tonight|tomorrow)(?: (?:morning|afternoon|evening|night))?|(?:(?:this|next|coming) )?(?<!(?:last|past|since|from|every) )(?<weekday>${WEEKDAY})(?: (?:morning|afternoon|evening))?` +
  `|(?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})\\b|(?<month2>${MONTH})\\.? (?<date2>\\d{1,2})(?:st|nd|rd|th)?\\b|(?<iso>\\d{4}-\\d{2}-\\d{2})|${FIGURES}`;

/** `within 2 hours`, `in 1-2 business days`, `within the hour`. */
const SPAN = `(?:within|in (?:less than|under)|in|inside|${BY})(?: the)?(?: next)? (?:(?:\\d{1,3}) ?(?:-|–|to|or) ?)?(?:(?<count>${COUNT}) ?)?(?<open>business |working )?(?<unit>${UNIT})\\b`;
/** `by tomorrow`, `on Friday at 3 pm`, `by 15 January`, `today`. */
const ON = `(?:(?:${BY}|on|at) )?(?:the )?(?:end of (?:the )?(?:business )?(?:day )?(?:on )?|close of business (?:on )?)?(?:${DAY})(?:,? (?:(?:at|by|before|around) )?(?<clock>${CLOCK}))?`;
/** `by 3 pm`, `before noon tomorrow`. */
const AT = `(?:${BY}|at) (?<clock2>${CLOCK})(?: (?<word2>today|tonight|tomorrow)|,? on (?<weekday2>${WEEKDAY}))?`;
const END =
  '(?:by |at )?(?:the )?(?<endOfDay>end of (?:the )?(?:business )?day|close of business|eod|cob)\\b';

export const english: Tongue = {
  language: 'en',
  time: eachOf(SPAN, END, ON, AT),
  who: /\b(?:i|we)(?:['’]ll| will| shall)\b|\b(?:i am|i['’]m|we are|we['’]re) going to\b|\byou(?:['’]ll| will| can expect| should| shall) (?:also |then |soon )?(?:hear|have|get|receive|see|expect|be)\b|\byou can expect\b|^expect\b|\b(?:our|the|my|an?|one of our)(?: [\p{L}-]+){0,2} (?:team|engineers?|specialists?|colleagues?|managers?|technicians?|developers?|department|expert)(?:['’]ll| will)\b|\b(?:is|are|gets?|comes?) back to you\b|\b(?:reply|answer|update|news) (?:comes|follows)\b/iu,
  doubt: anyOf(
    'if|unless|once|when|whenever|after|not|never|cannot|unable|closed?|closing|away|holidays?|vacation|office|maintenance|weekend|may|might|could|hope|hopefully|usually|normally|typically',
    "\\p{L}+n['’]t",
    "(?:will|\\p{L}['’]ll) try",
  ),
  news: anyOf(
    'hear|updates?|back to you|in touch|reply|replies|answers?|respond|response|write|let you know|news|report|follow(?:ing)? up|contact|call|ring|email|e-mail|message|inform|timeline|estimate|feedback|outcome|result',
  ),
  solution: anyOf(
    'fix(?:ed)?|resolv(?:e|ed)|solv(?:e|ed)|solution|sort(?:ed)?|restor(?:e|ed)|repair(?:ed)?|correct(?:ed)?|replac(?:e|ed)|replacement|refund(?:ed)?|done|ready|working again|up and running|back up',
  ),
  counts: {
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
    'twenty four': 24,
    'forty eight': 48,
  },
  units: { m: 60, h: 3_600, d: 86_400, w: 604_800 },
  days: { today: 0, tonight: 0, tomorrow: 1 },
  weekdays: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  clocks: { noon: 720, midday: 720, midnight: 1440 },
  afternoon: /\d ?p\.?m/,
  morning: /\d ?a\.?m/,
  by: (when) => `by ${when}`,
};
