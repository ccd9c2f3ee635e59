import { describe, expect, it } from 'vitest';
import { termReader } from '../../lib/playbook/terms';
import { cut, type Word } from '../../lib/triage/cut';
import { findAll, indexOf } from '../../lib/triage/find';
import { isCapital } from '../../lib/triage/names';
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

  it.each([
    ['baanaaaaaaaa', 'cakbaaaaaaaa'],
    [`aaaaaaaaaaab${'a'.repeat(12)}`, `aaaaabaaaaab${'a'.repeat(12)}`],
    [`aacataaaaaaa${'a'.repeat(12)}`, `aacavaaaaaaa${'a'.repeat(12)}`],
  ])('where one falls to the slot of another: %s and %s', (one, other) => {
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
    const capitals = (written: string) => {
      const text = `The ${written} is here.`;
      return wordsOf(written).map((word) => isCapital(text, word));
    };
    expect(said('zebra Zebra ZEBRA zebra')).toEqual(['zebra', 'zebra', 'zebra', 'zebra']);
    expect(capitals('zebra Zebra ZEBRA zebra Zebra ZEBRA')).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(
      capitals('A It’s It’s McDonald Österreich österreich Ab12 12 Internationalisation ab'),
    ).toEqual([false, false, false, false, false, false, true, false, true, false, true, false]);
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

describe('Between two words', () => {
  const parts = (text: string) =>
    read(ticketWith(text)).words.map(({ form, sentence, clause }) => [form.word, sentence, clause]);

  it('one space ends nothing, a mark may end a clause, and another one a sentence', () => {
    expect(
      parts('We pay you,she does/they do not-now:  now. Here I am?now it is\nbad! Bye'),
    ).toEqual([
      ['we', 0, 0],
      ['pay', 0, 0],
      ['you', 0, 0],
      ['she', 0, 0],
      ['does', 0, 0],
      ['they', 0, 1],
      ['do', 0, 1],
      ['not', 0, 1],
      ['now', 0, 1],
      ['now', 0, 2],
      ['here', 1, 0],
      ['i', 1, 0],
      ['am', 1, 0],
      ['now', 1, 0],
      ['it', 1, 0],
      ['is', 1, 0],
      ['bad', 1, 0],
      ['bye', 2, 0],
    ]);
  });

  it('a question mark is one more, but not behind the last word that is read', () => {
    const cutAt = (most: number, text: string) => {
      const words: Word[] = [];
      cut(text, { from: 0, to: text.length }, 0, words, [], most);
      return words.map(({ form }) => form.word);
    };
    const [asked] = cutAt(9, 'Who? I').slice(1);
    expect(cutAt(9, 'Who is it? Me')).toEqual(['who', 'is', 'it', asked, 'me']);
    expect(cutAt(3, 'Who is it? Me')).toEqual(['who', 'is', 'it']);
    expect(cutAt(3, 'Who is it?')).toEqual(['who', 'is', 'it', asked]);
    expect(cutAt(3, 'Who is it now')).toEqual(['who', 'is', 'it']);
    expect(cutAt(0, 'Who')).toEqual([]);
  });
});

describe('A code', () => {
  const codes = 'V12345 V12345 INV2023 AB12 teh22 system22 can22';

  it('of letters and two digits or more stands for itself, and is no number and no year', () => {
    expect(said(codes)).toEqual(codes.toLowerCase().split(' '));
    for (const { form } of wordsOf(codes))
      expect(form).toMatchObject({ stem: form.word, isNumber: false, isPast: false, next: null });
  });

  it('ends in two digits: one may be a slip of the finger, or a form of a word', () => {
    expect(said('ab1 syst5em invoice2 v12x a1b22')).toEqual([
      'ab1',
      'system',
      'invoice',
      'v12x',
      'a1b22',
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
