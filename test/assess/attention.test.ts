import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { attention, type Watched } from '../../lib/attention';
import { timeLeft } from '../../lib/mark';
import { packOf } from '../../lib/playbook';
import { clocksOf } from '../../lib/sla/replay';
import type { Message, Ticket } from '../../lib/ticket/schema';

const runbook = packOf('runbook')!;
const est = (local: string) => new Date(`2026-01-${local}-05:00`).toISOString();

function watched(
  rank: number,
  at: string,
  now: string,
  replies: string[] = [],
  assessed?: string,
): Watched {
  const says = (role: 'customer' | 'agent', sentAt: string): Message => ({
    role,
    visibility: 'public',
    sentAt,
    text: 'x',
  });
  const ticket: Ticket = {
    ref: {
      helpdesk: 'zendesk',
      site: 'acme.zendesk.com',
      id: '1',
      url: 'https://acme.zendesk.com/agent/tickets/1',
    },
    status: 'open',
    tags: [],
    fields: {},
    messages: [says('customer', at), ...replies.map((time) => says('agent', time))],
    createdAt: at,
    readAt: now,
  };
  return {
    ticket: 'zendesk acme.zendesk.com 1',
    clocks: clocksOf(ticket, runbook, rank, now, { assessedAt: assessed }),
  };
}

/** Assessed at once, so that only the other clocks ask for something. */
const assessed = (rank: number, at: string, now: string, replies: string[] = []) =>
  watched(rank, at, now, replies, at);

const at = est('13T10:00:00');

describe('the badge', () => {
  test('is empty when nothing is watched or everything is answered', () => {
    expect(attention([], at)).toEqual({ badge: { text: '', tone: 'calm' }, wakeAt: null });
  });

  test.each([
    [0, '13T10:00:00', '15m'],
    [0, '13T10:03:00', '12m'],
    [0, '13T10:14:30', '<1m'],
    [1, '13T10:00:00', '2h'],
    [1, '13T10:00:01', '1h'],
    [1, '13T11:00:01', '59m'],
    [2, '09T16:00:00', '2d'],
  ])('of a ticket of priority %i at %s says %s', (rank, now, text) => {
    const start = rank === 2 ? est(now) : at;
    expect(attention([assessed(rank, start, est(now))], est(now)).badge.text).toBe(text);
  });

  test('is about the clock that is due next, of any ticket', () => {
    const later = { ...assessed(1, at, at), ticket: 'later' };
    const sooner = { ...assessed(0, at, at), ticket: 'sooner' };
    expect(attention([later, sooner], at).badge).toEqual({
      text: '15m',
      tone: 'calm',
      next: { ticket: 'sooner', metric: 'firstResponse' },
    });
  });

  test('is soon in the last quarter and late after the time', () => {
    expect(attention([assessed(0, at, est('13T10:11:14'))], est('13T10:11:14')).badge.tone).toBe(
      'calm',
    );
    expect(attention([assessed(0, at, est('13T10:11:15'))], est('13T10:11:15')).badge.tone).toBe(
      'soon',
    );
    expect(
      attention([assessed(0, at, est('13T10:15:01'))], est('13T10:15:01')).badge,
    ).toMatchObject({
      text: '!',
      tone: 'late',
    });
  });

  test('forgets an assessment that nobody logged once the customer has an answer', () => {
    const now = est('13T10:10:00');
    expect(attention([watched(1, at, now)], now).badge).toMatchObject({ tone: 'calm' });
    expect(attention([watched(1, at, now, [est('13T10:04:00')])], now).badge).toMatchObject({
      tone: 'calm',
    });
  });

  test('is led by an assessment that is past only where nothing else asks, as the queue is', () => {
    const now = est('13T10:10:00');
    const one = watched(1, at, now);
    expect(attention([one], now).badge).toEqual({
      text: '1h',
      tone: 'calm',
      next: { ticket: one.ticket, metric: 'firstResponse' },
    });
    const alone = { ...one, clocks: one.clocks.filter(({ metric }) => metric === 'assessment') };
    expect(attention([alone], now).badge.text).toBe('!');
    expect(timeLeft(one.clocks, now, true)?.metric).toBe('firstResponse');
    expect(timeLeft(alone.clocks, now, true)?.metric).toBe('assessment');
  });

  test('is about the more urgent of two that are due at once, whichever was seen last', () => {
    const urgent = { ...assessed(1, at, at), ticket: 'z', rank: 0 };
    const other = { ...urgent, ticket: 'a', rank: 1 };
    expect(attention([other, urgent], at).badge.next?.ticket).toBe('z');
    expect(attention([urgent, other], at).badge.next?.ticket).toBe('z');
  });

  test('counts to the next opening when the time was used up at closing', () => {
    const friday = est('09T16:00:00');
    const evening = est('09T20:00:00');
    expect(attention([assessed(1, friday, evening)], evening).badge).toMatchObject({
      text: '2d',
      tone: 'soon',
    });
  });
});

describe('the next look', () => {
  const wake = (rank: number, now: string) => attention([assessed(rank, at, now)], now).wakeAt;

  test('is when the text of the badge changes', () => {
    expect(wake(0, at)).toBe(est('13T10:00:30'));
    expect(wake(0, est('13T10:03:00'))).toBe(est('13T10:03:30'));
    expect(wake(1, est('13T10:00:01'))).toBe(est('13T11:00:01'));
  });

  test('is at the warning when that comes first', () => {
    expect(wake(1, est('13T11:29:10'))).toBe(est('13T11:30:00'));
  });

  test('is never sooner than 30 seconds from now, and not later than the next change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 10 * 86_400 }),
        (rank, age) => {
          const now = Date.parse(at) + age * 1000;
          const iso = new Date(now).toISOString();
          const { wakeAt, badge } = attention([assessed(rank, at, iso)], iso);
          if (wakeAt === null) return;
          expect(Date.parse(wakeAt) - now).toBeGreaterThanOrEqual(30_000);
          const before = new Date(Date.parse(wakeAt) - 1000).toISOString();
          if (Date.parse(wakeAt) - now > 31_000)
            expect(attention([assessed(rank, at, before)], before).badge).toEqual(badge);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is none when nothing will change any more', () => {
    const now = est('30T10:00:00');
    expect(attention([assessed(0, at, now)], now)).toMatchObject({
      badge: { text: '!' },
      wakeAt: null,
    });
  });
});
