import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../lib/model/corpus';
import { eachRun, LONGEST_TEXT, lowered, newWords, readWords } from '../../lib/model/words';

/** The words of a text, as they stand in it. */
function wordsOf(text: string): string[] {
  const words = newWords();
  readWords(lowered(text), words);
  return Array.from({ length: words.size }, (_, at) => text.slice(words.from[at], words.to[at]));
}

/** The numbers of the words of a text. */
function numbersOf(text: string): number[] {
  const words = newWords();
  readWords(lowered(text), words);
  return [...words.hash.subarray(0, words.size)];
}

const runsIn = (word: string): number[] => {
  const runs: number[] = [];
  eachRun(word, 0, word.length, (run) => runs.push(run));
  return runs;
};

describe('A text is read as words', () => {
  test('letters and digits make words, and everything else parts them', () => {
    expect(wordsOf('Error 503: can’t log-in (again)!')).toEqual([
      'Error',
      '503',
      'can’t',
      'log',
      'in',
      'again',
    ]);
  });

  test('capitals make no other word', () => {
    expect(numbersOf('Printer BROKEN Éclair')).toEqual(numbersOf('printer broken éclair'));
  });

  test.each(["can't", 'can’t', 'can`t'])('%s is cant', (word) => {
    expect(numbersOf(word)).toEqual(numbersOf('cant'));
  });

  test('an apostrophe at the border of a word is a sign, not a letter', () => {
    expect(wordsOf("'twas the users' '")).toEqual(['twas', 'the', 'users']);
  });

  test('words above ASCII are words; spaces and punctuation there part them', () => {
    expect(wordsOf('请求 — помощь … “straße”')).toEqual(['请求', 'помощь', 'straße']);
  });

  test('of the empty text, of spaces and of punctuation nothing is read', () => {
    for (const text of ['', ' \n\t ', '?!… — ()']) expect(wordsOf(text)).toEqual([]);
  });

  test('emoji alone are read without a half of one standing alone', () => {
    expect(wordsOf('😀 🔥🔥 👩‍💻').every((word) => word.isWellFormed())).toBe(true);
    expect(wordsOf('😀 🔥🔥')).toEqual(['😀', '🔥🔥']);
  });
});

describe('Lower case keeps every place', () => {
  test.each([
    'İstanbul is down',
    'STRASSE ẞ ß',
    'İİİ 😀 Ω',
    'ΟΔΟΣ',
    'K is a Kelvin',
    '\ud83d half',
  ])('%s', (text) => {
    const lower = lowered(text);
    expect(lower).toHaveLength(text.length);
    for (let at = 0; at < text.length; at += 1)
      if (/[A-Za-z ]/.test(text[at] ?? '')) expect(lower[at]).toBe(text[at]?.toLowerCase());
  });

  test('a dotted capital I before a word leaves the word where it stands', () => {
    expect(wordsOf('İİ printer')).toEqual(['İİ', 'printer']);
    expect(numbersOf('İ printer').at(-1)).toBe(numbersOf('printer')[0]);
  });
});

describe('What is long is read as far as it says something', () => {
  test('nothing behind the first characters is read', () => {
    expect(lowered('x'.repeat(LONGEST_TEXT + 500))).toHaveLength(LONGEST_TEXT);
    const start = 'slow '.repeat(LONGEST_TEXT / 5);
    expect(numbersOf(`${start}printer`)).toEqual(numbersOf(start));
  });

  test('a text of nothing but one-letter words fits', () => {
    expect(wordsOf('a '.repeat(LONGEST_TEXT))).toHaveLength(LONGEST_TEXT / 2);
  });

  test('runs of letters have three to five, the borders of the word counted', () => {
    // " ab ": three of three and four. " a ": one. A word of n letters has n + 2 signs.
    expect(runsIn('a')).toHaveLength(1);
    expect(runsIn('ab')).toHaveLength(3);
    expect(runsIn('abcd')).toHaveLength(4 + 3 + 2);
    expect(runsIn('')).toEqual([]);
  });

  test('of a word longer than any only the first letters are run through', () => {
    expect(runsIn('x'.repeat(32) + 'y'.repeat(1000))).toEqual(runsIn('x'.repeat(32) + 'z'));
  });

  test('slips of a letter share most runs', () => {
    const right = new Set(runsIn('password'));
    const shared = runsIn('passwort').filter((run) => right.has(run));
    expect(shared.length / right.size).toBeGreaterThan(0.5);
  });
});

describe('Texts become rows of counted features', () => {
  test('a feature stands once in a row, with how often', () => {
    const corpus = corpusOf(['slow slow slow'], { spell: false });
    expect([...corpus.times].sort()).toEqual([2, 3, 3]);
    expect(new Set(corpus.features).size).toBe(corpus.features.length);
  });

  test('it is counted in how many rows a feature stands, not how often', () => {
    const corpus = corpusOf(['slow slow', 'slow', 'fast'], { spell: false });
    const number = [...corpus.hashes].indexOf(numbersOf('slow')[0] ?? 0);
    expect(corpus.rowsWith[number]).toBe(2);
  });

  test('a word three hundred times counts as 255', () => {
    expect(Math.max(...corpusOf(['a '.repeat(300)], { spell: false }).times)).toBe(255);
  });

  test('the words of the opening are told from the same words further on', () => {
    const early = corpusOf([`printer ${'so '.repeat(20)}`], { spell: false });
    const late = corpusOf([`${'so '.repeat(20)}printer`], { spell: false });
    const shared = [...early.hashes].filter((hash) => late.hashes.includes(hash));
    // Both words, the second as one of the opening, and the pair of it with itself.
    expect(shared).toHaveLength(4);
  });

  test('empty texts are empty rows', () => {
    const corpus = corpusOf(['', 'one', '']);
    expect([...corpus.starts]).toEqual([0, 0, corpus.features.length, corpus.features.length]);
  });
});
