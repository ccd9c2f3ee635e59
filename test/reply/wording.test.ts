import { describe, expect, it } from 'vitest';
import { filled, letterOf, slot, ticket } from './desk';

describe('A reply in other languages', () => {
  const template = {
    ...letterOf('Good day {customer}, by {due}. {why}', [
      slot('customer', { source: 'ticket.requester.name' }),
      slot('due', { source: 'clock.firstResponse.due' }),
      slot('why', { choices: ['complexity', 'urgency'], ifEmpty: undefined }),
    ]),
    variants: [
      {
        language: 'de',
        subject: '',
        body: 'Guten Tag {customer}, bis {due}. {why}',
        choices: { why: ['Aufwand', 'Eile'] },
      },
      { language: 'pt-BR', subject: '', body: 'Bom dia {customer}, até {due}. {why}' },
    ],
  };
  const typed = { why: '.' };
  const on = (fields: Record<string, string>) =>
    filled('', { template, typed, ticket: { ...ticket, fields }, language: undefined }).language;

  it('is as a person chose, with its choices and dates', () => {
    const german = filled('', { template, typed, language: 'de', zone: 'Europe/Berlin' });
    expect(german.text).toBe('Guten Tag Ana Ruiz, bis Mo., 12. Jan. 2026, 20:00 MEZ. .');
    expect(german.slots.find(({ key }) => key === 'why')?.choices).toEqual(['Aufwand', 'Eile']);
    expect(german.languages).toEqual(['en', 'de', 'pt-BR']);
  });

  it.each([
    [{ Language: 'de' }, 'de'],
    [{ locale: 'de_AT' }, 'de'],
    [{ language: 'PT' }, 'pt-BR'],
    [{ language: 'pt-br' }, 'pt-BR'],
    [{ language: 'fr' }, 'en'],
    [{ language: 'German' }, 'en'],
    [{ language: '<de>' }, 'en'],
    [{}, 'en'],
  ])('goes by what the page says, %j, else by the template', (fields, language) => {
    expect(on(fields as Record<string, string>)).toBe(language);
  });

  it('what a person chose wins over the page', () => {
    const german = { ...ticket, fields: { language: 'de' } };
    expect(filled('', { template, typed, ticket: german, language: 'en' }).language).toBe('en');
  });

  it('a language that it is not there in falls back to its own', () => {
    expect(filled('', { template, typed, language: 'ja' }).text).toContain('Good day Ana Ruiz');
  });
});
