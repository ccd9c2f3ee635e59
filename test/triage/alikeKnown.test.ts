import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/assess';
import type { Memory } from '../../lib/assessment';
import { packOf } from '../../lib/playbook';
import {
  corpusOf,
  gapRule,
  gapsOf,
  hasArticle,
  prepare,
  repeatsOf,
  severityOf,
} from '../../lib/triage/alike';
import type { Ticket } from '../../lib/ticket/schema';
import { keyOf, wrote } from './alikeDesk';
import { says } from './ticket';

const runbook = packOf('runbook')!;
const excellence = packOf('excellence')!;
const NOW = '2026-06-16T12:00:00.000Z';
const nothing: Memory = { tickets: [], decisions: [] };

describe('a count of customers gives a priority (R-000-SEV-04)', () => {
  const outage = 'The booking service is unreachable from our office.';
  const own = wrote('1', 'a@one.example', outage);
  const others = [
    wrote('2', 'b@two.example', 'Since nine the booking service is unreachable for us.'),
    wrote('3', 'c@three.example', 'Booking service unreachable, please help.'),
  ];
  const rankOf = (memory: Memory, ticket: Ticket = own) =>
    assess(ticket, runbook, memory, NOW).priority.value?.rank;

  it('alone it is not critical', () => {
    expect(rankOf(nothing)).not.toBe(0);
  });

  it('with others who report the same it is, and says by how many customers', () => {
    const { priority, runsOn } = assess(own, runbook, { ...nothing, tickets: others }, NOW);
    expect(priority.value).toMatchObject({ rank: 0, code: 'P0' });
    expect(priority.evidence).toMatchObject([{ ref: 'R-000-SEV-04', customers: 3 }]);
    expect(priority.evidence[0]?.quote).toContain('unreachable');
    expect(runsOn).toEqual({ rank: 0, assumed: false });
  });

  it('a count that is known is taken as it is', () => {
    expect(rankOf({ ...nothing, alike: { customers: 2 } })).toBe(0);
    expect(rankOf({ ...nothing, alike: { customers: 1 } })).not.toBe(0);
    expect(rankOf({ ...nothing, tickets: others, alike: { customers: 1 } })).not.toBe(0);
  });

  it('colleagues of one client are one, and solved tickets no longer wait', () => {
    const colleagues = others.map((one) => ({ ...one, requester: { email: 'x@one.example' } }));
    expect(rankOf({ ...nothing, tickets: colleagues })).not.toBe(0);
    const solved = others.map((one) => ({ ...one, status: 'solved' }));
    expect(rankOf({ ...nothing, tickets: solved })).not.toBe(0);
  });

  it('many customers make nothing critical that is not out of reach', () => {
    const slow = wrote(
      '1',
      'a@one.example',
      'The sort arrow of the price list points the wrong way.',
    );
    expect(rankOf({ ...nothing, alike: { customers: 9 } }, slow)).toBe(2);
    const asked = wrote('1', 'a@one.example', 'Is the booking service unreachable on Sunday?');
    expect(rankOf({ ...nothing, alike: { customers: 9 } }, asked)).not.toBe(0);
  });

  it("a person's word wins over the count", () => {
    const { playbook } = assess(own, runbook, nothing, NOW);
    const word = { ticket: keyOf('1'), field: 'priority', value: '2', proposed: '0' } as const;
    const decisions = [{ ...word, at: NOW, playbook }];
    const judged = assess(own, runbook, { ...nothing, decisions, alike: { customers: 5 } }, NOW);
    expect(judged.priority).toMatchObject({
      by: 'person',
      value: { rank: 2 },
      proposed: { rank: 0 },
    });
  });
});

