import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { moodOf, prepare, triage } from '../../lib/triage';
import { making } from '../../lib/triage/termIndex';
import { termReader } from '../../lib/playbook/terms';
import { INVENTED } from './invented';
import { ticketWith } from './ticket';

/** A playbook that was never seen before. */
const fresh = (): Playbook => structuredClone(packOf('runbook')) as Playbook;

const tickets = INVENTED.slice(0, 40).map(({ subject, text }) => ticketWith(text, { subject }));
const judged = (playbook: Playbook) =>
  tickets.map((ticket) => [triage(ticket, playbook), moodOf(ticket, playbook)]);

describe('A playbook that is made ready piece by piece', () => {
  it('has nothing left in the end, and judges as one that was made ready in one go', () => {
    const playbook = fresh();
    let pieces = 0;
    while (prepare(playbook)) pieces += 1;
    expect(pieces).toBeGreaterThan(20);
    expect(prepare(playbook)).toBe(false);
    expect(judged(playbook)).toEqual(judged(fresh()));
  });

  it('judges as well where a ticket comes after the first pieces, and has nothing left then', () => {
    const playbook = fresh();
    for (let piece = 0; piece < 5; piece += 1) expect(prepare(playbook)).toBe(true);
    expect(judged(playbook)).toEqual(judged(fresh()));
    expect(prepare(playbook)).toBe(false);
  });
});

describe('A piece', () => {
  it('holds so many characters of terms, and a last term that goes beyond', () => {
    const terms = Array.from({ length: 1_000 }, (_, at) => `${'slow '.repeat(20)}x${at}`);
    const read: string[] = [];
    const readTerm = termReader({});
    const { next } = making(terms, (term) => {
      read.push(term);
      return readTerm(term);
    });
    let pieces = 0;
    while (next()) {
      pieces += 1;
      expect(read.splice(0).join('').length).toBeLessThanOrEqual(4_000 + 105);
    }
    expect(pieces).toBe(26);
  });

  it('that cannot be read is refused each time, with what is wrong', () => {
    const { next, index } = making(['slow', 'slow *'], termReader({}));
    for (const act of [next, index, next]) expect(act).toThrow('A gap (*) stands between words');
  });
});
