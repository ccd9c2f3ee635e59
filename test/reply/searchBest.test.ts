import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../lib/assessment';
import { bestOf } from '../../lib/reply/suggestBest';
import { usesOf } from '../../lib/reply/usage';
import { says, ticketWith } from '../triage/ticket';

const NOW = '2026-03-20T12:00:00.000Z';
const template = (id: string, name: string, tags: string[] = []) => ({ id, name, tags });
const TEMPLATES = [
  template('hello', 'First answer'),
  template('refund', 'Refund is on its way'),
  template('parcel', 'Parcel is late', ['delivery']),
  template('escalation', 'Handed to level two'),
  template('password', 'Reset the password'),
];
const SUGGESTIONS: Suggestion[] = [
  { templateId: 'hello', ref: '', because: 'firstReply' },
  { templateId: 'escalation', ref: '', because: 'escalation' },
  ...['refund', 'parcel', 'password'].map((templateId) => ({
    templateId,
    ref: '',
    because: 'other' as const,
  })),
];
const best = (text: string, uses = usesOf([], NOW), more = {}) =>
  bestOf(ticketWith(text, more), TEMPLATES, SUGGESTIONS, uses);
const ids = (all: { templateId: string }[]) => all.map(({ templateId }) => templateId);
const used = (id: string) => ({ template: id, at: NOW, result: 'inserted' });

describe('The best templates', () => {
  it('What the moment asks for stands first, the escalation second, whatever the customer writes or is in use', () => {
    const all = best('My password', usesOf([used('parcel'), used('parcel')], NOW));
    expect(ids(all)).toEqual(['hello', 'escalation', 'password', 'parcel', 'refund']);
  });

  it('a word of the customer brings its template up, in whatever form, and is told as it was written', () => {
    const [, , third] = best('Two Parcels are missing');
    expect(third).toMatchObject({ templateId: 'parcel', spoken: 'Parcels' });
    expect(best('Where is my delivery?')[2]).toMatchObject({ spoken: 'delivery' });
  });

  it('only the customer’s own words count', () => {
    const messages = [says('Hello'), says('Your parcel', { role: 'agent' })];
    expect(best('', undefined, { subject: 'Hello', messages }).every(({ spoken }) => !spoken)).toBe(
      true,
    );
  });

  it('a word that many templates have tells none from another', () => {
    const alike = ['a', 'b', 'c', 'd'].map((id) => template(id, `Refund ${id}`));
    const suggestions = alike.map(({ id }) => ({
      templateId: id,
      ref: '',
      because: 'other' as const,
    }));
    const all = bestOf(ticketWith('A refund'), alike, suggestions, usesOf([], NOW));
    expect(all.every(({ spoken }) => spoken === undefined)).toBe(true);
  });

  it('what is in use comes before what is not, and how often is told', () => {
    const all = best('Hello', usesOf([used('password'), used('password')], NOW));
    expect(all[2]).toMatchObject({ templateId: 'password', used: 2 });
  });
});
