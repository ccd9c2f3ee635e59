import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import { triage } from '../../lib/triage';
import { ticketWith } from './ticket';

/** What customers write in the same words under every playbook. */

const rank = (text: string, pack = 'runbook') =>
  triage(ticketWith(text), packOf(pack)!).priority.value?.rank ?? null;

describe('the system is down', () => {
  test('also when the customer has to report it', () => {
    expect(rank('I have to report that the system is down.')).toBe(0);
    expect(rank('The support site is down, but the product works.')).not.toBe(0);
  });

  test('is no news of last Tuesday, and no question', () => {
    expect(rank('Last Tuesday the system was down. What was the reason?')).not.toBe(0);
    expect(rank('Is it normal that the system is down on Sundays?')).not.toBe(0);
  });
});

describe('data is lost', () => {
  test('when customers’ records are, not when customers are', () => {
    expect(rank('We lost all customer records after the update.')).toBe(0);
    expect(rank('We lost a sale because of this.')).not.toBe(0);
  });
});

describe('a way around', () => {
  test('is one although the thing itself does not work', () => {
    const text = 'The export does not work. For the time being we copy the rows by hand.';
    expect(rank(text)).toBe(2);
  });

  test('is none that does not help', () => {
    const text = 'The export fails for most orders. The workaround does not help.';
    expect(rank(text)).not.toBe(2);
  });
});

describe('a deadline asks for an escalation', () => {
  const now = '2026-01-13T20:00:00.000Z';
  const solved = ticketWith('How do I export my report?', {
    status: 'solved',
    channel: 'chat',
    createdAt: '2026-01-13T15:00:00.000Z',
    solvedAt: '2026-01-13T15:10:00.000Z',
  });

  test('only where a customer waits: a survey that is late is none', () => {
    const { clocks, triggers } = assess(
      solved,
      packOf('excellence')!,
      { tickets: [], decisions: [] },
      now,
    );
    expect(clocks.find(({ metric }) => metric === 'survey')?.state).toBe('missed');
    expect(triggers.map(({ id }) => id)).not.toContain('deadline-close');
  });
});
