import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import { SHIPPED } from '../../lib/playbook/shipped';
import { termReader } from '../../lib/playbook/terms';
import { findAll, indexOf, MOST_FOUND, MOST_LOOKS } from '../../lib/triage/find';
import { MOST_CHARACTERS, MOST_WORDS, read } from '../../lib/triage/read';
import { triage } from '../../lib/triage';
import { ownTerms, TERMS, TEXTS } from './hostile';
import { says, ticketWith } from './ticket';

/**
 * No text and no term blocks a page: what is read, and the looks that are taken at it, are counted here; `npm run bench -- triage` tells
 * how long the worst of them takes.
 */

/** The words of a text, what was found in it and the looks that took. */
function sought(text: string, terms: readonly string[], vocabulary = {}) {
  const { words } = read(ticketWith(text));
  const looks = { left: MOST_LOOKS };
  const found = findAll(words, indexOf(terms.map(termReader(vocabulary))), looks);
  return { words, found, looks: MOST_LOOKS - looks.left };
}

/** The last look may be at the whole of one phrase, or at all words that open one place. */
const ONE_TERM = 300 + 5 * MOST_WORDS;

describe('A megabyte', () => {
  it.each(Object.entries(TEXTS))(
    'is read no further than the bounds: %s',
    (_name, text) => {
      const whole = text();
      const { words, texts } = read(ticketWith(whole));
      expect(whole.length).toBeGreaterThanOrEqual(1_000_000);
      expect(words.length).toBeLessThanOrEqual(MOST_WORDS + 1);
      for (const { to } of words) expect(to).toBeLessThanOrEqual(MOST_CHARACTERS);
      expect(texts.get(0)).toBe(whole);
    },
    30_000,
  );

  it('in many messages is read no further either, and what stands first is heard', () => {
    const down = 'The system is completely down.\n';
    const messages = Array.from({ length: 100 }, () => says(down + 'x\n'.repeat(5_000)));
    const ticket = ticketWith('', { messages });
    expect(read(ticket).words.length).toBeLessThanOrEqual(MOST_WORDS + 1);
    expect(triage(ticket, packOf('runbook')!).priority.value?.code).toBe('P0');
  });
});

describe('Terms that somebody wrote to block a desk', () => {
  const worst = [
    ...['slow ', 'we ', 'not ', '5 five ', 'slow? ', 'a ', 'the '].map(
      (word) => `Late. ${word.repeat(20_000)}`,
    ),
    TEXTS['a sentence without an end']!(),
  ];

  it.each(Object.entries(TERMS))(
    'take no more looks than the bound, and find no more: %s',
    (_name, terms) => {
      const all = terms();
      for (const text of worst) {
        const { found, looks } = sought(text, all);
        expect(looks).toBeLessThanOrEqual(MOST_LOOKS + ONE_TERM);
        expect(found.length).toBeLessThanOrEqual(MOST_FOUND);
      }
    },
    60_000,
  );

  it('cost nothing where a text has no word for one of their places, however many there are', () => {
    const phrases = Array.from({ length: 5_000 }, (_, at) => `slow data x${at}`);
    const { found, looks } = sought('slow data '.repeat(2_000), phrases);
    expect([found.length, looks]).toEqual([0, 0]);
  });

  it('take looks in proportion to the text, each alone', () => {
    for (const [name, terms] of Object.entries(TERMS))
      for (const word of ['slow ', 'we ', 'not ', 'five ']) {
        const [term] = terms();
        const half = sought(`Late. ${word.repeat(1_000)}`, [term!]).looks;
        const whole = sought(`Late. ${word.repeat(2_000)}`, [term!]).looks;
        expect(whole, `${name}: ${word}`).toBeLessThanOrEqual(2.2 * half + 100);
      }
  });
});

describe('The playbooks that ship', () => {
  it.each(SHIPPED)('are heard to the end on a megabyte of their own words: %s', (id) => {
    const playbook = packOf(id)!;
    const { terms, text } = ownTerms(playbook);
    const { words, found, looks } = sought(text, terms, playbook.vocabulary);
    expect(words.length).toBeGreaterThan(MOST_WORDS * 0.9);
    expect(found.length).toBeGreaterThan(1_000);
    expect(found.length).toBeLessThan(MOST_FOUND * 0.8);
    expect(looks).toBeLessThan(MOST_LOOKS * 0.9);
  });
});
