import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/assess';
import { packOf, PACKS } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { checkDraft, type DraftFinding } from '../../lib/reply';
import type { Ticket } from '../../lib/ticket/schema';
import { now as NOW, runbook, settings, ticket as TICKET } from './desk';
import { BAD, BEGUN, GOOD, NOTES } from './drafts';

type More = { ticket?: Ticket; now?: string; inside?: string[]; as?: 'public' | 'internal' };

function look(playbook: Playbook, text: string, more: More = {}): DraftFinding[] {
  const { ticket = TICKET, now = NOW, inside } = more;
  const assessment = assess(ticket, playbook, { tickets: [], decisions: [] }, now);
  const as = 'as' in more ? more.as : 'public';
  const zone = 'America/New_York';
  return checkDraft({ text, as }, { ticket, playbook, settings, assessment, now, zone, inside });
}

/** A playbook that has the runbook's templates as its own: what is worst for a false alarm. */
const under = (id: string): Playbook => ({
  ...packOf(id)!,
  templates: packOf(id)!.templates.concat(id === 'runbook' ? [] : runbook.templates),
});

const told = (one: DraftFinding): string =>
  [
    one.is,
    'what' in one && one.what,
    'from' in one && one.from,
    'id' in one && one.id,
    'promise' in one && one.promise,
    'said' in one && one.said,
    'metric' in one && one.metric,
  ]
    .filter(Boolean)
    .join(' ');

const PLAYBOOKS = Object.keys(PACKS);

/** Each playbook with the runbook's replies as its own, made ready once. */
const BOOKS = new Map(PLAYBOOKS.map((id) => [id, under(id)]));
/** A Tuesday morning, four days after the ticket came. */
const TUESDAY = '2026-01-13T15:00:00.000Z';
const findings = (id: string, text: string, more?: More) =>
  look(BOOKS.get(id)!, text, more).map(told);

describe('A draft of which nothing is to be said', () => {
  it.each(GOOD.map((text) => [text.replace(/\s+/g, ' ').slice(0, 70), text]))('%s', (_, text) => {
    for (const id of PLAYBOOKS)
      expect([id, findings(id, text, { now: TUESDAY })]).toEqual([id, []]);
  });

  it.each(BEGUN)('is also one that has only begun: %j', (text) => {
    for (const id of PLAYBOOKS) expect([id, findings(id, text)]).toEqual([id, []]);
  });

  it.each(NOTES)('is a note to the team: %j', (text) => {
    for (const id of PLAYBOOKS)
      expect([id, findings(id, text, { as: 'internal' })]).toEqual([id, []]);
  });
});

describe('A draft is told', () => {
  it.each(BAD)('under %s: %j', (id, text, expected) => {
    expect(findings(id, text)).toEqual(expected);
  });

  it('of a card number and of a mark in a note too, and where the page does not say who reads it', () => {
    for (const as of ['internal', undefined] as const)
      expect(findings('playbook', 'lol, 4242 4242 4242 4242 is [Customer Name]', { as })).toEqual([
        'secret card •••• 4242',
        'mark [Customer Name]',
      ]);
  });

  it('the gravest first', () => {
    const all = 'Hi Tom, please just wait, I am {{agent.name}} and you will hear from me soon.';
    expect(findings('playbook', all).map((one) => one.split(' ')[0])).toEqual([
      'mark',
      'name',
      'avoid',
      'avoid',
    ]);
  });
});
