import { describe, expect, test } from 'vitest';
import { asQuote, standing } from '../../components/review';
import { sentencesOf } from '../../components/review/sentences';

describe('a quote', () => {
  test('is one line, whatever the page had between its words', () => {
    expect(asQuote('  we will\n\n get\tback ')).toBe('we will get back');
  });

  test('of a very long selection is cut at a word and shows it', () => {
    const quote = asQuote('word '.repeat(100_000));
    expect(quote.length).toBeLessThanOrEqual(402);
    expect(quote.endsWith('word …')).toBe(true);
  });

  test('of one endless word is cut all the same', () => {
    expect(asQuote('x'.repeat(1_000_000))).toBe(`${'x'.repeat(400)} …`);
  });
});

describe('the sentences offered for quoting', () => {
  test('end where a line or a sentence ends, and hold words', () => {
    expect(sentencesOf('Hello,\nit fails. Error 502 is shown!\n---\n')).toEqual([
      'Hello,',
      'it fails.',
      'Error 502 is shown!',
    ]);
  });

  test('of a message of a million characters are few', () => {
    expect(sentencesOf('It fails. '.repeat(100_000)).length).toBeLessThanOrEqual(601);
  });
});

describe('a scorecard half filled', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

  test('tells its share of what applies, and how much of it is scored', () => {
    const given = { a: { answer: 'yes' }, b: { answer: 'no' }, c: { answer: 'na' } } as const;
    expect(standing({ items }, given)).toMatchObject({
      met: 1,
      applicable: 2,
      percent: 50,
      scored: 3,
      total: 4,
    });
  });

  test('has no share while nothing applies, and a comment alone scores nothing', () => {
    const given = { a: { answer: 'na' }, b: { comment: 'look again' } } as const;
    expect(standing({ items }, given)).toMatchObject({ percent: null, scored: 1, total: 4 });
  });
});
