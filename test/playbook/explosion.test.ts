import { describe, expect, it } from 'vitest';
import { checkPlaybook } from '../../lib/playbook/check';
import { packOf } from '../../lib/playbook';
import { termReader } from '../../lib/playbook/terms';
import type { Playbook } from '../../lib/playbook/schema';
import { findAll, indexOf } from '../../lib/triage/find';
import { read, type Word } from '../../lib/triage/read';
import type { Ticket } from '../../lib/ticket/schema';

/** A megabyte that a customer could send, and terms that somebody could write: time is counted in looks at a word, not in seconds. */

const ticketOf = (text: string): Ticket =>
  ({
    ref: {
      helpdesk: 'zendesk',
      site: 'acme.zendesk.com',
      id: '1',
      url: 'https://acme.zendesk.com/1',
    },
    tags: [],
    fields: {},
    messages: [{ role: 'customer', visibility: 'public', text }],
    readAt: '2026-11-22T09:00:00Z',
  }) as unknown as Ticket;

/** How often a word was looked at while the term was sought. */
function looks(words: readonly Word[], term: string): number {
  let count = 0;
  const counted = new Proxy(words, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1;
      return Reflect.get(target, key) as unknown;
    },
  });
  findAll(counted, indexOf([termReader({})(term)]));
  return count;
}

const wordsOf = (text: string): Word[] => read(ticketOf(text)).words;

const HOSTILE: [string, string, string][] = [
  ['gaps after gaps', 'slow * slow * slow * slow * late', 'slow '],
  ['many gaps', `${'slow * '.repeat(30)}late`, 'slow '],
  ['small words', `${'we '.repeat(40)}late`, 'we '],
  ['choices of several lengths', `${'(slow|slow slow|slow slow slow) '.repeat(30)}late`, 'slow '],
];

const hostile = (word: string, times: number): Word[] => wordsOf(`Late. ${word.repeat(times)}`);

describe('The ways through a term add up and do not multiply', () => {
  it.each(HOSTILE)('%s: twice the text, twice the looks', (_name, term, word) => {
    const half = looks(hostile(word, 1_000), term);
    const whole = looks(hostile(word, 2_000), term);
    expect(half / 1_000).toBeLessThan(20 * term.split(' ').length);
    expect(whole / half).toBeGreaterThan(1.9);
    expect(whole / half).toBeLessThan(2.1);
  });

  it('a megabyte is read no further than its first 20,000 words', () => {
    const [, term, word] = HOSTILE[0]!;
    const words = hostile(word, 1_000_000 / word.length);
    expect(words).toHaveLength(20_000);
    expect(looks(words, term)).toBeLessThan(200 * words.length);
  });

  it('and a team’s own playbook may hold no term of more than four gaps or a thousand characters', () => {
    const problemsOf = (term: string) => {
      const copy = structuredClone(packOf('runbook')) as Playbook;
      copy.triggers[1]!.detect!.terms = [term];
      const checked = checkPlaybook(copy);
      return checked.ok ? [] : checked.problems.map(({ sentence }) => sentence);
    };
    expect(problemsOf('a1 * b1 * c1 * d1 * e1')).toEqual([]);
    expect(problemsOf('a1 * b1 * c1 * d1 * e1 * f1')[0]).toContain('has 4 gaps (*) at most');
    expect(problemsOf(`slow ${'very '.repeat(200)}`)[0]).toContain('has 1000 characters at most');
  });
});
