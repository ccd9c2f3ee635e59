import { afterAll, describe, expect, it } from 'vitest';
import { timeOf, zoneOf } from '../../lib/helpdesks/dates';

const zone = process.env.TZ;
afterAll(() => {
  process.env.TZ = zone;
});

/**
 * The tag that a time is written by, and the share of its full, long and medium forms that must be read. Pages name
 * their language; `-u-` says only how this test writes: digits of another script, another calendar.
 */
const LANGUAGES: Record<string, number> = {
  ...Object.fromEntries(
    (
      'ar ar-EG bg bn ca cs da de el en en-CA en-GB en-IN es es-MX et fi fil fr fr-CA gu he hi hr hu hy id is it ja ka ' +
      'kk km ko lt lv mk mr ms my nb nl pl pt-BR pt-PT ro ru sk sl sq sr sr-Latn sv sw ta th tr uk ur uz vi zh-CN zh-HK ' +
      'zh-TW ar-u-nu-arab bn-u-nu-beng fa-u-ca-gregory hi-u-nu-deva mr-u-nu-deva th-u-ca-gregory th-u-nu-thai'
    )
      .split(' ')
      .map((tag) => [tag, 1] as const),
  ),
  'fr-CA': 1 / 2, // not "21 h 07 min 33 s"
  // Particles that grow onto a word, or stand for two things.
  cy: 2 / 3,
  eu: 1 / 3,
  te: 2 / 3,
  // Years of calendars that aren't known here are nothing, never another year.
  fa: 0,
  ps: 0,
  'ar-u-ca-islamic-umalqura': 0,
  'he-u-ca-hebrew': 0,
  'hi-u-ca-indian': 0,
  'ja-u-ca-japanese': 0,
  'zh-TW-u-ca-roc': 0,
};

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];

const STYLES = (['full', 'long', 'medium', 'short'] as const).flatMap((dateStyle) =>
  (['long', 'medium', 'short'] as const).map((timeStyle) => ({ dateStyle, timeStyle })),
);

/** Days with one and with two digits, midnight, noon, morning and night, all over the year. */
const DATES = Array.from({ length: 24 }, (_, index) => ({
  month: index >> 1,
  day: index % 3 ? 2 + (index >> 1) : 28 - (index >> 1),
  hour: [0, 9, 12, 21, 9, 12, 0][index % 7]!,
}));

const counts: string[] = [];
afterAll(() => console.log(`read of the times of each language, in percent: ${counts.join(', ')}`));

describe.each(Object.entries(LANGUAGES))('times in %s', (tag, least) => {
  it('are read as the instant that was written, or not at all', () => {
    let [written, read] = [0, 0];
    process.env.TZ = ZONES[tag.length % ZONES.length];
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(tag, style);
      for (const { month, day, hour } of DATES) {
        const date = new Date(2026, month, day, hour, 7, style.timeStyle === 'short' ? 0 : 33);
        const text = format.format(date);
        const time = timeOf(text, tag.replace(/-u-.*/, ''));
        expect([undefined, date.toISOString()], text).toContain(time);
        if (style.dateStyle === 'short' || style.timeStyle === 'long') continue;
        written++;
        if (time) read++;
      }
    }
    counts.push(`${tag} ${Math.round((100 * read) / written)}`);
    expect(read / written).toBeGreaterThanOrEqual(least - 0.01);
  });
});

