import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import type { Filled } from '../../lib/assessment';
import { packOf } from '../../lib/playbook';
import { hoursOf } from '../../lib/playbook/figures';
import { DEFAULT_SETTINGS, filledOf } from '../../lib/store/schema';
import { ticketWith } from '../triage/ticket';

/** R-003-RSP-01, ESC-01 and QLT-02: figures that the SOP leaves open have no clock until the team fills them in. */

const now = '2026-01-13T20:00:00.000Z';
const ticket = ticketWith('How do I export my report?', { createdAt: '2026-01-13T14:00:00.000Z' });

const judged = (filled: Filled = {}) =>
  assess(ticket, packOf('sop')!, { tickets: [], decisions: [] }, now, filled);
const clockOf = (metric: string, filled?: Filled) =>
  judged(filled).clocks.find((clock) => clock.metric === metric);

describe('an open figure', () => {
  test('sets no clock while it is open', () => {
    expect(clockOf('resolution')).toBeUndefined();
    expect(clockOf('escalation')).toBeUndefined();
    expect(clockOf('firstResponse')?.targetSeconds).toBe(24 * 3600);
  });

  test('sets one as soon as it is filled, strict where the document is', () => {
    const filled = { hours: { resolutionTarget: 6 } };
    expect(clockOf('resolution', filled)).toMatchObject({
      dueAt: '2026-01-13T20:00:00.000Z',
      state: 'missed',
    });
  });

  test('competes with the matrix: the strictest wins, the other stays visible', () => {
    expect(clockOf('firstResponse', { hours: { standardResponse: 4 } })).toMatchObject({
      targetSeconds: 4 * 3600,
      rivals: [{ ref: 'R-003-MTX-09', targetSeconds: 24 * 3600 }],
    });
    expect(clockOf('firstResponse', { hours: { standardResponse: 30 } })?.ref).toBe('R-003-MTX-09');
  });

  test('of an age sends what is unsolved to the next level', () => {
    const to = (hours: number) =>
      judged({ hours: { escalationTime: hours } }).escalations.map(({ level }) => level);
    expect(to(5)).toContain(2);
    expect(to(7)).not.toContain(2);
  });
});

describe('typed hours', () => {
  test.each([
    ['4', 4],
    [' 0.5 ', 0.5],
    ['0,5', 0.5],
  ])('%j are %d', (typed, hours) => expect(hoursOf(typed)).toBe(hours));

  test.each(['', ' ', 'soon', '-1', '0', '1e9', '4 h', 'Infinity'])('%j are none', (typed) =>
    expect(hoursOf(typed)).toBeUndefined(),
  );

  test('count for their own playbook only', () => {
    const figures = { 'sop/escalationTime': '8', 'other/escalationTime': '1', 'sop/frt': 'x' };
    expect(filledOf({ ...DEFAULT_SETTINGS, figures }, packOf('sop')!).hours).toEqual({
      escalationTime: 8,
    });
  });
});
