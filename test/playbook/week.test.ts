import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from '../../lib/playbook/schema';
import { spansOf, spansWritten, withHoursOf } from '../../lib/playbook/week';

/** Opening hours as a support lead types them. */

test.each<[string, number[][]]>([
  ['8:00-18:00', [[480, 1080]]],
  ['8-18', [[480, 1080]]],
  [' 8.30 – 17.00 ', [[510, 1020]]],
  ['9 AM to 5 PM', [[540, 1020]]],
  ['12 am - 12 pm', [[0, 720]]],
  [
    '13-17:30, 9-12',
    [
      [540, 720],
      [780, 1050],
    ],
  ],
  ['22:00-6:00', [[1320, 1800]]],
  ['0:00-24:00', [[0, 1440]]],
  ['', []],
])('%j is %j', (written, spans) => expect(spansOf(written)).toEqual(spans));

test.each(['always', '9', '9-', '25-26', '9:75-10', '9-9', '9-12, 11-13', '13 pm-2 pm', '9-12-15'])(
  '%j is no time of day',
  (written) => expect(spansOf(written)).toBeUndefined(),
);

test('what is written for hours is read as the same hours', () => {
  const starts = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(starts, (times) => {
      const sorted = [...times].sort((a, b) => a - b);
      const spans = sorted.flatMap((from, at): [number, number][] =>
        at % 2 === 0 && sorted[at + 1] !== undefined ? [[from, sorted[at + 1]!]] : [],
      );
      expect(spansOf(spansWritten(spans))).toEqual(spans);
    }),
  );
});

test('a calendar is written as it was changed, and is open no more', () => {
  const before: Calendar = {
    id: 'business',
    ref: 'own',
    zone: 'UTC',
    asWritten: 'no hours stated',
    always: true,
    unset: true,
    week: {},
    holidays: [],
  };
  const weekdays = {
    mon: [[540, 1020]],
    tue: [[540, 1020]],
    thu: [[540, 1020]],
  } as Calendar['week'];
  const after = withHoursOf(before, {
    zone: 'Europe/Berlin',
    week: { ...weekdays, sat: [[600, 720]] },
  });
  expect(after).toMatchObject({ zone: 'Europe/Berlin', week: { mon: [[540, 1020]] } });
  expect(after.asWritten).toBe(
    'Mon-Tue 9:00-17:00, Thu 9:00-17:00, Sat 10:00-12:00, Europe/Berlin',
  );
  expect('always' in after || 'unset' in after).toBe(false);
});
