import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { markOf } from '../../entrypoints/background/rows';
import { timingFor } from '../../lib/assess';
import { ticketInRow, timeLeft } from '../../lib/mark';
import { packOf } from '../../lib/playbook';
import type { QueueRow, Ticket } from '../../lib/ticket/schema';
import { compact } from '../../lib/words/compact';
import { says, ticketWith } from '../triage/ticket';

/**
 * What a list and an earlier reading tell of the time left. Under this playbook a critical ticket wants a first reply within 15
 * minutes and a solution within four hours, every hour counted.
 */

const CREATED = '2026-01-13T14:00:00.000Z';
const NOW = '2026-01-13T14:10:00.000Z';
const DOWN = 'The whole system is completely down';
const { ref } = ticketWith('');

const rowWith = (more: Partial<QueueRow> = {}): QueueRow => ({
  ref,
  subject: DOWN,
  status: 'open',
  createdAt: CREATED,
  updatedAt: CREATED,
  ...more,
});

function leftOf(
  row: QueueRow,
  {
    now = NOW,
    firstSeenAt = NOW,
    read,
  }: { now?: string; firstSeenAt?: string; read?: Ticket } = {},
  pack = 'excellence',
) {
  const listed = ticketInRow(row, firstSeenAt, now, read);
  if (!listed) return null;
  const memory = { tickets: [], decisions: [] };
  const left = timeLeft(timingFor(listed.ticket, packOf(pack)!, memory, now).clocks, now, !!read);
  return (
    left && {
      metric: left.metric,
      minutes: left.seconds / 60,
      tone: left.tone,
      atLatest: listed.atLatest,
    }
  );
}

describe('a ticket that was never opened', () => {
  test('wants its first reply where the list says that nobody has answered', () => {
    const left = leftOf(rowWith({ status: 'new', unanswered: true }));
    expect(left).toEqual({ metric: 'firstResponse', minutes: 5, tone: 'calm', atLatest: false });
  });

  test('wants its solution where somebody may have answered: nobody knows of the first reply', () => {
    const left = leftOf(rowWith());
    expect(left).toEqual({ metric: 'resolution', minutes: 230, tone: 'calm', atLatest: false });
  });

  test('has no first assessment that is late: nobody knows whether somebody did it', () => {
    const now = '2026-01-13T15:00:00.000Z';
    const reply = { metric: 'firstResponse' };
    expect(leftOf(rowWith({ unanswered: true }), { now }, 'runbook')).toMatchObject(reply);
    expect(leftOf(rowWith(), { now }, 'runbook')).toMatchObject({ metric: 'resolution' });
  });

  test('leads with its first assessment only while that can be done in time, as queue and badge do', () => {
    const early = '2026-01-13T14:01:00.000Z';
    const late = '2026-01-13T15:00:00.000Z';
    const at = (now: string) =>
      leftOf(rowWith(), { now, read: ticketWith(DOWN, { readAt: now }) }, 'runbook');
    expect(at(early)).toMatchObject({ metric: 'assessment' });
    expect(at(late)).toMatchObject({ metric: 'firstResponse' });
  });

  test('came no later than a list first showed it, nor than it was changed', () => {
    const row = rowWith({ createdAt: undefined, unanswered: true, updatedAt: undefined });
    const seen = { firstSeenAt: '2026-01-13T14:05:00.000Z' };
    expect(leftOf(row, seen)).toMatchObject({ minutes: 10, atLatest: true });
    const changed = { ...row, updatedAt: '2026-01-13T14:02:00.000Z' };
    expect(leftOf(changed, seen)).toMatchObject({ minutes: 7, atLatest: true });
  });

  test('is late once its time has passed, and near it in the last quarter', () => {
    const row = rowWith({ unanswered: true });
    expect(leftOf(row, { now: '2026-01-13T14:12:00.000Z' })).toMatchObject({ tone: 'soon' });
    expect(leftOf(row, { now: '2026-01-13T14:40:00.000Z' })).toMatchObject({
      tone: 'late',
      minutes: -25,
    });
  });

  test.each<[string, Partial<QueueRow>]>([
    ['is solved', { status: 'solved' }],
    ['is done', { status: 'done', unanswered: true }],
    ['has a state in words that nobody knows', { status: 'en cours' }],
    ['has no state at all', { status: undefined }],
  ])('has no mark when it %s', (_, more) => {
    expect(leftOf(rowWith(more))).toBeNull();
  });
});

describe('a ticket that was opened before', () => {
  const answered = ticketWith(DOWN, {
    status: 'open',
    messages: [says(DOWN), says('On it.', { role: 'agent', sentAt: '2026-01-13T14:05:00.000Z' })],
    readAt: '2026-01-13T14:06:00.000Z',
  });

  test('has the time of its own clocks, whatever the list leaves out', () => {
    const row = { ref };
    expect(leftOf(row, { read: answered })).toEqual({
      metric: 'update',
      minutes: 25,
      tone: 'calm',
      atLatest: false,
    });
  });

  test('has only what is certain once the list shows that something happened since', () => {
    const row = rowWith({ updatedAt: '2026-01-13T14:08:00.000Z' });
    expect(leftOf(row, { read: answered })).toMatchObject({ metric: 'resolution' });
    const open = ticketWith(DOWN, { readAt: '2026-01-13T14:06:00.000Z' });
    expect(leftOf(row, { read: open })).toMatchObject({ metric: 'resolution' });
    expect(
      leftOf(rowWith({ updatedAt: undefined, status: 'pending' }), { read: open }),
    ).toMatchObject({
      metric: 'resolution',
    });
  });

  test('has none any more when the list says that it is solved', () => {
    expect(leftOf(rowWith({ status: 'closed' }), { read: answered })).toBeNull();
  });
});

describe('a mark', () => {
  const left = (minutes: number, tone: 'calm' | 'late' = 'calm') => ({
    metric: 'firstResponse' as const,
    wantedAt: new Date(Date.parse(NOW) + minutes * 60_000).toISOString(),
    seconds: minutes * 60,
    tone,
  });

  test.each([
    [left(130), false, '2h 10m', 'First reply due in 2 hr 10 min, 4:20 PM UTC'],
    [left(0.5), false, '< 1m', 'First reply due in less than a minute, 2:10 PM UTC'],
    [left(-15, 'late'), false, '15m late', 'First reply is 15 min late, it was due 1:55 PM UTC'],
    [
      left(120),
      true,
      '≤ 2h',
      'First reply due in 2 hr at most, 4:10 PM UTC at the latest: the list does not say when the ticket came',
    ],
    [
      left(-15, 'late'),
      true,
      '≥ 15m late',
      'First reply is at least 15 min late, it was due 1:55 PM UTC at the latest',
    ],
  ])('says it in a few signs and in a sentence', (time, atLatest, text, title) => {
    expect(markOf(time, atLatest, NOW, 'UTC')).toEqual({ text, title, tone: time.tone });
  });

  test.each([
    [0, '0m'],
    [59 * 60, '59m'],
    [3_600, '1h'],
    [9 * 3_600 + 3_599, '9h 59m'],
    [11 * 3_600 + 1_800, '11h'],
    [47 * 3_600, '47h'],
    [52 * 3_600, '2d 4h'],
  ])('%i seconds are %s', (seconds, text) => {
    expect(compact('en-US', seconds)).toBe(text);
  });
});
