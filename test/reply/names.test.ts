import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstName, fullName, shareAWord } from '../../lib/reply/names';

describe('The first name', () => {
  it.each([
    ['Ana Ruiz', 'Ana'],
    ['Ruiz, Ana', 'Ana'],
    ['ANA RUIZ', 'Ana'],
    ['Ludwig van Beethoven', 'Ludwig'],
    ['Jean-Luc Picard', 'Jean-Luc'],
    ['Ana 🌸 Ruiz', 'Ana'],
    ['  Ana\n Ruiz ', 'Ana'],
    ['Émile Zola', 'Émile'],
    ['عمر خالد', 'عمر'],
  ])('of %j is %j', (written, first) => {
    expect(firstName(written)).toBe(first);
  });

  it.each([
    ['Priya', 'Priya'],
    ['Dr. Ana Ruiz', 'Dr. Ana Ruiz'],
    ['Mr Smith', 'Mr Smith'],
    ['Herr Müller', 'Herr Müller'],
    ['van der Berg', 'van der Berg'],
    ['J. Smith', 'J. Smith'],
    ['J Smith', 'J Smith'],
    ['Acme GmbH', 'Acme GmbH'],
    ['Support Team', 'Support Team'],
    ['Ana & Tom Ruiz', 'Ana & Tom Ruiz'],
    ['田中 太郎', '田中 太郎'],
    ['user 1234', 'user 1234'],
  ])('where in doubt is the whole name: %j', (written, whole) => {
    expect(firstName(written)).toBe(whole);
  });
});

describe('The full name', () => {
  it.each([
    ['ANA RUIZ', 'Ana Ruiz'],
    ['JEAN-LUC O’BRIEN', 'Jean-Luc O’Brien'],
    ['LUDWIG VAN BEETHOVEN', 'Ludwig van Beethoven'],
    ['Ruiz, Ana', 'Ana Ruiz'],
    ['Ana Ruiz, Ph.D.', 'Ana Ruiz, Ph.D.'],
    ['IBM', 'IBM'],
    ['PRIYA', 'Priya'],
    ['“Ana Ruiz”', 'Ana Ruiz'],
    ['bell hooks', 'bell hooks'],
  ])('of %j is %j', (written, full) => {
    expect(fullName(written)).toBe(full);
  });

  it.each([
    undefined,
    '',
    '   ',
    'undefined',
    'null',
    'Unknown',
    'N/A',
    'ana@example.org',
    'https://example.org',
    '+49 30 1234',
    '🌸🌸',
    'A'.repeat(10_000),
    'Ana '.repeat(2500),
  ])('of %j is none', (written) => {
    expect(fullName(written)).toBeUndefined();
    expect(firstName(written)).toBeUndefined();
  });

  it('is one line without an end to trim, and has the first name in it, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (written) => {
        const full = fullName(written);
        if (full === undefined) return;
        expect(full).toBe(full.trim());
        expect(full).not.toBe('');
        expect(full).not.toContain('\n');
        expect(full).toContain(firstName(written));
      }),
    );
  });
});

it('names share a word whatever the case and the accents', () => {
  expect(shareAWord('José Núñez', 'NUNEZ')).toBe(true);
  expect(shareAWord('Ana Ruiz', 'Tom Field')).toBe(false);
});
