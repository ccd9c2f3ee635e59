import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/assess';
import type { Ticket } from '../../lib/ticket/schema';
import { says, ticketWith } from '../triage/ticket';
import { runbook } from './desk';

const received = '2026-01-13T14:00:00.000Z';
const offered = (ticket: Ticket, now = '2026-01-13T14:05:00.000Z') =>
  assess(ticket, runbook, { tickets: [], decisions: [] }, now).suggestions;
const first = (ticket: Ticket, now?: string) => offered(ticket, now)[0];

const DOWN = 'The system is completely down';
const answered = (text: string, more: Partial<Ticket> = {}) =>
  ticketWith(text, {
    status: 'open',
    createdAt: received,
    messages: [says(text), says('Hello', { role: 'agent', sentAt: '2026-01-13T14:10:00.000Z' })],
    ...more,
  });

describe('The reply that fits', () => {
  it('R-000-TPL-01: a new Critical ticket gets the critical response', () => {
    expect(first(ticketWith(DOWN))).toMatchObject({
      ref: 'R-000-TPL-01',
      because: 'firstReplyCritical',
    });
  });

  it.each([
    ['High', 'Five of my colleagues have this problem'],
    ['Medium', 'Only my user sees this'],
    ['Low', 'Please add dark mode'],
    ['unknown', 'I was charged twice'],
  ])('R-000-TPL-11: a new %s one gets the standard response', (_level, text) => {
    expect(first(ticketWith(text))).toMatchObject({ ref: 'R-000-TPL-11', because: 'firstReply' });
    expect(offered(ticketWith(text)).find(({ ref }) => ref === 'R-000-TPL-01')?.because).toBe(
      'other',
    );
  });

  it('R-000-TPL-21: an answered one gets the progress update, which says when it is due', () => {
    expect(first(answered(DOWN), '2026-01-13T14:15:00.000Z')).toMatchObject({
      ref: 'R-000-TPL-21',
      because: 'updateNext',
    });
    expect(first(answered(DOWN), '2026-01-13T14:33:00.000Z')).toMatchObject({
      ref: 'R-000-TPL-21',
      because: 'updateDue',
    });
    expect(first(answered(DOWN), '2026-01-13T15:30:00.000Z')).toMatchObject({
      ref: 'R-000-TPL-21',
      because: 'updateDue',
    });
  });

  it('an internal note is no answer', () => {
    const noted = ticketWith(DOWN, {
      messages: [says(DOWN), says('hm', { role: 'agent', visibility: 'internal' })],
    });
    expect(first(noted)?.ref).toBe('R-000-TPL-01');
  });

  it('R-000-TPL-29: a solved one gets the resolution confirmation', () => {
    expect(first(answered(DOWN, { status: 'solved' }))).toMatchObject({
      ref: 'R-000-TPL-29',
      because: 'solved',
    });
  });

  it('R-000-TPL-39: while a trigger holds, the escalation stands second', () => {
    const upset = ticketWith('This is unacceptable. The system is completely down.');
    expect(
      offered(upset)
        .slice(0, 2)
        .map(({ ref }) => ref),
    ).toEqual(['R-000-TPL-01', 'R-000-TPL-39']);
    expect(offered(upset)[1]?.because).toBe('escalation');
  });

  it('always offers all five, each once', () => {
    for (const ticket of [
      ticketWith(''),
      ticketWith(DOWN),
      answered(DOWN),
      answered(DOWN, { status: 'closed' }),
    ])
      expect(new Set(offered(ticket).map(({ templateId }) => templateId)).size).toBe(5);
  });
});
