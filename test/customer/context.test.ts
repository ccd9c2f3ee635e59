import { describe, expect, test } from 'vitest';
import { contextOf, type Other } from '../../lib/customer';
import type { Ticket } from '../../lib/ticket/schema';
import { NOW, runbook, ticket } from '../panel/given';

/** What the panel knows of a customer from their other tickets. */

type Change = Parameters<typeof ticket>[0] & { id: string };

const other = ({ id, ...change }: Change, memory: Partial<Other['memory']> = {}): Other => ({
  ticket: ticket({ ...change, ref: { ...ticket().ref, id } }),
  firstSeenAt: '2026-01-10T10:00:00.000Z',
  memory: { tickets: [], decisions: [], ...memory },
});

const told = (others: Other[]) => contextOf(others, runbook, NOW)!;

test('a customer without another ticket has no context', () =>
  expect(contextOf([], runbook, NOW)).toBeNull());

describe('their other tickets', () => {
  const others = [
    other({ id: '1', status: 'solved', createdAt: '2025-11-03T10:00:00.000Z' }),
    other({ id: '2', status: 'open', createdAt: '2025-12-03T10:00:00.000Z' }),
    other({ id: '3', status: 'closed', createdAt: '2026-01-03T10:00:00.000Z' }),
    other({ id: '4', status: undefined, createdAt: undefined }),
    other({ id: '5', status: 'solved', createdAt: '2025-10-03T10:00:00.000Z' }),
    other({ id: '6', status: 'solved', createdAt: '2025-09-03T10:00:00.000Z' }),
  ];
  test('are counted, those of an unknown state as open', () =>
    expect(told(others)).toMatchObject({ count: 6, open: 2 }));
  test('go back to the oldest', () => expect(told(others).since).toBe('2025-09-03T10:00:00.000Z'));
  test('stand with those that are open first, then by age, four at most', () =>
    expect(told(others).newest.map((one) => one.ticket.ref.id)).toEqual(['4', '2', '3', '1']));
  test('say what they were about, in the words of the playbook', () =>
    expect(told(others).newest[1]?.about).toBe('Bugs'));
});

test('words that showed a mood are told of', () => {
  const said = 'This is unacceptable, I am furious. I want to speak to your manager now.';
  const message = { role: 'customer', visibility: 'public', text: said } as const;
  const { newest } = told([other({ id: '1', messages: [message] })]);
  expect(newest[0]?.sign?.kind).toBe('manager');
});

describe('a promise on another ticket', () => {
  const reply = {
    role: 'agent',
    visibility: 'public',
    sentAt: '2026-01-14T14:05:00.000Z',
    text: 'You hear from me by four.',
  } as const;
  const promises = [
    {
      ref: 'R',
      text: 'News of the export',
      by: '2026-01-14T21:00:00.000Z',
      placedAt: '2026-01-14T14:04:00.000Z',
    },
  ];
  const waiting = (change: Partial<Change> = {}, steps: Other['memory']['steps'] = []) =>
    told([
      other({ id: '9', messages: [...ticket().messages, reply], ...change }, { promises, steps }),
    ]).owed.map(({ clock }) => [clock.label, clock.state]);

  test('is told while it runs', () =>
    expect(waiting()).toEqual([['News of the export', 'running']]));
  test('is nothing more once the ticket is solved', () =>
    expect(waiting({ status: 'solved' })).toEqual([]));
  test('is told when its time has passed and nobody kept it, and no more once it was', () => {
    const by = '2026-01-14T14:30:00.000Z';
    const late = (messages: Ticket['messages']) =>
      told([other({ id: '9', messages }, { promises: [{ ...promises[0]!, by }] })]).owed.map(
        ({ clock }) => clock.state,
      );
    const before = [...ticket().messages, reply];
    expect(late(before)).toEqual(['missed']);
    const after = { ...reply, sentAt: '2026-01-14T14:40:00.000Z' };
    expect(late([...before, after])).toEqual([]);
  });
  test('stands before those that are due later, on whichever ticket', () => {
    const promised = (id: string, by: string) =>
      other(
        { id, messages: [...ticket().messages, reply] },
        { promises: [{ ...promises[0]!, text: id, by }] },
      );
    const both = [
      promised('8', '2026-01-14T21:00:00.000Z'),
      promised('9', '2026-01-14T18:00:00.000Z'),
    ];
    for (const others of [both, both.toReversed()])
      expect(told(others).owed.map(({ clock }) => clock.label)).toEqual(['9', '8']);
  });
});
