import { describe, expect, test } from 'vitest';
import { clocksOf } from '../../lib/sla/replay';
import type { Promised } from '../../lib/sla/promises';
import type { Told } from '../../lib/sla/history';
import type { Ticket } from '../../lib/ticket/schema';
import { agent, customer, runbook, ticket } from './given';

/** R-000-TPL-08, -09, -10, -18, -36 and X-14: kept before due, broken after it. */

const received = '2026-01-13T14:00:00.000Z';
/** So many minutes after the reply with the promise was sent. */
const after = (minutes: number) =>
  new Date(Date.parse('2026-01-13T15:00:00.000Z') + minutes * 60_000).toISOString();
const sent = after(0);

const contact: Promised = {
  ref: 'R-000-TPL-09',
  text: 'Contact within 15 minutes',
  placedAt: after(-1),
  afterSeconds: 900,
};
const updates: Promised = {
  ref: 'R-000-TPL-08',
  text: 'Update every 30 minutes',
  placedAt: after(-1),
  everySeconds: 1800,
};
const repair: Promised = {
  ref: 'R-000-TPL-10',
  text: 'Repair time named within 1 hour',
  placedAt: after(-1),
  afterSeconds: 3600,
  byPerson: true,
};
const keepOpen: Promised = {
  ref: 'R-000-TPL-36',
  text: 'Ticket stays open for 48 hours',
  placedAt: after(-1),
  afterSeconds: 172_800,
  keepsOpen: true,
};

const withReplies = (...minutes: number[]): Ticket =>
  ticket(received, [customer(received), agent(sent), ...minutes.map((at) => agent(after(at)))]);

const promised = (of: Ticket, now: string, promises: Promised[], told: Told = {}) =>
  clocksOf(of, { ...runbook, clocks: [] }, null, now, { promises, ...told });

