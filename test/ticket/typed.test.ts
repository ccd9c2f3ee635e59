import { describe, expect, test } from 'vitest';
import { packOf } from '../../lib/playbook';
import { longestHoldOf, ringsOf } from '../../lib/playbook/phone';
import { answered, ended, held, heldFor, holding, ringAt, rungFor } from '../../lib/ticket/call';
import { Ticket } from '../../lib/ticket/schema';
import { ticketTyped, typedId, withSaid, withStatus } from '../../lib/ticket/typed';

/** Tickets that a person types, and the calls that they begin as. */

const AT = '2026-01-14T15:00:07.000Z';
const later = (seconds: number) => new Date(Date.parse(AT) + seconds * 1000).toISOString();

const typed = (change: Partial<Parameters<typeof ticketTyped>[0]> = {}) =>
  ticketTyped({ text: 'It is down.', name: '', reach: '', channel: 'phone', ...change }, AT, 'x');

describe('a typed ticket', () => {
  test('is a ticket like any other', () => expect(Ticket.safeParse(typed()).success).toBe(true));
  test('has the first sentence for its subject', () => {
    expect(typed({ text: ' The app is down! Since nine.' }).subject).toBe('The app is down!');
    expect(typed({ text: 'Export stops\nat row 500.' }).subject).toBe('Export stops');
  });
  test('has a long sentence cut at a word', () => {
    const { subject } = typed({ text: 'word '.repeat(60) });
    expect(subject).toMatch(/word …$/);
    expect(subject!.length).toBeLessThanOrEqual(82);
  });
  test('leaves out what was left empty', () => {
    expect(typed().requester).toBeUndefined();
    expect(typed().fields).toEqual({});
  });
  test('knows an address from a number', () => {
    expect(typed({ reach: 'ana@example.org' }).requester).toEqual({ email: 'ana@example.org' });
    expect(typed({ reach: '+1 555 0100', name: 'Ana' })).toMatchObject({
      requester: { name: 'Ana' },
      fields: { contact: '+1 555 0100' },
    });
  });
  test('has a number of twelve digits that sorts by time', () => {
    expect(typedId(AT)).toBe('260114150007');
    expect(typedId(later(1)) > typedId(AT)).toBe(true);
  });
  test('takes what was said since, and forgets when it was solved once it is open again', () => {
    const reply = { role: 'agent', visibility: 'public', text: 'Fixed' } as const;
    const more = withSaid(typed(), reply, later(60));
    expect(more.messages.map(({ text }) => text)).toEqual(['It is down.', 'Fixed']);
    const solved = withStatus(more, 'solved', later(90));
    expect(solved).toMatchObject({ status: 'solved', solvedAt: later(90), readAt: later(90) });
    expect(withStatus(solved, 'open', later(99)).solvedAt).toBeUndefined();
  });
});

describe('a call', () => {
  const call = { rangAt: AT, holds: [] };
  test('rings until somebody answers', () => {
    expect(rungFor(call, later(12))).toBe(12);
    expect(rungFor(answered(call, later(9)), later(50))).toBe(9);
    expect(answered(answered(call, later(9)), later(20)).answeredAt).toBe(later(9));
  });
  test('rings every five seconds', () =>
    expect([0, 4, 5, 14, 15].map(ringAt)).toEqual([1, 1, 2, 3, 4]));
  test('is held and taken back, each hold by itself', () => {
    const once = held(held(answered(call, AT), later(10)), later(130));
    const twice = held(once, later(200));
    expect(holding(once)).toBeUndefined();
    expect(holding(twice)).toEqual({ from: later(200) });
    expect(heldFor(twice, later(205))).toEqual([120, 5]);
  });
  test('that ends ends its hold, and stays ended', () => {
    const over = ended(held(call, later(10)), later(40));
    expect(heldFor(over, later(99))).toEqual([30]);
    expect(ended(over, later(90)).endedAt).toBe(later(40));
    expect(held(over, later(90))).toBe(over);
  });
});

test('the guidelines ask for an answer within three rings, and for holds of two minutes at most', () => {
  expect(ringsOf(packOf('guidelines')!)).toBe(3);
  expect(longestHoldOf(packOf('guidelines')!)).toBe(120);
  expect(ringsOf(packOf('runbook')!)).toBeUndefined();
  expect(longestHoldOf(packOf('runbook')!)).toBeUndefined();
});
