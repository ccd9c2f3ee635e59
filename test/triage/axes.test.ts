import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import type { AxisId, Decision } from '../../lib/assessment';
import { packOf } from '../../lib/playbook';
import { ticketKey } from '../../lib/ticket/key';
import { ticketWith } from './ticket';

/** The three sides of a ticket: how many it touches, how soon it matters, which tier it takes. */

const NOW = '2026-01-13T15:00:00.000Z';

function judged(text: string, said: Partial<Decision>[] = [], pack = 'excellence') {
  const ticket = ticketWith(text);
  const decisions = said.map((one): Decision => ({
    ticket: ticketKey(ticket.ref),
    field: 'impact',
    value: null,
    proposed: null,
    at: NOW,
    playbook: { id: pack, version: '1' },
    ...one,
  }));
  return assess(ticket, packOf(pack)!, { tickets: [], decisions }, NOW);
}

const axis = (id: AxisId, text: string, said?: Partial<Decision>[]) =>
  judged(text, said).axes.find((one) => one.id === id)!.is;
const impact = (text: string) => axis('impact', text).value;
const urgency = (text: string) => axis('urgency', text).value;

describe('impact is how many it touches', () => {
  test.each([
    ['All users see a blank page.', 'all'],
    ['Nobody can log in since nine.', 'all'],
    ['Nobody in our office can use it.', 'all'],
    ['Our whole company is without mail.', 'all'],
    ['About half of our users get an error.', 'portion'],
    ['Not all users are affected.', 'portion'],
    ['The entire warehouse team is stuck.', 'portion'],
    ['My colleague and I cannot open the file.', 'several'],
    ['12 users cannot print.', 'several'],
    ['A few colleagues see the same message.', 'several'],
    ['I cannot log in to my account.', 'one'],
    ['It is only me, everyone else can work.', 'one'],
    ['One user has lost the password.', 'one'],
    ['Two users called first, by now all users see it.', 'all'],
    ['First 3 users, now most of our users see it.', 'portion'],
    ['My account and those of two users are locked.', 'several'],
    ['The export has a wrong heading.', null],
    ['Does this happen to all users?', null],
    ['Could you send the invoice for May?', null],
  ])('%s', (text, value) => expect(impact(text)).toBe(value));
});

describe('urgency is how soon it matters', () => {
  test.each([
    ['We need it today by noon.', 'today'],
    ['The report is due by 5 pm.', 'today'],
    ['Can you fix this asap?', 'now'],
    ['This is an emergency, please call.', 'now'],
    ['Please answer immediately.', 'now'],
    ['The deadline is Friday.', 'soon'],
    ['We have to send it before the end of the week.', 'soon'],
    ['Please look at it whenever you can.', 'none'],
    ['No rush, it can wait.', 'none'],
    ['It is not urgent.', 'none'],
    ['No rush for the first, the second is due by noon.', 'today'],
    ['The deadline is Friday, but please call immediately.', 'now'],
    ['It has been broken since today.', null],
    ['I called on Friday.', null],
    ['How do I export my report?', null],
  ])('%s', (text, value) => expect(urgency(text)).toBe(value));
});

describe('an axis', () => {
  test('comes with its words at their place, and the row', () => {
    expect(axis('impact', 'Hello. All users see a blank page.')).toMatchObject({
      evidence: [{ quote: 'All users see a blank page.', from: 7, ref: 'R-004-AXS-04' }],
    });
  });

  test('of complexity is the tier, and a person’s word on it decides the tier', () => {
    const text = 'How do I reset my password?';
    expect(judged(text).tier.value?.id).toBe('T1');
    expect(axis('complexity', text).value).toBe('T1');
    const corrected = judged(text, [{ field: 'complexity', value: 'T3' }]);
    expect(corrected.tier).toMatchObject({ value: { id: 'T3' }, by: 'person' });
    expect(corrected.axes.find(({ id }) => id === 'complexity')?.is).toMatchObject({
      value: 'T3',
      by: 'person',
      proposed: 'T1',
    });
  });

  test('is what a person says; a word that is no step changes nothing', () => {
    const text = 'All users see a blank page.';
    const said = { field: 'impact', value: 'one' } as const;
    expect(axis('impact', text, [said])).toMatchObject({
      value: 'one',
      by: 'person',
      proposed: 'all',
    });
    expect(axis('impact', text, [{ ...said, value: 'dozens' }])).toMatchObject({ value: 'all' });
    const taken = { ...said, value: null, at: '2026-01-13T15:01:00.000Z' };
    expect(axis('impact', text, [said, taken])).toMatchObject({ value: 'all', by: 'playbook' });
  });

  test('never changes the priority', () => {
    const text = 'Could you send the invoice for May?';
    const said = (['impact', 'urgency', 'complexity'] as const).map((field, index) => ({
      field,
      value: ['all', 'now', 'T3'][index],
    }));
    expect(judged(text, said).priority).toEqual(judged(text).priority);
    expect(judged(text, said).runsOn).toEqual(judged(text).runsOn);
  });

  test('is asked for by the playbook that names it, and by no other', () => {
    expect(judged('All users see it.').axes.map(({ id }) => id)).toEqual([
      'impact',
      'urgency',
      'complexity',
    ]);
    expect(judged('All users see it.', [], 'runbook').axes).toEqual([]);
  });
});
