import { describe, expect, it } from 'vitest';
import { checkPlaybook } from '../../lib/playbook/check';
import { packOf } from '../../lib/playbook';
import { termReader } from '../../lib/playbook/terms';
import type { Playbook } from '../../lib/playbook/schema';
import { quote } from '../../lib/triage/evidence';
import { findAll, indexOf } from '../../lib/triage/find';
import { read, type Word } from '../../lib/triage/read';
import { judge, ruleOf } from '../../lib/triage/rules';
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

/** The words, and how often one of them was looked at. */
function counting(words: readonly Word[]) {
  const looked = { times: 0 };
  const counted = new Proxy(words as Word[], {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looked.times += 1;
      return Reflect.get(target, key) as unknown;
    },
  });
  return { counted, looked };
}

/** How often a word was looked at while the terms were sought. */
function looks(words: readonly Word[], ...terms: string[]): number {
  const { counted, looked } = counting(words);
  findAll(counted, indexOf(terms.map(termReader({}))));
  return looked.times;
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

  it('a megabyte is read no further than its first 6,000 words', () => {
    const [, term, word] = HOSTILE[0]!;
    const words = hostile(word, 1_000_000 / word.length);
    expect(words).toHaveLength(6_000);
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

describe('All terms of a playbook together', () => {
  const problemsWith = (characters: number): string[] => {
    const copy = structuredClone(packOf('guidelines')) as Playbook;
    for (const { detect } of copy.triggers) if (detect) detect.terms = ['slow'];
    const rule = copy.triggers.find(({ detect }) => detect)!.detect!;
    const term = (at: number): string => `x${at}`.padEnd(900, ' slow');
    rule.terms = Array.from({ length: Math.floor(characters / 900) }, (_, at) => term(at));
    const checked = checkPlaybook(copy);
    return checked.ok ? [] : checked.problems.map(({ sentence }) => sentence);
  };

  it('may be twice as long as those of the largest playbook that ships, and no longer', () => {
    expect(problemsWith(150_000)).toEqual([]);
    expect(problemsWith(250_000)[0]).toContain('250,000 is the most');
  });
});

describe('Five hundred phrases of a team’s own on a megabyte of their own words', () => {
  const phrases = Array.from({ length: 500 }, (_, at) => `(slow|x${at}) * slow`);
  const text = 'slow '.repeat(200_000);

  it('are looked for no longer than the bound, however many there are', () => {
    const words = wordsOf(text);
    const few = looks(words, ...phrases);
    const many = looks(words, ...phrases, ...phrases.map((phrase) => `${phrase} slow`));
    expect(few).toBeLessThan(2_000_000);
    expect(many).toBeLessThan(5_000_000);
  });

  it('nor when none of them is there, with all the ways to it', () => {
    const choice = Array.from({ length: 100 }, (_, at) => `slow ${'slow '.repeat(at)}x`).join('|');
    const never = phrases.map((_, at) => `(${choice}|y${at}) * late`);
    expect(looks(wordsOf(`Late. ${text}`), ...never)).toBeLessThan(50_000_000);
  }, 60_000);

  it('are heard fifty times each, and quoted by a few looks at the text', () => {
    const copy = structuredClone(packOf('runbook')) as Playbook;
    const topic = copy.categories!.items[0]!.topics[0]!;
    const some = phrases.slice(0, 40);
    topic.detect = { terms: [...some, ...some] };
    const { text: own, hits } = judge(ticketOf(text), copy);
    const found = hits.get(ruleOf.topic(topic.id)) ?? [];
    expect(found).toHaveLength(40 * 50);
    const { counted, looked } = counting(own.words);
    const [first] = quote(found, { ...own, words: counted }, topic);
    expect(first?.quote).toContain('slow');
    expect(looked.times).toBeLessThan(100_000);
  });
});
