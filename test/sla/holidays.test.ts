import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { holidaysFrom } from '../../lib/sla/holidays';
import { calendar, event, FIRST, read, YEARS } from './icsFiles';

const dates = (...lines: string[]) => read(...lines).holidays.map(({ date }) => date);

describe('holidays from a calendar file', () => {
  test('are the local dates of its whole-day events, oldest first, with their names', () => {
    const text = calendar(
      ...event(
        'DTSTART;VALUE=DATE:20260704',
        'DTEND;VALUE=DATE:20260705',
        'SUMMARY:Fourth of July',
      ),
      ...event('DTSTART;VALUE=DATE:20260101', 'SUMMARY:New Year', 'TRANSP:TRANSPARENT'),
    );
    expect(holidaysFrom(text, YEARS)).toEqual({
      holidays: [
        { date: '2026-01-01', name: 'New Year' },
        { date: '2026-07-04', name: 'Fourth of July' },
      ],
      problems: [],
      outside: 0,
    });
  });

  test('last several days: up to the day before their end, or as long as they say', () => {
    const days = ['2026-12-24', '2026-12-25', '2026-12-26'];
    const start = 'DTSTART;VALUE=DATE:20261224';
    expect(dates(start, 'DTEND;VALUE=DATE:20261227')).toEqual(days);
    expect(dates(start, 'DURATION:P3D')).toEqual(days);
    expect(dates(start, 'DURATION:PT72H')).toEqual(days);
    expect(dates(start, 'DURATION:P1W')).toHaveLength(7);
    expect(dates(start, 'DTEND;VALUE=DATE:20261224')).toEqual(['2026-12-24']);
  });

  test('that reach into the first year asked for, or out of the last, give the days within', () => {
    expect(dates('DTSTART:20251230', 'DTEND:20260103')).toEqual(['2026-01-01', '2026-01-02']);
    expect(dates('DTSTART:20281230', 'DTEND:20290103')).toEqual(['2028-12-30', '2028-12-31']);
  });

  test('repeat over New Year', () => {
    expect(dates('DTSTART:20101231', 'DTEND:20110102', 'RRULE:FREQ=YEARLY')).toEqual([
      '2026-01-01',
      '2026-12-31',
      '2027-01-01',
      '2027-12-31',
      '2028-01-01',
      '2028-12-31',
    ]);
  });

  test('outside the years asked for are counted', () => {
    expect(read('DTSTART:20200101', 'SUMMARY:Long ago')).toEqual({
      holidays: [],
      problems: [],
      outside: 1,
    });
  });

  test('are found whatever ends a line, and where lines are folded', () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DA',
      ' TE:20260101',
      'SUMMARY:New ',
      '\tYear',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    for (const end of ['\r\n', '\n', '\r'])
      expect(holidaysFrom(`\uFEFF${lines.join(end)}`, YEARS)).toEqual({
        holidays: [{ date: '2026-01-01', name: 'New Year' }],
        problems: [],
        outside: 0,
      });
  });

  test('have names with signs that were escaped, on one line', () => {
    const [holiday] = read(
      'DTSTART:20260101',
      'SUMMARY:Kings\\, queens\\; a\\\\b\\nand more',
    ).holidays;
    expect(holiday?.name).toBe('Kings, queens; a\\b and more');
  });

  test('may have no name, parameters with colons, and lower-case properties', () => {
    expect(read('dtstart;x-note="a:b;c":20260101').holidays).toEqual([
      { date: '2026-01-01', name: '' },
    ]);
  });

  test('are told once, also when two events say the same; two names of a day both stay', () => {
    const text = calendar(
      ...event('DTSTART:20260101', 'SUMMARY:New Year'),
      ...event('DTSTART:20260101', 'SUMMARY:New Year'),
      ...event('DTSTART:20260101', 'SUMMARY:Bank holiday'),
    );
    expect(holidaysFrom(text, YEARS).holidays.map(({ name }) => name)).toEqual([
      'Bank holiday',
      'New Year',
    ]);
  });

  test('are not those that were cancelled, nor alarms, time zones and tasks', () => {
    const text = calendar(
      'BEGIN:VTIMEZONE',
      'BEGIN:DAYLIGHT',
      'DTSTART:20070311T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      ...event('DTSTART:20260101', 'STATUS:CANCELLED'),
      'BEGIN:VTODO',
      'DTSTART:20260102',
      'END:VTODO',
      ...event(
        'BEGIN:VALARM',
        'SUMMARY:Ring',
        'DURATION:P9D',
        'END:VALARM',
        'DTSTART:20260103',
        'SUMMARY:Third',
      ),
    );
    expect(holidaysFrom(text, YEARS)).toEqual({
      holidays: [{ date: '2026-01-03', name: 'Third' }],
      problems: [],
      outside: 0,
    });
  });
});

