import { describe, expect, test } from 'vitest';
import { passageAround } from '../../lib/triage';
import { says, ticketWith } from './ticket';

/** The quote among the words around it, whole while they are few. */

const around = (text: string, quote: string) =>
  passageAround(ticketWith(text), { quote, message: 0, from: text.indexOf(quote) });

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

describe('the words around a quote', () => {
  test('are the whole message where it is short, with who wrote it and when', () => {
    const passage = around('Hello. It is down. Bye.', 'It is down');
    expect(passage).toMatchObject({ before: 'Hello. ', quote: 'It is down', after: '. Bye.' });
    expect(passage?.message).toMatchObject({
      role: 'customer',
      sentAt: '2026-01-13T14:00:00.000Z',
    });
  });

  test('are those of the subject where it stands there', () => {
    const ticket = ticketWith('Hello', { subject: 'It is down!' });
    expect(passageAround(ticket, { quote: 'It is down', message: -1, from: 0 })).toEqual({
      before: '',
      quote: 'It is down',
      after: '!',
    });
  });

  test('are cut between words on both sides of a long message', () => {
    const passage = around(`${words(500)} HERE ${words(500)}`, 'HERE')!;
    expect(passage.before).toMatch(/^… word\d+ .*word499 $/);
    expect(passage.after).toMatch(/^ word0 .* word\d+ …$/);
    expect(passage.before.length + passage.after.length).toBeLessThan(500);
  });

  test('are a few lines of a log, however short its lines are', () => {
    const passage = around(`${'a\n'.repeat(100)}HERE${'\nb'.repeat(100)}`, 'HERE')!;
    expect(passage.before.split('\n')).toHaveLength(6);
    expect(passage.after.split('\n')).toHaveLength(6);
  });

  test('are dots beside a word that never ends', () => {
    const text = `${'x'.repeat(1e6)} HERE ${'y'.repeat(1e6)}`;
    expect(around(text, 'HERE')).toMatchObject({ before: '… ', after: ' …' });
  });

  test('are those of the place, not of the same words elsewhere', () => {
    const ticket = ticketWith('', { messages: [says('down'), says('up. down. up')] });
    const passage = passageAround(ticket, { quote: 'down', message: 1, from: 4 });
    expect(passage).toMatchObject({ before: 'up. ', after: '. up' });
  });

  test('are none where the ticket no longer says the quote there', () => {
    expect(around('It is up.', 'It is down')).toBeUndefined();
    expect(
      passageAround(ticketWith('Hello'), { quote: 'Hello', message: 7, from: 0 }),
    ).toBeUndefined();
  });
});
