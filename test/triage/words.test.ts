import { describe, expect, it } from 'vitest';
import { termReader } from '../../lib/playbook/terms';
import { findAll, indexOf } from '../../lib/triage/find';
import { read } from '../../lib/triage/read';
import { ticketWith } from './ticket';

/** Words are remembered by their letters: a word that was met before must be read as it was the first time, and as no other. */

const wordsOf = (text: string) => read(ticketWith(`The ${text} is here.`)).words.slice(1, -2);
const said = (text: string) => wordsOf(text).map(({ form }) => form.word);

describe('A word is known again', () => {
  it.each(
    ['internationali', 'internationalisatio'].concat(
      [5, 6, 11, 12, 13, 23, 24].map((length) => 'a'.repeat(length)),
    ),
  )('by all of its letters, up to the last: %s', (word) => {
    const longer = [word, `${word}x`, `${word}y`, `x${word}`, `${word}xx`];
    const all = [...longer, ...longer].join(' ');
    expect(said(all)).toEqual(all.split(' '));
  });

  it('where a long one falls to the slot of another', () => {
    const [one, other] = [`aaaaaaaaaaab${'a'.repeat(12)}`, `aaaaaeaaaaac${'a'.repeat(12)}`];
    expect(said(`${one} ${other} ${one} ${other}`)).toEqual([one, other, one, other]);
  });

  it('where an apostrophe stands inside, and not where one stands behind it', () => {
    expect(said("users' users’ users don't don’t users'")).toEqual([
      'users',
      'users',
      'users',
      'do',
      'not',
      'do',
      'not',
      'users',
    ]);
    expect(wordsOf("users'")[0]).toMatchObject({ from: 4, to: 9 });
    expect(said("it''s it''s")).toEqual(['it', 's', 'it', 's']);
  });

  it('in capitals too, and a capital is told from all capitals each time', () => {
    const capitals = wordsOf('zebra Zebra ZEBRA zebra Zebra ZEBRA').map((word) => word.isCapital);
    expect(capitals).toEqual([false, true, false, false, true, false]);
    const others = wordsOf('A It’s It’s McDonald Österreich Internationalisation ab').map(
      (word) => word.isCapital,
    );
    expect(others).toEqual([false, false, false, false, false, false, true, true, false]);
  });

  it('after thousands of others, which take its place', () => {
    const letters = (at: number): string =>
      at.toString(26).replace(/./g, (one) => String.fromCharCode(97 + Number.parseInt(one, 26)));
    for (const [batch, prefix] of ['q', 'q', 'qqqqqqqqqqqq', 'q', 'q', 'q', 'q'].entries()) {
      const all = Array.from({ length: 3_000 }, (_, at) => prefix + letters(batch * 3_000 + at));
      expect(said(all.join(' '))).toEqual(all);
    }
    expect(said('zebra')).toEqual(['zebra']);
  });
});

describe('A figure', () => {
  it('is a number from two on, and may be a year', () => {
    const forms = wordsOf('0 1 2 15 2023 02023 12345678901234567890').map(({ form }) => form);
    expect(forms.map((form) => form.isNumber)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(forms.map((form) => form.isPast)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('goes on behind a mark between thousands, and where letters follow', () => {
    expect(said('1,500 1.500.000 15,20 5th 24x7')).toEqual([
      '1,500',
      '1.500.000',
      '15',
      '20',
      '5th',
      '24x7',
    ]);
  });
});

describe('A line from outside', () => {
  it('is left out where a mail server put it, and nothing else is', () => {
    const banner = 'CAUTION: This email originated from outside of the organisation.';
    const { words } = read(ticketWith(`${banner}\nHello, the printer is broken.`));
    expect(words.map(({ form }) => form.word)).toEqual(['hello', 'the', 'printer', 'is', 'broken']);
  });
});

describe('A term', () => {
  const index = indexOf(['data lost', '# days', 'late'].map(termReader({})));
  const wordsIn = (sentences: readonly string[]) => read(ticketWith(sentences.join('\n\n'))).words;
  const found = (sentences: readonly string[]) =>
    findAll(wordsIn(sentences), index).map(({ term, first }) => [term, first]);
  const many = (count: number) => Array.from({ length: count }, () => 'We work.');

  it.each([0, 1, 31, 32, 33, 64, 200])('is found in any sentence: behind %d others', (count) => {
    expect(found([...many(count), 'The data lost, 5 days late.'])).toEqual([
      [0, 2 * count + 1],
      [1, 2 * count + 3],
      [2, 2 * count + 5],
    ]);
  });

  it.each([1, 31, 32, 33, 64])(
    'is none where its words stand in two sentences: %d apart',
    (apart) => {
      expect(found(['We have data.', ...many(apart - 1), 'Lost it.'])).toEqual([]);
    },
  );

  it('is found where one of its words stands in other sentences too', () => {
    expect(found(['We have data.', 'The data lost.', 'We lost.', 'Data.'])).toEqual([[0, 4]]);
  });

  it('takes no look where no sentence has all of its words', () => {
    const looks = { left: 100 };
    findAll(wordsIn(['We have data.', 'All days.', 'We lost 5.']), index, looks);
    expect(looks.left).toBe(100);
  });
});
