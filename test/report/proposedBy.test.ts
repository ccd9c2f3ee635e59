import { expect, test } from 'vitest';
import { decision } from '../../entrypoints/sidepanel/decisions';
import { assess } from '../../lib/assess';
import type { Assessment, Decision } from '../../lib/assessment';
import { packOf } from '../../lib/playbook';
import { seen } from '../store/seen';
import { ticketKey } from '../../lib/ticket/key';
import type { Ticket } from '../../lib/ticket/schema';

/** A decision made in the panel says what was proposed before anybody's word, and by whom. */

const runbook = packOf('runbook')!;
const NOW = '2026-01-13T15:05:00.000Z';

const asking = (text: string): Ticket => {
  const { ticket } = seen('1', { subject: text });
  return { ...ticket, messages: [{ ...ticket.messages[0]!, text }] };
};
const OUTAGE = asking('The system is completely down and nobody can work');
const judge = (ticket: Ticket, decisions: Decision[] = []): Assessment =>
  assess(ticket, runbook, { tickets: [], decisions }, NOW);
const say = (ticket: Ticket, judged: Assessment, value: string) =>
  decision(ticketKey(ticket.ref), judged, 'priority', value);

test('the rules proposed it', () => {
  expect(say(OUTAGE, judge(OUTAGE), '1')).toMatchObject({
    value: '1',
    proposed: '0',
    proposedBy: 'playbook',
    playbook: { id: 'runbook' },
  });
});

test('after a first word a second one still says what the rules had proposed', () => {
  const first = say(OUTAGE, judge(OUTAGE), '1');
  expect(say(OUTAGE, judge(OUTAGE, [first]), '2')).toMatchObject({
    proposed: '0',
    proposedBy: 'playbook',
  });
});

test('what was learned is named as such, also behind a person’s word', () => {
  const judged = judge(OUTAGE);
  const learned = { ...judged.priority, by: 'learned' } as unknown as Assessment['priority'];
  expect(say(OUTAGE, { ...judged, priority: learned }, '1').proposedBy).toBe('learned');
  const worded = { ...judged.priority, by: 'person', proposed: null } as Assessment['priority'];
  expect(say(OUTAGE, { ...judged, priority: worded }, '1').proposed).toBeNull();
});

test('where nothing was proposed nobody proposed it', () => {
  const word = say(asking('Hello'), judge(asking('Hello')), '1');
  expect(word.proposed).toBeNull();
  expect(word.proposedBy).toBeUndefined();
});
