import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { SHIPPED } from '../../lib/playbook/shipped';
import { termReader } from '../../lib/playbook/terms';
import { laidOf, moodOf, prepare, takeLaid, triage } from '../../lib/triage';
import { lay, layAhead, readied, type Laid } from '../../lib/triage/laid';
import { rulesOf } from '../../lib/triage/rules';
import { making } from '../../lib/triage/termIndex';
import { INVENTED } from './invented';
import { ticketWith } from './ticket';

/** As the build writes it and a page reads it. */
const kept = (laid: Laid): Laid => JSON.parse(JSON.stringify(laid)) as Laid;
const fresh = (id: string): Playbook => structuredClone(packOf(id)) as Playbook;

const tickets = INVENTED.slice(0, 30).map(({ subject, text }) => ticketWith(text, { subject }));

describe.each(SHIPPED)('Terms of %s that were laid ahead', (id) => {
  const playbook = fresh(id);
  takeLaid(playbook, kept(laidOf(packOf(id)!)));

  it('are ready in one piece, and the same as those that are made when they are asked for', () => {
    const { terms } = rulesOf(playbook);
    expect(terms.next()).toBe(true);
    expect(terms.next()).toBe(false);
    expect(terms.index()).toEqual(rulesOf(packOf(id)!).terms.index());
  });

  it('judge the same', () => {
    while (prepare(playbook));
    for (const ticket of tickets)
      expect([triage(ticket, playbook), moodOf(ticket, playbook)]).toEqual([
        triage(ticket, packOf(id)!),
        moodOf(ticket, packOf(id)!),
      ]);
  });
});

describe('Terms that are no longer those that were laid', () => {
  const vocabulary = { slow: ['slow', 'very late'] };
  const laid = lay(making(['<slow>'], termReader(vocabulary)));

  it.each([[['<slow> again']], [['<slow>', 'down']], [[]]])('%j are made anew', (terms) => {
    layAhead(vocabulary, laid);
    expect(readied(terms, vocabulary).index()).toEqual(
      making(terms, termReader(vocabulary)).index(),
    );
  });

  it('of another word list are made anew', () => {
    layAhead(vocabulary, laid);
    const other = { slow: ['down'] };
    expect([...readied(['<slow>'], other).index().stems.keys()]).toEqual(['down']);
  });
});
