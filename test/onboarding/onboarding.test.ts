import { describe, expect, it } from 'vitest';
import { hintsFor, missingOn } from '../../lib/onboarding';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { says, ticketWith } from '../triage/ticket';

const playbook = packOf('runbook') as Playbook;
const STEPS = ['review', 'categorize', 'severity', 'assign', 'log'];

describe('Hints of the first assessment', () => {
  const now = (done: string[], seen: string[] = [], enabled = true) =>
    hintsFor({ playbook, checklist: playbook.checklists[0], done, seen, enabled });

  it('R-000-TRI-07: lead through the five steps in their order', () => {
    expect(STEPS.map((_step, index) => now(STEPS.slice(0, index))?.step)).toEqual(STEPS);
    expect(now([])).toMatchObject({ hint: 'runbook/triage/review', number: 1, of: 5 });
    expect(now(STEPS)).toBeNull();
  });

  it('a step done early does not skip the ones before it', () => {
    expect(now(['log', 'severity'])?.step).toBe('review');
  });

  it('X-21: each shows once; the next waits for its own step', () => {
    expect(now([], ['runbook/triage/review'])).toBeNull();
    expect(now(['review'], ['runbook/triage/review'])?.step).toBe('categorize');
  });

  it('none when they are off, none in a playbook without the checklist', () => {
    expect(now([], [], false)).toBeNull();
    expect(
      hintsFor({ playbook, checklist: undefined, done: [], seen: [], enabled: true }),
    ).toBeNull();
  });

  it('each says something of its own', () => {
    const texts = playbook.checklists[0]?.steps.map(({ hint }) => hint) ?? [];
    expect(new Set(texts).size).toBe(5);
    for (const text of texts) expect(text.length).toBeGreaterThan(40);
  });
});

describe('R-000-TRI-02: what a first assessment misses on the ticket', () => {
  const requester = { name: 'Ana Ruiz', email: 'ana@example.org' };
  const missing = (ticket: Ticket, technical = true, gaps: string[] = []) =>
    missingOn(ticket, { technical, gaps });

  it('a ticket with everything is complete', () => {
    const text = 'When I open the archive I get "Error 12". Nobody in my team can work since 9.';
    expect(missing(ticketWith(text, { requester }))).toEqual([]);
  });

  it('without a name and a description both are reported', () => {
    expect(missing(ticketWith('', { requester: { email: 'a@b.example' } }))).toEqual([
      'name',
      'description',
    ]);
  });

  it('an e-mail address that is missing is reported, one that could not be read is not', () => {
    const ticket = ticketWith('Question about invoice 4711', { requester: { name: 'Ana' } });
    expect(missing(ticket, false)).toEqual(['contact']);
    expect(missing(ticket, false, ['requester.email'])).toEqual([]);
  });

  it('steps and impact are asked about a technical problem only', () => {
    const text = 'Export shows strange numbers somehow';
    expect(missing(ticketWith(text, { requester }))).toEqual(['steps', 'impact']);
    expect(missing(ticketWith(text, { requester }), false)).toEqual([]);
  });

  it('an agent’s words describe nothing', () => {
    const ticket = ticketWith('', {
      requester,
      messages: [
        says('hi'),
        says('When you open the archive, what do you see?', { role: 'agent' }),
      ],
    });
    expect(missing(ticket)).toEqual(['description']);
  });

  it('messages that could not be read are no missing description', () => {
    expect(missing(ticketWith('', { requester, messages: [] }), true, ['messages'])).not.toContain(
      'description',
    );
  });
});