describe('what a reply promised', () => {
  test('is due so long after the sending, not after the receipt', () => {
    expect(promised(withReplies(), after(5), [contact])).toMatchObject([
      { metric: 'promise', label: contact.text, state: 'running', startedAt: sent },
    ]);
    expect(promised(withReplies(), after(5), [contact])[0]!.dueAt).toBe(after(15));
  });

  test('is kept by the next reply in time and broken by a later one', () => {
    expect(promised(withReplies(15), after(60), [contact])[0]!.state).toBe('met');
    expect(promised(withReplies(16), after(60), [contact])[0]).toMatchObject({
      state: 'missed',
      because: { key: 'doneLate' },
    });
  });

  test('is broken while nobody has kept it', () => {
    expect(promised(withReplies(), after(16), [contact])[0]).toMatchObject({
      state: 'missed',
      because: { key: 'overdue' },
    });
  });

  test('warns in its last quarter', () => {
    expect(promised(withReplies(), after(5), [contact])[0]!.warnings).toEqual([
      { elapsedPct: 75, at: '2026-01-13T15:11:15.000Z' },
    ]);
  });

  test('that was never sent, or only two days later, is none', () => {
    const unsent = ticket(received, [customer(received), agent(after(-30))]);
    expect(promised(unsent, after(60), [contact])).toEqual([]);
    const later = ticket(received, [customer(received), agent(after(2 * 24 * 60))]);
    expect(promised(later, after(3 * 24 * 60), [contact])).toEqual([]);
  });

  test('is found in a reply whose page shows minutes only', () => {
    const seconds = { ...contact, placedAt: '2026-01-13T15:00:40.000Z' };
    expect(promised(withReplies(), after(5), [seconds])[0]!.startedAt).toBe(sent);
  });

  test('to write again and again begins anew with each update, until the ticket is solved', () => {
    const [clock] = promised(withReplies(25, 50), after(60), [updates]);
    expect(clock).toMatchObject({ startedAt: after(50), dueAt: after(80), state: 'running' });
    const solved = { ...withReplies(25), status: 'solved', solvedAt: after(40) };
    expect(promised(solved, after(90), [updates])[0]!.state).toBe('met');
  });

  test('to write again and again means nothing on a ticket that is solved already', () => {
    const early = agent(after(-40));
    const of = ticket(received, [customer(received), early, agent(sent)], {
      status: 'solved',
      solvedAt: after(-10),
    });
    expect(promised(of, after(90), [updates])).toEqual([]);
  });

  test('that a reply cannot prove waits for a person', () => {
    const before = withReplies(25);
    expect(promised(before, after(30), [repair])[0]!.state).toBe('running');
    const ticks = [{ name: `promise ${repair.text}`, at: after(40) }];
    expect(promised(before, after(90), [repair], { ticks })[0]).toMatchObject({
      state: 'met',
      stoppedAt: after(40),
    });
    const late = [{ name: `promise ${repair.text}`, at: after(61) }];
    expect(promised(before, after(90), [repair], { ticks: late })[0]!.state).toBe('missed');
  });

  test('by an instant is due then, whenever it is sent', () => {
    const by: Promised = {
      ref: 'R-000-TPL-18',
      text: 'Full answer',
      placedAt: after(-1),
      by: after(200),
    };
    expect(promised(withReplies(), after(5), [by])[0]).toMatchObject({
      dueAt: after(200),
      targetSeconds: 200 * 60,
    });
  });

  test('in words without a time has no clock', () => {
    const free: Promised = { ref: 'R-000-TPL-46', text: 'New time frame', placedAt: after(-1) };
    expect(promised(withReplies(), after(5), [free])).toEqual([]);
  });

  test('is shown once when it was made again in the same words', () => {
    const again = { ...contact, placedAt: after(9) };
    const clocks = promised(withReplies(10), after(12), [contact, again]);
    expect(clocks).toHaveLength(1);
    expect(clocks[0]).toMatchObject({ startedAt: after(10), state: 'running' });
  });

  test('counts the nights: a promise knows no opening hours', () => {
    const evening = '2026-01-13T22:55:00.000Z';
    const of = ticket(received, [customer(received), agent(evening)]);
    const clock = promised(of, evening, [{ ...repair, placedAt: evening }])[0]!;
    expect(clock.dueAt).toBe('2026-01-13T23:55:00.000Z');
  });

  test('is unknown when nobody knows who wrote since', () => {
    const of = withReplies();
    const unclear = { ...agent(after(10)), role: undefined };
    const seen = { ...of, messages: [...of.messages, unclear] } as Ticket;
    expect(promised(seen, after(20), [contact])[0]!.state).toBe('unknown');
  });
});

describe('a ticket that is promised to stay open', () => {
  const solved = { ...withReplies(), status: 'solved', solvedAt: sent };
  const hours = (count: number) => after(count * 60);

  test('may be closed after 48 hours and not before', () => {
    expect(promised(solved, hours(47), [keepOpen])[0]).toMatchObject({
      metric: 'keepOpen',
      state: 'waiting',
      opensAt: hours(48),
      because: { key: 'staysOpen' },
    });
    expect(promised(solved, hours(48), [keepOpen])[0]).toMatchObject({
      state: 'met',
      because: { key: 'stayedOpen' },
    });
  });

  test('is a broken promise when it is closed before', () => {
    const closed = { ...solved, status: 'closed' };
    const early = { changes: [{ at: hours(20), status: 'closed' }] };
    expect(promised(closed, hours(21), [keepOpen], early)[0]).toMatchObject({
      state: 'missed',
      because: { key: 'closedEarly' },
    });
    const late = { changes: [{ at: hours(49), status: 'closed' }] };
    expect(promised(closed, hours(50), [keepOpen], late)[0]!.state).toBe('met');
  });

  test('may be solved at once: that closes nothing', () => {
    const changes = [{ at: hours(1), status: 'solved' }];
    expect(promised(solved, hours(47), [keepOpen], { changes })[0]!.state).toBe('waiting');
  });

  test('is never overdue', () => {
    expect(promised(solved, hours(100), [keepOpen])[0]).toMatchObject({ dueAt: undefined });
  });
});