describe('repeats', () => {
  const day = (date: string) => `2026-06-${date}T09:00:00.000Z`;
  const question = 'I have a question about my invoice: why is the amount higher?';
  const own = wrote('9', 'Ann@one.example', question, { at: day('16') });
  const found = (...earlier: Ticket[]) => {
    const { category, topic } = assess(own, runbook, nothing, NOW);
    const concluded = { category: category.value?.id ?? null, topic: topic.value?.id ?? null };
    expect(concluded.category).toBe('billing');
    return repeatsOf(own, runbook, earlier, concluded, NOW);
  };

  it('earlier tickets of the customer about the same, the newest first, with how they ended', () => {
    const repeats = found(
      wrote('1', 'ann@one.example', question, {
        at: day('01'),
        status: 'solved',
        solvedAt: day('02'),
      }),
      wrote('2', 'ANN@one.example', question, { at: day('10'), status: 'pending' }),
    );
    expect(repeats.map(({ key, standing, solvedAt }) => [key, standing, solvedAt])).toEqual([
      [keyOf('2'), 'waiting', undefined],
      [keyOf('1'), 'solved', day('02')],
    ]);
    expect(repeats[0]).toMatchObject({ category: 'Billing', ticket: { ref: { id: '2' } } });
  });

  it('not those of others, of something else, of longer ago or after it, and not itself', () => {
    const repeats = found(
      own,
      wrote('1', 'bob@one.example', question, { at: day('10') }),
      wrote('2', 'ann@one.example', 'The system crashed with an error.', { at: day('10') }),
      wrote('3', 'ann@one.example', question, { at: '2026-05-10T09:00:00.000Z' }),
      wrote('4', 'ann@one.example', question, { at: day('20') }),
    );
    expect(repeats).toEqual([]);
  });

  it('nothing is guessed where the customer has no address', () => {
    const nobody = { ...own, requester: { name: 'Ann' } };
    const earlier = [wrote('1', '', question, { at: day('10'), requester: { name: 'Ann' } })];
    const concluded = { category: 'billing', topic: null };
    expect(repeatsOf(nobody, runbook, earlier, concluded, NOW)).toEqual([]);
  });
});

describe('gaps of the knowledge base (R-004-KB-23)', () => {
  const asks = (count: number, answer?: string) =>
    Array.from({ length: count }, (_, at) => {
      const text = `How do I archive an allergen sheet${at % 2 ? ', please' : ' for a dish'}? Number ${at}.`;
      const ticket = wrote(String(at), `p${at}@c${at}.example`, text, {
        at: new Date(Date.UTC(2026, 5, 1 + at)).toISOString(),
      });
      if (answer && at === 3) ticket.messages.push(says(answer, { role: 'agent' }));
      return ticket;
    });
  const gaps = (tickets: Ticket[], own: string[] = []) => {
    const prepared = tickets.map((one) => ({ ...prepare(one), hasArticle: hasArticle(one, own) }));
    return gapsOf(prepared, corpusOf(prepared), excellence);
  };

  it('nine are none, ten are one, with its words and its tickets', () => {
    expect(gaps(asks(9))).toEqual([]);
    const [gap] = gaps(asks(10));
    expect(gap).toMatchObject({ people: 10, firstAt: '2026-06-01T00:00:00.000Z' });
    expect(gap?.tickets[0]).toBe(keyOf('9'));
    expect(gap?.words).toContain('allergen');
  });

  it('one that was answered with an article has one', () => {
    expect(gaps(asks(10, 'See https://help.acme.example/hc/articles/41'))).toEqual([]);
    expect(gaps(asks(10, 'See https://acme.example/wikipedia'))).toHaveLength(1);
    expect(
      gaps(asks(10, 'It is at https://intra.acme.example/a/41'), ['https://intra.acme.example/']),
    ).toEqual([]);
  });

  it('the number is the playbook’s own, or assumed', () => {
    expect(gapRule(excellence)).toEqual({ tickets: 10, assumed: false });
    expect(gapRule(runbook)).toEqual({ tickets: 10, assumed: true });
  });
});

describe('the severity of an incident', () => {
  const propose = (customers: number, of: number, ranks: (number | null)[]) =>
    severityOf({ customers }, excellence, { of, ranks })?.level.id;

  it('worst where most customers who write call the service out, less for a part of them', () => {
    expect(propose(12, 16, [0, 0, 0, null])).toBe('SEV1');
    expect(propose(12, 60, [0, 0, 0, null])).toBe('SEV2');
    expect(propose(12, 40, [2, 2, null])).toBe('SEV2');
    expect(propose(12, 400, [2, 2, null])).toBe('SEV3');
    expect(propose(3, 3, [0, 0, 0])).toBe('SEV3');
  });

  it('none where the playbook knows no incidents', () => {
    expect(severityOf({ customers: 9 }, runbook, { of: 9, ranks: [0] })).toBeNull();
  });
});
