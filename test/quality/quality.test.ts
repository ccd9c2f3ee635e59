import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/assess';
import type { Decision } from '../../lib/assessment';
import { packOf } from '../../lib/playbook';
import type { Playbook, Scorecard } from '../../lib/playbook/schema';
import { prefill, score, type Answer, type ReviewFacts } from '../../lib/quality';
import { ticketKey } from '../../lib/ticket/key';
import type { Ticket } from '../../lib/ticket/schema';
import { says, ticketWith } from '../triage/ticket';

const runbook = packOf('runbook') as Playbook;
const card = runbook.scorecards[0] as Scorecard;

describe('A score', () => {
  const answers = (given: string) =>
    Object.fromEntries(
      [...given].flatMap((sign, index) => {
        const answer = { y: 'yes', n: 'no', a: 'na' }[sign] as 'yes' | 'no' | 'na' | undefined;
        return answer ? [[card.items[index]?.id ?? '', { answer }]] : [];
      }),
    );

  it.each([
    ['yyyyyyna', 6, 7, 86],
    ['yyyyyyyy', 8, 8, 100],
    ['nnnnnnnn', 0, 8, 0],
    ['yaaaaaaa', 1, 1, 100],
    ['aaaaaaaa', 0, 0, null],
    ['yn......', 1, 2, 50],
    ['........', 0, 0, null],
  ])('R-000-QA-09: %s gives %i of %i, %s %%', (given, met, applicable, percent) => {
    expect(score(card, answers(given))).toMatchObject({ met, applicable, percent });
  });

  it('names what is not answered yet, in the order of the card', () => {
    expect(score(card, answers('y.n.aaaa')).unanswered).toEqual(['customer', 'team']);
  });

  it('ignores answers to items that the card lacks', () => {
    expect(score(card, { gone: { answer: 'yes' } })).toMatchObject({ met: 0, percent: null });
    expect(score({ items: [{ id: 'toString' }] }, {}).unanswered).toEqual(['toString']);
  });
});

describe('A score in points', () => {
  const dimensions = (packOf('excellence') as Playbook).scorecards[0] as Scorecard;
  const points = (...given: (Answer | undefined)[]) =>
    Object.fromEntries(
      dimensions.items.flatMap(({ id }, at) => (given[at] ? [[id, { answer: given[at] }]] : [])),
    );

  it.each<[string, (Answer | undefined)[], number, number, number | null]>([
    ['all five points', ['5', '5', '5', '5'], 20, 20, 100],
    ['all one point', ['1', '1', '1', '1'], 4, 20, 20],
    ['4, 5 and 3, one not applicable', ['4', '5', '3', 'na'], 12, 15, 80],
    ['nothing applicable', ['na', 'na', 'na', 'na'], 0, 0, null],
  ])('R-004-QA-02: %s', (_, given, met, applicable, percent) => {
    expect(score(dimensions, points(...given))).toMatchObject({ met, applicable, percent });
  });

  it('is told in points, and one of a checklist in items', () => {
    expect(score(dimensions, points('4')).in).toBe('points');
    expect(score(card, { [card.items[0]!.id]: { answer: 'yes' } }).in).toBe('items');
  });

  it('counts each item by its weight where items have one', () => {
    const weighted = {
      items: [
        { id: 'a', weight: 75 },
        { id: 'b', weight: 25 },
      ],
    };
    const given = (a: Answer, b: Answer) => ({ a: { answer: a }, b: { answer: b } });
    expect(score(weighted, given('yes', 'no')).percent).toBe(75);
    expect(score(weighted, given('4', '2')).percent).toBe(70);
    expect(score(weighted, given('na', '2')).percent).toBe(40);
  });
});

describe('What the ticket itself proves', () => {
  const nothing: ReviewFacts = {
    logged: { category: false, priority: false },
    placed: [],
    gaps: [],
  };
  const full = ticketWith('A small bug: the icon is cut off', {
    requester: { name: 'Ana Ruiz', email: 'ana@example.org' },
    messages: [says('A small bug: the icon is cut off'), says('Hello', { role: 'agent' })],
  });
  const proven = (ticket: Ticket, facts: Partial<ReviewFacts> = {}, decisions: Decision[] = []) =>
    prefill(
      ticket,
      assess(ticket, runbook, { tickets: [], decisions }, '2026-01-13T14:05:00.000Z'),
      { ...nothing, ...facts },
    ).map(({ item, answer }) => `${item} ${answer}`);

  it('R-000-QA-01: category and severity that a person logged or decided', () => {
    expect(proven(full, { logged: { category: true, priority: true } })).toContain(
      'classification yes',
    );
    expect(proven(full, { logged: { category: true, priority: false } })).not.toContain(
      'classification yes',
    );
    const word = (field: 'category' | 'priority', value: string): Decision => ({
      ticket: ticketKey(full.ref),
      field,
      value,
      proposed: null,
      at: '2026-01-13T14:04:00.000Z',
      playbook: { id: 'runbook', version: '1.0' },
    });
    expect(proven(full, {}, [word('category', 'billing'), word('priority', '1')])).toContain(
      'classification yes',
    );
  });

  it('R-000-QA-02: a missing name or e-mail, unless the page could not be read', () => {
    expect(proven({ ...full, requester: { name: 'Ana' } })).toContain('customer no');
    expect(proven({ ...full, requester: undefined })).toContain('customer no');
    expect(
      proven({ ...full, requester: { name: 'Ana' } }, { gaps: ['requester.email'] }),
    ).not.toContain('customer no');
    expect(proven(full).filter((line) => line.startsWith('customer'))).toEqual([]);
  });

  it('R-000-QA-05 and 07: replies that were put into the ticket', () => {
    expect(proven(full, { placed: ['runbook.standard-response'] })).toContain('timeline yes');
    expect(proven(full, { placed: ['runbook.resolution-confirmation'] })).toContain(
      'resolution yes',
    );
    expect(proven(full)).toContain('resolution na');
    expect(
      proven({ ...full, status: 'solved' }).filter((line) => line.startsWith('resolution')),
    ).toEqual([]);
  });

  it('R-000-QA-06: with no reply there is no tone to judge, with an unread author nothing is known', () => {
    const silent = { ...full, messages: full.messages.slice(0, 1) };
    expect(proven(silent)).toContain('tone na');
    expect(proven(full).filter((line) => line.startsWith('tone'))).toEqual([]);
    const unread = { ...full, messages: [says('x'), says('y', { role: undefined })] };
    expect(proven(unread).filter((line) => line.startsWith('tone'))).toEqual([]);
  });

  it('proposes for items of the card only, each at most once', () => {
    const items = proven(ticketWith('')).map((line) => line.split(' ')[0]);
    expect(new Set(items).size).toBe(items.length);
    for (const item of items) expect(card.items.map(({ id }) => id)).toContain(item);
  });
});
