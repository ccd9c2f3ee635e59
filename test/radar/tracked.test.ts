import { describe, expect, test } from 'vitest';
import { proposals, ticketOf, track, type Met } from '../../lib/radar';
import { triage } from '../../lib/triage';
import { listedAs, readAs, type Like } from './queue';
import { runbook } from '../panel/given';

/** 10:00 on a Wednesday in New York. */
const NOW = '2026-01-14T15:00:00.000Z';
const at = Date.parse(NOW);
const minutes = (count: number) => new Date(at + count * 60_000).toISOString();

function tracked(met: Partial<Met>, now = NOW) {
  const whole: Met = { key: '1', ...met };
  const listed = ticketOf(whole, now);
  const memory = { tickets: [], decisions: [] };
  return listed && track(whole, listed, runbook, memory, now, {}, triage(listed.ticket, runbook));
}
const read = (change: Partial<Like> = {}) => readAs({ id: 1, ago: 2, ...change }, at);
const said = (role: 'customer' | 'agent', ago: number) =>
  ({ role, visibility: 'public', sentAt: minutes(-ago), text: 'It stops at row 500.' }) as const;

describe('a ticket of the queue', () => {
  test('is about the clock that asks first, with the level that it runs on', () => {
    const one = tracked({ read: read() })!;
    expect(one.is).toBe('asking');
    expect(one.clock).toMatchObject({ metric: 'assessment', state: 'running' });
    expect(one.wantedAt).toBe(one.clock?.dueAt);
    expect(one.level?.of).toBe(runbook.scale!.levels.length);
  });

  test('is about its customer’s clock once the first assessment is past', () => {
    const one = tracked({ read: read({ ago: 60 }) })!;
    expect(one.clock).toMatchObject({ metric: 'firstResponse', state: 'running' });
  });

  test('says when it may be another: one second after the next mark of a clock', () => {
    const one = tracked({ read: read() })!;
    const [warning] = one.clock!.warnings;
    expect(one.until! > NOW).toBe(true);
    expect(Date.parse(one.until!)).toBeLessThanOrEqual(Date.parse(warning!.at) + 1_000);
  });

  test('whose times nobody knows is unknown, never still', () => {
    const one = tracked({
      read: read({ createdAt: undefined, messages: [{ text: 'What about our contract?' }] }),
    })!;
    expect(one.is).toBe('unknown');
    expect(one.clock?.state).toBe('unknown');
    expect(one.wantedAt).toBeUndefined();
  });

  test('that is solved is gone, whether its page or its list says so', () => {
    const done = read({ status: 'solved' });
    expect(tracked({ read: { ...done, ticket: { ...done.ticket, messages: [] } } })).toBeNull();
    const later = listedAs({ id: 1, ago: 2, status: 'solved' }, at + 60_000);
    expect(tracked({ read: read(), listed: later }, minutes(2))).toBeNull();
  });

  test('is as its page says where a list showed it earlier', () => {
    const earlier = listedAs({ id: 1, ago: 2, status: 'solved', assignee: 'Old' }, at - 60_000);
    const one = tracked({ read: read({ assignee: 'Maya' }), listed: earlier })!;
    expect(one.is).toBe('asking');
    expect(one.assignee).toBe('Maya');
  });

  test('has the owner and the subject that a later list shows', () => {
    const later = listedAs({ id: 1, ago: 2, assignee: 'Jonas', subject: 'New words' }, at + 60_000);
    const one = tracked({ read: read({ assignee: 'Maya' }), listed: later }, minutes(2))!;
    expect(one).toMatchObject({ assignee: 'Jonas', subject: 'New words' });
  });

  test('that was never opened is judged by its row', () => {
    const one = tracked({ listed: listedAs({ id: 1, ago: 30 }, at) })!;
    expect(one.is).toBe('asking');
    expect(one.clock?.metric).toBe('firstResponse');
  });

  test('remembers when its customer wrote last', () => {
    const messages = [said('customer', 60), said('customer', 30), said('agent', 10)];
    expect(tracked({ read: read({ ago: 60, messages }) })?.heardAt).toBe(minutes(-30));
  });
});

test('what the words of a ticket said is remembered until they or the playbook change', () => {
  const proposed = proposals(10);
  const one = read().ticket;
  const first = proposed('1', one, runbook);
  expect(proposed('1', { ...one }, runbook)).toBe(first);
  const messages = [...one.messages, said('customer', 1)];
  expect(proposed('1', { ...one, messages }, runbook)).not.toBe(first);
  expect(proposed('1', one, { ...runbook })).not.toBe(first);
});