describe('an event at a time of day', () => {
  const refused = (...lines: string[]) => {
    const { holidays, problems } = read(...lines, 'SUMMARY:Party');
    expect(holidays).toEqual([]);
    return problems;
  };

  test('is no holiday, and why is told', () => {
    const sentence = '"Party" is at a time of day, not of whole days: it is not read.';
    const line = FIRST + 1;
    expect(refused('DTSTART:20260101T180000')).toEqual([{ line, sentence }]);
    expect(refused('DTSTART;TZID=Europe/Berlin:20260101T180000')).toEqual([{ line, sentence }]);
    expect(refused('DTSTART:20260101T000000', 'DURATION:PT8H')).toEqual([{ line, sentence }]);
    expect(refused('DTSTART:20260101T000000', 'DTEND:20260101T120000')).toEqual([
      { line, sentence },
    ]);
    expect(refused('DTSTART:20260101T000000')).toEqual([{ line, sentence }]);
  });

  test('in UTC is no holiday, as midnight there is another time here', () => {
    expect(refused('DTSTART:20260101T000000Z', 'DTEND:20260102T000000Z')).toEqual([
      {
        line: FIRST + 1,
        sentence: '"Party" starts at an instant in UTC, not on a local date: it is not read.',
      },
    ]);
  });

  test('that goes from midnight to midnight on the wall is whole days, as Outlook writes them', () => {
    const { holidays, problems } = read(
      'DTSTART;TZID=Eastern Standard Time:20260101T000000',
      'DTEND;TZID=Eastern Standard Time:20260103T000000',
      'EXDATE;TZID=Eastern Standard Time:20270101T000000',
      'RRULE:FREQ=YEARLY;UNTIL=20271231T050000Z',
    );
    expect(holidays.map(({ date }) => date)).toEqual(['2026-01-01', '2026-01-02']);
    expect(problems).toEqual([]);
  });
});

describe('any file', () => {
  const pieces = fc.constantFrom(
    ...['BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VALARM'],
    ...['END:VALARM', 'DTSTART:20260101', 'DTSTART;VALUE=DATE:20260228', 'DTSTART:x', 'DTEND:9'],
    ...['DTEND:20260110', 'DURATION:P3D', 'DURATION:P', 'SUMMARY:A;B', 'SUMMARY;X="', 'UID:1'],
    ...['RRULE:FREQ=YEARLY', 'RRULE:FREQ=MONTHLY;BYDAY=5FR;BYSETPOS=-1', 'RRULE:FREQ=;COUNT='],
    ...['EXDATE:20270101', 'RDATE:20260505,z', 'RECURRENCE-ID:20260101', ' folded', '\t', '', ':'],
  );
  const files = fc.oneof(
    fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((lines) => lines.join('\r\n')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  const isReal = (date: string) =>
    !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) &&
    new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

  test('gives real dates in order within the years, and problems on lines that it has', () => {
    fc.assert(
      fc.property(files, (text) => {
        const { holidays, problems } = holidaysFrom(text, YEARS);
        const all = holidays.map(({ date }) => date);
        expect(all).toEqual([...all].sort());
        expect(
          all.every((date) => isReal(date) && date >= '2026-01-01' && date <= '2028-12-31'),
        ).toBe(true);
        const lines = text.split(/\r\n|\n|\r/).length;
        expect(problems.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('without a good holiday in it loses nothing: each event is read, outside, or has a problem', () => {
    const starts = fc.constantFrom('20260101', '20190101', '20260101T080000', '20260101Z', 'x', '');
    fc.assert(
      fc.property(fc.array(starts, { maxLength: 20 }), (all) => {
        const events = all.flatMap((start, index) => event(`DTSTART:${start}`, `SUMMARY:${index}`));
        const { holidays, problems, outside } = holidaysFrom(calendar(...events), YEARS);
        expect(holidays.length + outside + problems.length).toBe(all.length);
      }),
    );
  });
});