describe('short dates', () => {
  it.each([
    ['13/04/2026 09:12', 'en'],
    ['04/13/2026 09:12', 'en'],
    ['13/04/2026 09:12', 'en-GB'],
    ['13/04/2026 09:12', 'fr'],
    ['13-04-2026 09:12', 'nl'],
    ['13.04.2026 09:12', 'de'],
    ['13.4.2026 klo 9.12', 'fi'],
    ['2026/04/13 09:12', 'ja'],
    ['2026. 4. 13. 09:12', 'ko'],
    ['2026年4月13日 09時12分', 'ja'],
    ['13/4/2569 09:12', 'th'],
    ['١٣‏/٤‏/٢٠٢٦، ٩:١٢ ص', 'ar-EG'],
    ['13.04.2026 - 09:12', 'de'],
  ])('%s (%s) can mean one instant', (text, lang) => {
    process.env.TZ = 'UTC';
    expect(timeOf(text, lang)).toBe('2026-04-13T09:12:00.000Z');
  });

  it.each([
    ['03/04/2026 09:12', 'en'],
    ['03/04/2026 09:12', 'en-GB'],
    ['03/04/2026 09:12', 'de'], // Germans write dots
    ['03-04-2026 09:12', 'fr'], // the French write strokes
    ['03/04/2026 09:12', 'xx'], // no language at all
    ['13/04/26 09:12', 'fr'],
    ['13.04.26 09:12', 'de'],
    ['26/04/13 09:12', 'ja'],
    ['13/4/2569 09:12', 'en'],
    ['23/01/1405 09:12', 'fa'],
    ['13/13/2026 09:12', 'en'],
  ])('%s (%s) can mean several, or none', (text, lang) => {
    process.env.TZ = 'UTC';
    expect(timeOf(text, lang)).toBeUndefined();
  });

  it('“am” before a time is no half of the day where people count to 24', () => {
    process.env.TZ = 'UTC';
    expect(timeOf('am 14.01.2026 um 12:07', 'de')).toBe('2026-01-14T12:07:00.000Z');
    expect(timeOf('14 Ionawr 2026 am 12:07', 'cy')).toBeUndefined();
    expect(timeOf('January 14, 2026 12:07 am', 'en')).toBe('2026-01-14T00:07:00.000Z');
  });
});

describe('a time of a site whose zone is known', () => {
  it.each([
    ['Nov 21, 2026, 9:44 PM', 'America/New_York', '2026-11-22T02:44:00.000Z'],
    ['Jul 21, 2026, 9:44 PM', 'America/New_York', '2026-07-22T01:44:00.000Z'],
    ['2026-11-21 21:44:36', 'Asia/Kathmandu', '2026-11-21T15:59:36.000Z'],
    ['2026-11-21 21:44', '+05:30', '2026-11-21T16:14:00.000Z'],
    ['2026-11-21 21:44', '-0330', '2026-11-22T01:14:00.000Z'],
    ['Oct 25, 2026, 2:30 AM', 'Europe/Berlin', undefined], // comes twice
    ['Mar 29, 2026, 2:30 AM', 'Europe/Berlin', undefined], // is skipped
    ['Oct 25, 2026, 2:30 AM', '+01:00', '2026-10-25T01:30:00.000Z'],
    ['Dec 30, 2011, 9:00 AM', 'Pacific/Apia', undefined], // a day that Samoa left out
    ['Nov 21, 2026, 9:44 PM', 'Europe/Nowhere', undefined],
    ['Nov 21, 2026, 9:44 PM', '+99:00', undefined],
  ])('%s at %s is %s, whatever zone the browser is in', (text, site, instant) => {
    for (const tz of ZONES) {
      process.env.TZ = tz;
      expect(timeOf(text, 'en', zoneOf(site))).toBe(instant);
    }
  });

  it.each([
    ['Sun, 22 Nov 2026 00:20:04 +0000', 'de', '2026-11-22T00:20:04.000Z'],
    ['November 22, 2026 at 12:20 AM GMT+5:30', 'en', '2026-11-21T18:50:00.000Z'],
    ['22 novembre 2026 à 00:20 UTC−3', 'fr', undefined], // a minus sign that no offset is known by
    ['22 novembre 2026 à 00:20 UTC+3', 'fr', undefined], // a form that is standard in English only
    ['2026-11-22T00:20:04+01:00', 'en', '2026-11-21T23:20:04.000Z'],
  ])('is told by the text itself where that names one: %s', (text, lang, instant) => {
    expect(timeOf(text, lang, zoneOf('Asia/Tokyo'))).toBe(instant);
  });
});
