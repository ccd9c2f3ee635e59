import { describe, expect, test } from 'vitest';
import { holidaysFrom } from '../../lib/sla/holidays';
import { calendar, event, FIRST, read, YEARS } from './icsFiles';

const repeated = (start: string, rule: string, years = YEARS) =>
  holidaysFrom(
    calendar(...event(`DTSTART;VALUE=DATE:${start}`, 'SUMMARY:Day', `RRULE:${rule}`)),
    years,
  ).holidays.map(({ date }) => date);

describe('a holiday that repeats', () => {
  test('every year on its date; February 29 only where there is one', () => {
    expect(repeated('20200101', 'FREQ=YEARLY')).toEqual(['2026-01-01', '2027-01-01', '2028-01-01']);
    expect(repeated('20240229', 'FREQ=YEARLY')).toEqual(['2028-02-29']);
  });

  test('on weekdays of a month: the third Monday of January, the last of May, Thanksgiving', () => {
    const rules: [string, string, string[]][] = [
      ['20200120', 'BYMONTH=1;BYDAY=3MO', ['2026-01-19', '2027-01-18', '2028-01-17']],
      ['20200525', 'BYMONTH=5;BYDAY=-1MO', ['2026-05-25', '2027-05-31', '2028-05-29']],
      ['20201126', 'BYMONTH=11;BYDAY=4TH', ['2026-11-26', '2027-11-25', '2028-11-23']],
      ['20201126', 'BYMONTH=11;BYDAY=TH;BYSETPOS=4', ['2026-11-26', '2027-11-25', '2028-11-23']],
    ];
    for (const [start, rule, expected] of rules)
      expect(repeated(start, `FREQ=YEARLY;${rule}`)).toEqual(expected);
  });

  test('by the examples of RFC 5545 that repeat by whole days', () => {
    const rules: [string, string, string[]][] = [
      [
        '19970105',
        'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;UNTIL=19970120',
        ['01-05', '01-12', '01-19'],
      ],
      [
        '19970101',
        'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
        ['01-01', '04-10', '07-19'],
      ],
      ['19970519', 'FREQ=YEARLY;BYDAY=20MO', ['05-19']],
      ['19970512', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', ['05-12']],
      ['19970313', 'FREQ=YEARLY;BYMONTH=3;BYDAY=TH', ['03-13', '03-20', '03-27']],
      ['19970902', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;UNTIL=19980401', ['09-02']],
      [
        '19970913',
        'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
        ['09-13', '10-11', '11-08', '12-13'],
      ],
      [
        '19970929',
        'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
        ['09-29', '10-30', '11-27', '12-30'],
      ],
      ['19970928', 'FREQ=MONTHLY;BYMONTHDAY=-3', ['09-28', '10-29', '11-28', '12-29']],
      [
        '19970902',
        'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
        ['09-02', '09-04', '09-16', '09-18', '09-30', '10-02', '10-14', '10-16'],
      ],
      [
        '19970805',
        'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
        ['08-05', '08-10', '08-19', '08-24'],
      ],
      [
        '19970805',
        'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
        ['08-05', '08-17', '08-19', '08-31'],
      ],
      ['19970902', 'FREQ=DAILY;INTERVAL=10;COUNT=5', ['09-02', '09-12', '09-22', '10-02', '10-12']],
    ];
    for (const [start, rule, expected] of rules)
      expect([rule, repeated(start, rule, { from: 1997, to: 1997 })]).toEqual([
        rule,
        expected.map((day) => `1997-${day}`),
      ]);
  });

  test('on election day: the first Tuesday after a Monday of November, every four years', () => {
    const rule = 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8';
    expect(repeated('19961105', rule, { from: 2020, to: 2030 })).toEqual([
      '2020-11-03',
      '2024-11-05',
      '2028-11-07',
    ]);
  });

  test('in a week of the year, which begins on the day that the rule names', () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=2;BYDAY=WE';
    expect(repeated('20250108', rule)[0]).toBe('2026-01-07');
    expect(repeated('20250108', `${rule};WKST=SU`)[0]).toBe('2026-01-14');
  });

  test('ends with its last date or after so many times, counted from the first', () => {
    expect(repeated('20200101', 'FREQ=YEARLY;UNTIL=20270101')).toEqual([
      '2026-01-01',
      '2027-01-01',
    ]);
    expect(repeated('20200101', 'FREQ=YEARLY;UNTIL=20261231T235959Z')).toEqual(['2026-01-01']);
    expect(repeated('20200101', 'FREQ=YEARLY;COUNT=7')).toEqual(['2026-01-01']);
    expect(repeated('20200101', 'FREQ=YEARLY;COUNT=6')).toEqual([]);
  });

  test('that can never be ends, and its first date stays', () => {
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2',
      'FREQ=YEARLY;BYDAY=4TH;BYMONTHDAY=1;BYMONTH=11',
    ])
      expect(repeated('20260108', rule)).toEqual(['2026-01-08']);
  });

  test('has further dates (RDATE), exceptions (EXDATE) and moved or cancelled instances', () => {
    const text = calendar(
      ...event(
        'UID:day-off',
        'DTSTART;VALUE=DATE:20200601',
        'SUMMARY:Day off',
        'RRULE:FREQ=YEARLY',
        'RDATE;VALUE=DATE:20260715,20270715',
        'EXDATE;VALUE=DATE:20270715',
      ),
      ...event(
        'UID:day-off',
        'RECURRENCE-ID;VALUE=DATE:20270601',
        'DTSTART:20270607',
        'SUMMARY:Later',
      ),
      ...event('UID:day-off', 'RECURRENCE-ID:20280601', 'DTSTART:20280601', 'STATUS:CANCELLED'),
      ...event('UID:other', 'DTSTART:20280601', 'SUMMARY:Other'),
    );
    expect(holidaysFrom(text, YEARS)).toEqual({
      holidays: [
        { date: '2026-06-01', name: 'Day off' },
        { date: '2026-07-15', name: 'Day off' },
        { date: '2027-06-07', name: 'Later' },
        { date: '2028-06-01', name: 'Other' },
      ],
      problems: [],
      outside: 0,
    });
  });

  test('may have an instance of another name on the same date', () => {
    const text = calendar(
      ...event('UID:1', 'DTSTART:20260601', 'SUMMARY:Day off', 'RRULE:FREQ=YEARLY;COUNT=2'),
      ...event('UID:1', 'RECURRENCE-ID:20270601', 'DTSTART:20270601', 'SUMMARY:Jubilee'),
    );
    expect(holidaysFrom(text, YEARS).holidays).toEqual([
      { date: '2026-06-01', name: 'Day off' },
      { date: '2027-06-01', name: 'Jubilee' },
    ]);
  });

  test('whose rule is not understood is read once, and that is told', () => {
    for (const part of [
      'FREQ=HOURLY',
      'FREQ=YEARLY;BYEASTER=1',
      'FREQ=YEARLY;BYMONTH=13',
      'FREQ=YEARLY;INTERVAL=0',
      'FREQ=YEARLY;UNTIL=20260230',
      'RSCALE=CHINESE;FREQ=YEARLY',
      'FREQ=WEEKLY;BYDAY=2MO',
      'FREQ=YEARLY;BYDAY=MO TU',
      'BYMONTH=1',
      '',
    ]) {
      const { holidays, problems } = read('DTSTART:20260101', 'SUMMARY:Day', `RRULE:${part}`);
      expect(holidays).toEqual([{ date: '2026-01-01', name: 'Day' }]);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ line: FIRST + 3 });
      expect(problems[0]!.sentence).toContain('How this event repeats is not understood');
    }
  });

  test('since before 1900 goes on, unless it is counted', () => {
    expect(repeated('17760704', 'FREQ=YEARLY')).toEqual(['2026-07-04', '2027-07-04', '2028-07-04']);
    const { holidays, problems } = read('DTSTART:17760704', 'RRULE:FREQ=YEARLY;COUNT=900');
    expect(holidays).toEqual([]);
    expect(problems).toEqual([
      {
        line: FIRST + 2,
        sentence: 'This event repeats a number of times since before 1900: it is read once.',
      },
    ]);
  });
});
