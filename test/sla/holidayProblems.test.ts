import { describe, expect, test } from 'vitest';
import { holidaysFrom } from '../../lib/sla/holidays';
import { calendar, event, FIRST, read, YEARS } from './icsFiles';

describe('what is wrong with a file', () => {
  const told = (text: string) => holidaysFrom(text, YEARS).problems;

  test('that is no calendar', () => {
    const none = { line: 1, sentence: 'This is no calendar file: it has no line BEGIN:VCALENDAR.' };
    expect(told('')).toEqual([none]);
    expect(told('<html>\n\nhello')).toEqual([
      { line: 1, sentence: 'This line is not understood: it names no property before a colon.' },
      none,
      { line: 3, sentence: 'This line is not understood: it names no property before a colon.' },
    ]);
  });

  test('is told by line, in folded files too, and what is good is read', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:Folded over',
      ' two lines',
      'DTSTART:20260231',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:No start',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'rubbish',
      'DTSTART:20260301',
      'DTEND:20260228',
      'SUMMARY:Good',
      'EXDATE:soon',
      'END:VEVENT',
      'END:VALARM',
      'END:VCALENDAR',
    ].join('\n');
    expect(holidaysFrom(text, YEARS)).toEqual({
      holidays: [{ date: '2026-03-01', name: 'Good' }],
      problems: [
        { line: 5, sentence: '"Folded overtwo lines" does not start on a date: it is not read.' },
        { line: 7, sentence: '"No start" has no start (DTSTART): it is not read.' },
        { line: 11, sentence: 'This line is not understood: it names no property before a colon.' },
        { line: 13, sentence: '"Good" ends before it begins: only its first day is read.' },
        { line: 15, sentence: 'Not every entry of EXDATE is a date: such are left out.' },
        { line: 17, sentence: 'Nothing of this kind has begun that could end here.' },
      ],
      outside: 0,
    });
  });

  test('whose events do not end: they are read as far as they go', () => {
    const text = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nBEGIN:VEVENT\nDTSTART:20260102';
    expect(holidaysFrom(text, YEARS)).toEqual({
      holidays: [
        { date: '2026-01-01', name: '' },
        { date: '2026-01-02', name: '' },
      ],
      problems: [
        { line: 2, sentence: 'The event that begins here has no end before the next one.' },
        { line: 4, sentence: 'The file ends in the middle of the event that begins here.' },
      ],
      outside: 0,
    });
  });

  test('whose events last strangely: their first day is read', () => {
    const start = 'DTSTART:20260101';
    for (const [end, why] of [
      ['DTEND:20280101', 'An event without a name lasts more than 366 days'],
      ['DTEND:someday', 'An event without a name does not end on a date'],
      ['DTEND:20260102T120000', 'An event without a name ends at a time of day'],
      ['DURATION:PT5H', 'An event without a name does not last whole days'],
      ['DURATION:-P1D', 'An event without a name does not last whole days'],
    ]) {
      const { holidays, problems } = read(start, end!);
      expect(holidays).toEqual([{ date: '2026-01-01', name: '' }]);
      expect(problems.map(({ sentence }) => sentence)).toEqual([
        `${why}: only its first day is read.`,
      ]);
    }
  });

  test('whose changes of single repetitions are not understood', () => {
    const { problems } = read(
      'UID:1',
      'DTSTART:20260101',
      'EXRULE:FREQ=YEARLY',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260101',
      'RECURRENCE-ID:later',
    );
    expect(problems.map(({ line }) => line - FIRST)).toEqual([3, 4, 5]);
  });

  test('that is too long, or holds too much, is told', () => {
    const long = `${calendar(...event('DTSTART:20260101'))}${' '.repeat(1_000_000)}`;
    expect(holidaysFrom(long, YEARS)).toEqual({
      holidays: [],
      problems: [
        {
          line: 1,
          sentence: 'This file is longer than 1,000,000 characters: nothing of it is read.',
        },
      ],
      outside: 0,
    });
    const many = Array.from({ length: 2001 }, () => event('DTSTART:20260101')).flat();
    expect(told(calendar(...many))).toEqual([
      { line: 6003, sentence: 'Only the first 2,000 events are read; this one is not.' },
    ]);
    const name = holidaysFrom(
      calendar(...event('DTSTART:20260101', `SUMMARY:${'x'.repeat(201)}`)),
      YEARS,
    );
    expect(name.holidays[0]?.name).toHaveLength(200);
    expect(name.problems).toHaveLength(1);
    const bad = told(calendar(...Array.from({ length: 1000 }, () => 'rubbish')));
    expect(bad).toHaveLength(201);
    expect(bad.at(-1)).toEqual({ line: 203, sentence: 'And 800 more problems from here on.' });
  });

  test('that repeats daily under many names stops at a bound', () => {
    const names = Array.from({ length: 30 }, (_, index) =>
      event('DTSTART:20260101', `SUMMARY:${index}`, 'RRULE:FREQ=DAILY'),
    );
    const { holidays, problems } = holidaysFrom(calendar(...names.flat()), YEARS);
    // 19 names are 20,824 days: the one that crosses the bound is read to its end.
    expect(holidays).toHaveLength(19 * 1096);
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'These are more than 20,000 days: what follows this event is not read.',
    ]);
  });

  test('that repeats beyond measure keeps its first dates, and what is missing is told', () => {
    const rule = 'RRULE:FREQ=YEARLY;BYDAY=MO;BYMONTHDAY=31;BYSETPOS=300;COUNT=99999';
    const events = Array.from({ length: 300 }, (_, index) =>
      event('DTSTART:19000101', 'RDATE:20260101', `SUMMARY:${index}`, rule),
    );
    const { holidays, problems } = holidaysFrom(calendar(...events.flat()), YEARS);
    expect(holidays).toHaveLength(300);
    expect(new Set(problems.slice(0, -1).map(({ sentence }) => sentence))).toEqual(
      new Set(['This file repeats too much: not every repetition of this event is read.']),
    );
    expect(problems.at(-1)!.line).toBeLessThanOrEqual(FIRST + 300 * 6);
  });

  test('years that cannot be asked for are refused', () => {
    for (const years of [
      { from: 2027, to: 2026 },
      { from: 2026, to: 2076 },
      { from: NaN, to: 2026 },
      { from: 1, to: 5 },
    ])
      expect(() => holidaysFrom('', years)).toThrow(RangeError);
  });
});
