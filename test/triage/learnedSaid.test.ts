import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT } from '../../lib/model/words';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { ruledCategory } from '../../lib/triage/learned/ruled';
import { alone, learnedText, pastText, placeOf, said, saidIn } from '../../lib/triage/learned/said';
import { says, ticketWith } from './ticket';

const runbook = packOf('runbook') as Playbook;

/** What stands in the ticket where a word of the joined text is said to stand. */
function found(ticket: ReturnType<typeof ticketWith>, word: string): string | undefined {
  const joined = saidIn(ticket);
  const place = placeOf(joined, joined.text.indexOf(word));
  const text = place?.message === -1 ? ticket.subject : ticket.messages[place?.message ?? -2]?.text;
  return place ? text?.slice(place.from, place.from + word.length) : undefined;
}

describe('What a model reads of a ticket', () => {
  test('is the subject and the customer’s own words, without signature and quoted mail', () => {
    const ticket = ticketWith(
      'The printer is broken.\n\nKind regards,\nAnn\n\nOn Mon, 5 Jan 2026 at 10:00, Support wrote:\n> Did you restart it?',
      { subject: 'Printer' },
    );
    expect(learnedText(ticket)).toMatch(/^Printer \. The printer is broken\./);
    expect(learnedText(ticket)).not.toMatch(/regards|Ann|restart/);
  });

  test('is nothing of agents, of notes inside the team, and of machines', () => {
    const ticket = ticketWith('one', {
      messages: [
        says('one'),
        says('agents say two', { role: 'agent' }),
        says('three', { visibility: 'internal' }),
        says('four', { role: 'bot' }),
        says('five'),
      ],
    });
    expect(learnedText(ticket)).toBe('one . five');
  });

  test('is the empty text where nothing was said, and holds no empty pieces', () => {
    expect(saidIn(ticketWith(''))).toEqual({ text: '', pieces: [] });
    expect(saidIn(ticketWith('  \n\t\n', { subject: ' ' }))).toEqual({ text: '', pieces: [] });
    expect(saidIn({ ...ticketWith('x'), messages: [] }).text).toBe('');
  });

  test('ends where a model stops reading, however long a ticket is', () => {
    const long = ticketWith('word '.repeat(200_000), { subject: 'Long' });
    const began = performance.now();
    const { text, pieces } = saidIn(long);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(text).toHaveLength(LONGEST_TEXT);
    expect(pieces).toHaveLength(2);
  });

  test('of a thousand messages is the beginning', () => {
    const messages = Array.from({ length: 1000 }, (_, at) =>
      says(`message ${at} says a little more`),
    );
    const { text, pieces } = saidIn(ticketWith('', { messages }));
    expect(text).toHaveLength(LONGEST_TEXT);
    expect(pieces.length).toBeLessThan(100);
  });

  test('is read once a ticket', () => {
    const ticket = ticketWith('one');
    expect(said(ticket)).toBe(said(ticket));
    expect(said({ ...ticket })).not.toBe(said(ticket));
  });

  test('is the same of a ticket in a history as of one that is seen', () => {
    const text = 'My invoice is wrong.\nPlease help.\n\nThanks,\nAnn';
    expect(pastText({ subject: 'Bill', text })).toBe(
      learnedText(ticketWith(text, { subject: 'Bill' })),
    );
    expect(pastText({ text: 'only this' })).toBe('only this');
  });
});

describe('Where words of it stand in the ticket', () => {
  const ticket = ticketWith('😀 The İ printer\n> quoted\nis broken', {
    subject: 'Help 😀 desk',
    messages: [
      says('😀 The İ printer\n> quoted\nis broken'),
      says('agent', { role: 'agent' }),
      says('Second message'),
    ],
  });

  test.each(['Help', 'desk', '😀 The', 'printer', 'broken', 'Second', 'message'])('%s', (word) => {
    expect(found(ticket, word)).toBe(word);
  });

  test('what only stands between pieces is no place, nor what lies before or behind', () => {
    const joined = saidIn(ticket);
    const between = joined.text.indexOf(' . ');
    expect(placeOf(joined, between)).toBeNull();
    expect(placeOf(joined, between + 2)).toBeNull();
    expect(placeOf(joined, between - 1)).toMatchObject({ message: -1 });
    expect(placeOf(joined, between + 3)).toMatchObject({ message: 0, from: 0 });
    expect(placeOf(joined, -1)).toBeNull();
    expect(placeOf(joined, joined.text.length)).toBeNull();
    expect(placeOf({ text: '', pieces: [] }, 0)).toBeNull();
  });
});

describe('What the rules alone conclude', () => {
  const text = 'The whole site is down and nobody can log in.';

  test('is the category’s id, of a ticket and of a text on its own', () => {
    expect(ruledCategory(text, runbook)).toBe('technical');
    expect(ruledCategory(ticketWith(text), runbook)).toBe('technical');
    expect(ruledCategory(alone('nothing of it', 'Refund my invoice'), runbook)).toBe('billing');
  });

  test.each(['', '😀', 'qqq www eee'])('of “%s” is nothing', (nothing) => {
    expect(ruledCategory(nothing, runbook)).toBeNull();
  });
});
