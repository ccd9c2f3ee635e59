import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import { assess } from '../../lib/assess';
import type { Playbook, Slot } from '../../lib/playbook/schema';
import type { Fill } from '../../lib/reply';
import { says } from '../triage/ticket';
import { filled, letterOf, now, runbook, slot, ticket } from './desk';

/** A slot of this source alone in a letter, and what it is filled with. */
function valueOf(source: Slot['source'], more: Partial<Slot> = {}, given: Partial<Fill> = {}) {
  const template = letterOf('{one}', [slot('one', { source, ...more })]);
  return filled('', { template, ...given }).slots[0]?.value;
}

describe('What the ticket tells', () => {
  it.each([
    ['Re: RE: Sort arrow.', 'Sort arrow'],
    ['Fwd: AW: Sort arrow', 'Sort arrow'],
    ['Reply to all is broken', 'Reply to all is broken'],
    ['two\nlines', 'two lines'],
    ['x'.repeat(10_000), `${'x'.repeat(160)}…`],
    ['', ''],
  ])('its subject, without the marks of mail: %j', (subject, value) => {
    expect(valueOf('ticket.subject', {}, { ticket: { ...ticket, subject } })).toBe(value);
  });

  it('R-001-TPL-21: its status, as the page has it', () => {
    expect(valueOf('ticket.status', {}, { ticket: { ...ticket, status: 'on-hold' } })).toBe(
      'On-hold',
    );
    expect(valueOf('ticket.status', {}, { ticket: { ...ticket, status: undefined } })).toBe('');
  });

  it.each([
    ['2026-01-09T22:15:00.000Z', '1 hour 15 minutes'],
    ['2026-01-09T21:00:20.000Z', '1 minute'],
    ['2026-01-13T00:30:00.000Z', '3 days 3 hours'],
    ['2026-01-09T20:00:00.000Z', ''],
  ])('R-001-TPL-19: how long ago it came, at %s', (at, value) => {
    expect(valueOf('ticket.age', {}, { now: at })).toBe(value);
  });

  it('R-001-TPL-20: what agents wrote that they tried, in replies and notes, and nothing else', () => {
    const told = {
      ...ticket,
      messages: [
        says('I have restarted it already.'),
        says('Hello. We checked the log, and I restarted the server! I will check it again.', {
          role: 'agent',
        }),
        says('I have not tested the fix.\nI cleared the cache.', {
          role: 'agent',
          visibility: 'internal',
        }),
      ],
    };
    expect(valueOf('ticket.attempts', { multiline: true }, { ticket: told })).toBe(
      'We checked the log, and I restarted the server\nI cleared the cache',
    );
    expect(valueOf('ticket.attempts', {}, { ticket })).toBe('');
  });
});

describe('How a customer is greeted', () => {
  const greeting = (name: 'first' | 'full'): Playbook => ({
    ...runbook,
    tone: { ...packOf('playbook')!.tone!, greeting: { ref: '', name } },
  });
  const name = (playbook: Playbook, more: Partial<Slot> = {}) =>
    valueOf('ticket.requester.name', more, { playbook });

  it('R-001-TON-05: goes by the tone of the playbook', () => {
    expect(name(greeting('first'))).toBe('Ana');
    expect(name(greeting('full'))).toBe('Ana Ruiz');
    expect(name(runbook)).toBe('Ana Ruiz');
  });

  it('is as the slot says where the slot says so', () => {
    expect(name(greeting('first'), { format: 'fullName' })).toBe('Ana Ruiz');
    expect(name(runbook, { format: 'firstName' })).toBe('Ana');
  });

  it('never touches a note to the team', () => {
    const template = {
      ...letterOf('{one}', [slot('one', { source: 'ticket.requester.name' })]),
      audience: 'internal' as const,
    };
    expect(filled('', { template, playbook: greeting('first') }).text).toBe('Ana Ruiz');
  });

  it.each(['', 'undefined', 'ana@example.org', '{customer}', ' '])(
    'a name like %j is no name: nothing leaves before one is typed',
    (bad) => {
      const nobody = { ...ticket, requester: { name: bad } };
      expect(filled('standard-response', { ticket: nobody })).toMatchObject({
        open: ['customer'],
        text: '',
      });
    },
  );
});

describe('When something is due', () => {
  const due = (more: Partial<Slot>, given: Partial<Fill> = {}) =>
    valueOf('clock.firstResponse.due', more, given);
  const far = { ...ticket, fields: { 'Time zone': 'Asia/Tokyo' } };

  it('is a date, a time, or both', () => {
    expect(due({})).toBe('Mon 12 Jan 2026, 14:00 EST');
    expect(due({ format: 'date' })).toBe('Mon 12 Jan 2026');
    expect(due({ format: 'time' })).toBe('14:00 EST');
  });

  it('is the customer’s time where the slot asks for it and the page shows their zone', () => {
    expect(due({ zone: 'customer' }, { ticket: far })).toBe('Tue 13 Jan 2026, 04:00 GMT+9');
    expect(due({ zone: 'team' }, { ticket: far })).toBe('Mon 12 Jan 2026, 14:00 EST');
    expect(due({ zone: 'customer' })).toBe('Mon 12 Jan 2026, 14:00 EST');
    const strange = { ...ticket, fields: { timezone: 'Mars/Base' } };
    expect(due({ zone: 'customer' }, { ticket: strange })).toBe('Mon 12 Jan 2026, 14:00 EST');
  });

  it('the next business day is the next on which the desk opens', () => {
    const day = (at: string) =>
      valueOf('calendar.nextBusinessDay', { format: 'date' }, { now: at });
    expect(day('2026-01-09T21:00:00.000Z')).toBe('Mon 12 Jan 2026');
    expect(day('2026-01-12T13:00:00.000Z')).toBe('Tue 13 Jan 2026');
    expect(day('2026-01-11T02:00:00.000Z')).toBe('Mon 12 Jan 2026');
    const sop = packOf('sop')!;
    expect(valueOf('calendar.nextBusinessDay', {}, { playbook: sop })).toBe('');
  });
});

describe('R-001-TPL-04: the time to the next update', () => {
  const playbook = packOf('playbook')!;
  const template = playbook.templates[0]!;
  const at = (now: string, typed: Record<string, string> = {}) => {
    const assessment = assess(ticket, playbook, { tickets: [], decisions: [] }, now);
    const { slots, promises } = filled('', { template, playbook, assessment, now, typed });
    return [slots.find(({ key }) => key === 'timeframe')?.value, promises[0]?.afterSeconds];
  };

  it.each([
    ['2026-01-09T21:00:00.000Z', '2 hours', 7200],
    ['2026-01-09T21:03:00.000Z', '1 hour 45 minutes', 6300],
    ['2026-01-09T22:48:00.000Z', '10 minutes', 600],
    ['2026-01-09T23:30:00.000Z', '21 hours', 75_600],
    ['2026-01-10T21:30:00.000Z', '', undefined],
  ])('at %s is %j, a promise from the sending', (now, value, seconds) => {
    expect(at(now)).toEqual([value, seconds]);
  });

  it.each([
    ['2 hours', 7200],
    ['within 1 h 30 min', 5400],
    ['1 hour and 5 minutes.', 3900],
    ['1.5 hours', 5400],
    ['3 days', 259_200],
    ['by tonight', undefined],
    ['2 hours or so', undefined],
    ['0 minutes', undefined],
    ['9'.repeat(10_000), undefined],
  ])('typed as %j it is a promise of the same time', (typed, seconds) => {
    expect(at(now, { timeframe: typed })[1]).toBe(seconds);
  });
});
