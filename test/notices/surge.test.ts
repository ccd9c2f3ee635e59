import { describe, expect, test } from 'vitest';
import { surgeText } from '../../entrypoints/background/notifyText';
import { noticesAt, type NoticeSettings } from '../../lib/notices';
import { later, lookAt, ticketAt } from './given';

/** The notice of a surge: once for each, by the rules of all others. */

const since = '2026-01-13T10:00:00.000Z';
const now = '2026-01-13T10:20:00.000Z';
const surge = { since, until: '2026-01-13T11:00:00.000Z' };
const id = `surge ${since}`;

const decided = (
  change: Partial<Parameters<typeof lookAt>[1]> = {},
  settings: Partial<NoticeSettings> = {},
) => noticesAt([], lookAt(now, { surge, settings, ...change }));
const told = ({ notices }: ReturnType<typeof noticesAt>) => notices.map((notice) => notice.id);

describe('a surge', () => {
  test('is told, stands, and wakes the worker when it is over', () => {
    const found = decided();
    expect(found.notices).toEqual([
      {
        id,
        missed: false,
        marks: [{ id, ticket: 'surge', kind: 'surge', at: since, dueAt: since }],
      },
    ]);
    expect([...found.standing]).toEqual([id]);
    expect(found.wakeAt).toBe(surge.until);
  });

  test.each([0, -1_800, 1_800])(
    'is told once, also where what was read later moves its start by %i seconds',
    (moved) => {
      const found = decided({
        settled: new Set([id]),
        surge: { ...surge, since: later(since, moved) },
      });
      expect(told(found)).toEqual([]);
      expect([...found.standing]).toEqual([id]);
    },
  );

  test('is another one where that of before began more than an hour sooner', () => {
    const next = { ...surge, since: later(since, 3_601) };
    expect(told(decided({ settled: new Set([id]), surge: next }))).toEqual([`surge ${next.since}`]);
  });

  test('is passed over in silence where it is switched off, and before the very first look', () => {
    for (const found of [decided({}, { surge: false }), decided({ lastLook: undefined })]) {
      expect(told(found)).toEqual([]);
      expect(found.silent.map((mark) => mark.id)).toEqual([id]);
    }
  });

  test('waits for the end of the quiet hours, whatever passes them', () => {
    const quiet = { quiet: true, quietFrom: '11:00', quietTo: '11:30', criticalPasses: true };
    const held = decided({}, quiet);
    expect([told(held), held.silent]).toEqual([[], []]);
    expect(held.wakeAt).toBe('2026-01-13T10:30:00.000Z');
    expect(told(noticesAt([], lookAt(held.wakeAt!, { surge, settings: quiet })))).toEqual([id]);
  });

  test('is never folded among deadlines', () => {
    const many = ['1', '2', '3', '4'].map((number) =>
      ticketAt(now, [{ startedAt: later(now, -2_700) }], { id: number }),
    );
    const found = noticesAt(many, lookAt(now, { surge }));
    expect(found.notices.map(({ marks }) => marks.length)).toEqual([4, 1]);
    expect(found.notices[1]?.id).toBe(id);
  });

  test('says how many came, beside what is usual', () => {
    const volume = { lastHour: 52, usual: 10, times: 5.2, surge: { least: 5, most: 20 } };
    expect(surgeText({ ...volume, isSurge: true })).toEqual({
      title: 'Surge: 52 tickets in the last hour',
      message: '5.2 × the usual 10.',
    });
  });
});
