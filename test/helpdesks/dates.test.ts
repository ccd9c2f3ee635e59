import { afterAll, describe, expect, it } from 'vitest';
import { exactTime, siteTime, timeOf, zonedTime } from '../../lib/helpdesks/dates';

const zone = process.env.TZ;
afterAll(() => {
  process.env.TZ = zone;
});

const inZone = (tz: string, text: string, lang: string) => {
  process.env.TZ = tz;
  return timeOf(text, lang);
};

/** Languages that Gmail and Request Tracker are used in, with the ways in which pages write a time. */
const LANGUAGES =
  'de en en-GB fr es it nl pl ru tr sv da nb fi cs hu ja zh-CN zh-TW ko he ar el uk ro bg hr pt-BR pt-PT hi ca'.split(
    ' ',
  );
const STYLES: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'medium', timeStyle: 'short' },
  { dateStyle: 'full', timeStyle: 'short' },
  {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  },
];

describe('a time in a page’s own language', () => {
  it.each(LANGUAGES)('is never read as another instant, and mostly read, in %s', (lang) => {
    process.env.TZ = 'Europe/Berlin';
    let read = 0;
    let written = 0;
    for (let month = 0; month < 12; month++)
      for (const hour of [0, 9, 12, 21])
        for (const style of STYLES) {
          const date = new Date(2026, month, 14 + month, hour, 7);
          const text = date.toLocaleString(lang, style);
          const time = timeOf(text, lang);
          written++;
          if (time) read++;
          expect([undefined, date.toISOString()], text).toContain(time);
        }
    expect(read / written).toBeGreaterThan(0.9);
  });

  it.each([
    ['Sat Nov 21 21:44:36 2026', 'en', '2026-11-21T20:44:36.000Z'],
    ['Sat\u00a0Nov\u00a021\u00a021:44:36\u00a02026', 'en', '2026-11-21T20:44:36.000Z'],
    ['Mo 23. Mär 09:00:00 2026', 'de', '2026-03-23T08:00:00.000Z'],
    ['Feb 3, 2026, 12:05\u202fAM', 'en', '2026-02-02T23:05:00.000Z'],
    ['03.04.2026, 09:12', 'de', '2026-04-03T07:12:00.000Z'],
    ['Fri, 03/04/2026 9:12 AM', 'en', '2026-04-03T07:12:00.000Z'],
    ['٣ مارس ٢٠٢٦، ٩:٠٧ م', 'ar-EG', '2026-03-03T20:07:00.000Z'],
    ['2026-11-21 21:44:36', 'en', '2026-11-21T20:44:36.000Z'],
    ['Sun, 22 Nov 2026 00:20:04 +0000', 'de', '2026-11-22T00:20:04.000Z'],
    ['Sun, 22 Nov 2026 00:20:04 GMT', 'en', '2026-11-22T00:20:04.000Z'],
    ['20261122T002004Z', 'en', '2026-11-22T00:20:04.000Z'],
  ])('%s (%s) is %s in Berlin', (text, lang, instant) => {
    expect(inZone('Europe/Berlin', text, lang)).toBe(instant);
  });

  it.each([
    ['Sat Nov 21 21:44:36 2026', undefined],
    ['2026-11-21 21:44:36', undefined],
    ['2026-11-21T21:44:36+01:00', '2026-11-21T20:44:36.000Z'],
    ['Sun, 22 Nov 2026 00:20:04 +0000', '2026-11-22T00:20:04.000Z'],
  ])('%s is %s where the zone of the page is not known', (text, instant) => {
    expect(zonedTime(text)).toBe(instant);
  });

  it.each([
    ['03/04/2026, 9:12 AM', 'en', 'month and day could be either way round'],
    ['Nov 20, 9:12 AM', 'en', 'no year'],
    ['Nov 20, 2026', 'en', 'no time of day'],
    ['Sun Nov 21 21:44:36 2026', 'en', 'that day was a Saturday'],
    ['Oct 25, 2026, 2:30 AM', 'en', 'that hour comes twice'],
    ['Mar 29, 2026, 2:30 AM', 'en', 'that hour is skipped'],
    ['Feb 30, 2026, 2:30 AM', 'en', 'no such day'],
    ['Nov 20, 2026, 13:07 PM', 'en', 'no such hour'],
    ['Nov 20, 2026, 9:12 AM CET', 'en', 'a zone by name'],
    ['yesterday at 9:12', 'en', 'relative'],
    ['Not set', 'en', 'no time'],
    ['', 'en', 'nothing'],
  ])('%s (%s) is not read: %s', (text, lang) => {
    expect(inZone('Europe/Berlin', text, lang)).toBeUndefined();
  });

  it('reads the hour that is only once in this zone', () => {
    expect(inZone('UTC', 'Oct 25, 2026, 2:30 AM', 'en')).toBe('2026-10-25T02:30:00.000Z');
  });

  it('is tried as English where the page claims no language', () => {
    expect(inZone('UTC', 'Nov 20, 2026, 9:12 AM', 'x-?!')).toBe('2026-11-20T09:12:00.000Z');
  });
});

describe('an exact time', () => {
  it('is UTC, whatever zone it was written in', () => {
    expect(exactTime('2026-03-02T09:30:00+01:00')).toBe('2026-03-02T08:30:00.000Z');
  });

  it.each([
    '2026-03-02T09:30:00',
    '1970-01-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    'soon',
    17,
    null,
  ])('is none in %s', (value) => expect(exactTime(value)).toBeUndefined());
});

describe('a time on the clocks of a site', () => {
  it('is UTC, by the rules of its zone on that day', () => {
    expect(siteTime('2026-05-04 12:42:31.402113', 'Asia/Kolkata')).toBe('2026-05-04T07:12:31.000Z');
    expect(siteTime('2026-01-04 12:00:00', 'Europe/Berlin')).toBe('2026-01-04T11:00:00.000Z');
  });

  it.each([
    ['2026-10-25 02:30:00', 'Europe/Berlin'],
    ['2026-03-29 02:30:00', 'Europe/Berlin'],
    ['2026-05-04 12:00:00', 'Moon/Crater'],
    ['2026-05-04T12:00:00Z', 'Europe/Berlin'],
    [undefined, 'Europe/Berlin'],
  ])('is none for %s in %s', (text, zone) => expect(siteTime(text, zone)).toBeUndefined());
});
