import { describe, expect, test } from 'vitest';
import { answeredWhileWaiting } from '../../lib/sla/answered';
import { clocksOf } from '../../lib/sla/replay';
import type { Message, Ticket } from '../../lib/ticket/schema';
import { customerZone } from '../../lib/ticket/zone';
import { agent, customer, est, received, runbook, ticket } from './given';

const pending = (messages: Message[]): Ticket => ticket(received, messages, { status: 'pending' });
const asked = [customer(received), agent(est('13T10:30:00'))];
const PAUSES = { pauses: { resolution: ['waiting'] } };

describe('a customer who has answered a ticket that waits for them', () => {
  test('is told, with the clock that goes on by itself since then', () => {
    const answered = pending([...asked, customer(est('13T12:00:00'))]);
    const changes = [{ at: est('13T10:30:00'), status: 'pending' }];
    const clocks = clocksOf(answered, runbook, 0, est('13T13:00:00'), { changes, ...PAUSES });
    expect(answeredWhileWaiting(answered, clocks, changes)).toEqual({
      at: est('13T12:00:00'),
      status: 'pending',
      still: [],
    });
  });

  test('is told with the clocks that stand still, where the status was seen waiting only after the answer', () => {
    const answered = pending([...asked, customer(est('13T12:00:00'))]);
    const changes = [
      { at: est('13T10:00:00'), status: 'open' },
      { at: est('13T12:30:00'), status: 'pending' },
    ];
    const clocks = clocksOf(answered, runbook, 0, est('13T13:00:00'), { changes, ...PAUSES });
    const { still } = answeredWhileWaiting(answered, clocks, changes)!;
    expect(still.map(({ metric }) => metric)).toEqual(['resolution']);
  });

  test('one without a time is told as well', () => {
    expect(answeredWhileWaiting(pending([...asked, customer()]), [])).toEqual({
      status: 'pending',
      still: [],
    });
  });

  test('is nothing while the desk has the last word, a note included', () => {
    expect(answeredWhileWaiting(pending(asked), [])).toBeUndefined();
    const note: Message = { ...customer(est('13T12:00:00')), visibility: 'internal' };
    expect(answeredWhileWaiting(pending([...asked, note]), [])).toBeUndefined();
  });

  test('is nothing on a ticket that nobody has answered yet, or that is open', () => {
    expect(answeredWhileWaiting(pending([customer(received)]), [])).toBeUndefined();
    const open = { ...pending([...asked, customer(est('13T12:00:00'))]), status: 'open' };
    expect(answeredWhileWaiting(open, [])).toBeUndefined();
  });

  test('counts when the ticket was seen waiting before they wrote, as after a call', () => {
    const called = pending([customer(received), customer(est('13T12:00:00'))]);
    const changes = [{ at: est('13T11:00:00'), status: 'pending' }];
    expect(answeredWhileWaiting(called, [], changes)).toMatchObject({ at: est('13T12:00:00') });
  });
});

describe('the customer’s time zone', () => {
  const zone = (fields: Record<string, string>) => customerZone({ fields });

  test('is what a field of the ticket names', () => {
    expect(zone({ 901: 'Europe/Berlin', type: 'incident' })).toBe('Europe/Berlin');
    expect(zone({ zone: 'America/Argentina/Buenos_Aires' })).toBe('America/Argentina/Buenos_Aires');
  });

  test('is unknown without one, with two that differ, and with what only looks like one', () => {
    expect(zone({})).toBeUndefined();
    expect(zone({ a: 'Europe/Berlin', b: 'Asia/Tokyo' })).toBeUndefined();
    expect(zone({ team: 'Sales/North', offset: 'UTC+2', zone: 'CET' })).toBeUndefined();
  });
});
