import { describe, expect, test } from 'vitest';
import type { Message } from '../../lib/ticket/schema';
import { agent, clock, customer, est, fresh, received, ticket } from './given';

describe('the first reply', () => {
  test('Critical is due in 15 minutes on a Saturday night, and solved in four hours', () => {
    const saturday = ticket(est('10T03:00:00'), [customer(est('10T03:00:00'))]);
    expect(clock('firstResponse', saturday, 0, est('10T03:01:00'))).toMatchObject({
      state: 'running',
      dueAt: est('10T03:15:00'),
      elapsedSeconds: 60,
    });
    expect(clock('resolution', saturday, 0, est('10T03:01:00')).dueAt).toBe(est('10T07:00:00'));
    expect(clock('firstResponse', saturday, 1, est('10T03:01:00')).dueAt).toBe(est('12T10:00:00'));
  });

  test('Critical runs through the hour that clocks skip', () => {
    const start = '2026-03-08T06:50:00.000Z';
    expect(clock('firstResponse', ticket(start, [customer(start)]), 0, start).dueAt).toBe(
      '2026-03-08T07:05:00.000Z',
    );
  });

  test('an answer on the dot is in time, one second later is late', () => {
    const onTheDot = ticket(received, [customer(received), agent(est('13T10:15:00'))]);
    expect(clock('firstResponse', onTheDot, 0, est('13T12:00:00'))).toMatchObject({
      state: 'met',
      elapsedSeconds: 900,
      because: { key: 'answered' },
    });
    const late = ticket(received, [customer(received), agent(est('13T10:15:01'))]);
    expect(clock('firstResponse', late, 0, est('13T12:00:00'))).toMatchObject({
      state: 'missed',
      because: { key: 'answeredLate' },
    });
  });

  test('an answer in the evening is in time when the target is used up at closing time', () => {
    const friday = [customer(est('09T16:00:00')), agent(est('09T20:00:00'))];
    expect(
      clock('firstResponse', ticket(est('09T16:00:00'), friday), 1, est('12T09:00:00')),
    ).toMatchObject({
      state: 'met',
      dueAt: est('09T18:00:00'),
      breachAt: est('12T08:00:00'),
    });
  });

  test('notes, bots and the helpdesk’s own lines are no answer', () => {
    const others: Message[] = [
      customer(received),
      { role: 'agent', visibility: 'internal', sentAt: est('13T10:01:00'), text: 'note' },
      { role: 'bot', visibility: 'public', sentAt: est('13T10:02:00'), text: 'We got your mail' },
      { role: 'system', visibility: 'public', sentAt: est('13T10:03:00'), text: 'Tag added' },
    ];
    expect(clock('firstResponse', ticket(received, others), 0, est('13T10:10:00')).state).toBe(
      'running',
    );
  });

  test('an open ticket past its time is overdue', () => {
    expect(clock('firstResponse', fresh, 0, est('13T10:15:00')).state).toBe('running');
    expect(clock('firstResponse', fresh, 0, est('13T10:15:01'))).toMatchObject({
      state: 'missed',
      because: { key: 'overdue' },
    });
  });

  test('without a creation time the customer’s first message starts it; without both it is unknown', () => {
    const later = est('13T10:05:00');
    expect(
      clock('firstResponse', ticket(undefined, [customer(received)]), 0, later).startedAt,
    ).toBe(received);
    expect(clock('firstResponse', ticket(undefined, [customer()]), 0, later)).toMatchObject({
      state: 'unknown',
      because: { key: 'startUnknown' },
    });
  });

  test('a message whose author was not read makes it unknown, unless an answer was in time anyway', () => {
    const nobody: Message = { visibility: 'public', sentAt: est('13T10:05:00'), text: '?' };
    const now = est('13T12:00:00');
    expect(
      clock('firstResponse', ticket(received, [customer(received), nobody]), 0, now),
    ).toMatchObject({
      state: 'unknown',
      because: { key: 'roleUnknown' },
    });
    const answered = [customer(received), nobody, agent(est('13T10:10:00'))];
    expect(clock('firstResponse', ticket(received, answered), 0, now).state).toBe('met');
    const late = [customer(received), nobody, agent(est('13T10:30:00'))];
    expect(clock('firstResponse', ticket(received, late), 0, now).state).toBe('unknown');
  });

  test('an answer without a time was in time when the page was read in time, else nobody knows', () => {
    const messages = [customer(received), agent()];
    const soon = ticket(received, messages, { readAt: est('13T10:10:00') });
    expect(clock('firstResponse', soon, 0, est('13T12:00:00')).state).toBe('met');
    const later = ticket(received, messages, { readAt: est('13T11:00:00') });
    expect(clock('firstResponse', later, 0, est('13T12:00:00'))).toMatchObject({
      state: 'unknown',
      because: { key: 'replyTimeUnknown' },
    });
  });

  test('a ticket that an agent opened waits for the customer', () => {
    const opened = ticket(received, [agent(received)]);
    expect(clock('firstResponse', opened, 0, est('13T11:00:00'))).toMatchObject({
      state: 'waiting',
      because: { key: 'waitsForCustomer' },
    });
    const answered = ticket(received, [agent(received), customer(est('13T11:00:00'))]);
    expect(clock('firstResponse', answered, 0, est('13T11:01:00')).dueAt).toBe(est('13T11:15:00'));
  });
});

