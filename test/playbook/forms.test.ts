import { describe, expect, it } from 'vitest';
import { spellOut, stem } from '../../lib/playbook/forms';
import { termReader } from '../../lib/playbook/terms';

describe('Forms of a word', () => {
  it.each([
    ['crash', ['crash', 'crashes', 'crashed', 'crashing']],
    ['invoice', ['invoices', 'invoiced', 'invoicing']],
    ['stop', ['stops', 'stopped', 'stopping']],
    ['reply', ['replies', 'replied']],
    ['user', ['users']],
    ['process', ['processes', 'processed', 'processing']],
    ['cancel', ['cancels', 'canceled', 'cancelled', 'cancelling']],
    ['install', ['installs', 'installed', 'installing']],
    ['call', ['calls', 'called', 'calling']],
  ])('%s is the same word in all its forms', (word, forms) => {
    for (const form of forms) expect(stem(form)).toBe(stem(word));
  });

  it.each(['access', 'status', 'analysis', 'this', 'us', 'string', 'use'])(
    '%s loses nothing that belongs to it',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );

  it.each([
    ["can't", ['can', 'not']],
    ['can’t', ['can', 'not']],
    ['Cannot', ['can', 'not']],
    ['won’t', ['will', 'not']],
    ["isn't", ['is', 'not']],
    ['dont', ['do', 'not']],
    ["it's", ['it', 'is']],
    ["customer's", ['customer']],
    ["we've", ['we', 'have']],
    ["I'm", ['i', 'am']],
  ])('%s is %j', (written, words) => {
    expect(spellOut(written)).toEqual(words);
  });

  it('a term reads as places in order', () => {
    const read = termReader({ down: ['down', 'off line'] });
    expect(read('system * <down> (now|at once) #').map(({ is }) => is)).toEqual([
      'phrases',
      'gap',
      'phrases',
      'phrases',
      'number',
    ]);
  });
});