describe('the next update', () => {
  test('waits for the first reply and restarts at every public one', () => {
    expect(clock('update', fresh, 0, est('13T10:01:00'))).toMatchObject({
      state: 'waiting',
      because: { key: 'waitsForFirstReply' },
    });
    const twice = ticket(received, [
      customer(received),
      agent(est('13T10:05:00')),
      agent(est('13T10:20:00')),
    ]);
    expect(clock('update', twice, 0, est('13T10:21:00')).dueAt).toBe(est('13T10:50:00'));
  });

  test.each([
    [1, '13T15:00:00', '14T09:00:00'],
    [2, '09T11:00:00', '12T11:00:00'],
    [3, '12T10:00:00', '14T10:00:00'],
  ])('of priority %i after %s is due at %s', (rank, last, due) => {
    const answered = ticket(est('08T09:00:00'), [customer(est('08T09:00:00')), agent(est(last))]);
    expect(clock('update', answered, rank, est(last)).dueAt).toBe(est(due));
  });

  test('ends when the ticket is solved', () => {
    const solved = ticket(received, [customer(received), agent(est('13T10:05:00'))], {
      status: 'solved',
      solvedAt: est('13T10:20:00'),
    });
    expect(clock('update', solved, 0, est('14T10:00:00')).state).toBe('met');
  });
});

describe('the resolution', () => {
  test.each([
    [1, '13T09:00:00', '14T09:00:00'],
    [2, '12T09:00:00', '15T09:00:00'],
    [3, '12T09:00:00', '21T09:00:00'],
  ])('of priority %i received %s is due at %s', (rank, start, due) => {
    expect(
      clock('resolution', ticket(est(start), [customer(est(start))]), rank, est(start)).dueAt,
    ).toBe(est(due));
  });

  test('is late when it was solved after its time', () => {
    const solved = ticket(received, [customer(received)], {
      status: 'solved',
      solvedAt: est('13T14:00:01'),
    });
    expect(clock('resolution', solved, 0, est('14T10:00:00'))).toMatchObject({
      state: 'missed',
      because: { key: 'solvedLate' },
      elapsedSeconds: 14_401,
    });
  });

  test('is met when the ticket was seen solved in time, and unknown when only later', () => {
    const seen = (readAt: string) =>
      ticket(received, [customer(received)], { status: 'resolved', readAt });
    expect(clock('resolution', seen(est('13T13:00:00')), 0, est('14T10:00:00')).state).toBe('met');
    expect(clock('resolution', seen(est('13T15:00:00')), 0, est('14T10:00:00'))).toMatchObject({
      state: 'unknown',
      because: { key: 'solvedTimeUnknown' },
    });
  });

  test('ends each clock by what it waited for: an answer stays one, an update needs none any more', () => {
    const solved = ticket(received, [customer(received), agent(est('13T10:05:00'))], {
      status: 'solved',
      readAt: est('13T10:20:00'),
    });
    const now = est('13T10:21:00');
    expect(clock('firstResponse', solved, 0, now).because.key).toBe('answered');
    expect(clock('update', solved, 0, now)).toMatchObject({
      state: 'met',
      because: { key: 'solved' },
    });
  });

  test('of a ticket without a status runs until its time is over, then nobody knows', () => {
    const thread = ticket(received, [customer(received)], { status: undefined });
    expect(clock('resolution', thread, 0, est('13T12:00:00')).state).toBe('running');
    expect(clock('resolution', thread, 0, est('13T15:00:00'))).toMatchObject({
      state: 'unknown',
      because: { key: 'statusUnknown' },
    });
  });
});
