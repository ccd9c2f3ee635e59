import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ticket } from '../../lib/ticket/schema';
import { decide, keepReading } from '../../lib/store';
import { alikeTo, clustersSeen, gapsSeen, patternsSeen } from '../../lib/store/alike';
import { db } from '../../lib/store/database';
import { packOf } from '../../lib/playbook';
import { keyOf, seen } from './seen';

const NOW = '2026-01-13T16:00:00.000Z';
const at = (minute: number) => `2026-01-13T15:${String(minute).padStart(2, '0')}:00.000Z`;
const playbook = { id: 'runbook', version: '1' };

const report = async (id: string, from: string, text: string, minute: number) => {
  const change: Partial<Ticket> = {
    subject: '',
    requester: { email: from },
    createdAt: at(minute),
    messages: [{ role: 'customer', visibility: 'public', text }],
  };
  await keepReading(1, seen(id, change), at(minute));
};

const OUTAGE = 'Your dispatch board is down with error 503.';

beforeEach(async () => {
  vi.stubGlobal('chrome', {
    storage: { local: { get: async () => ({}), set: async () => undefined } },
  });
  await db.open();
  await report('1', 'a@one.example', OUTAGE, 1);
  await report('2', 'b@two.example', OUTAGE, 2);
});

afterEach(async () => {
  await db.delete();
  vi.unstubAllGlobals();
});

describe('tickets of the store held against each other', () => {
  it('a ticket that came is in its cluster, one that went is not', async () => {
    expect(await clustersSeen(NOW)).toMatchObject([{ parent: keyOf('1'), customers: 2 }]);
    await report('3', 'c@three.example', OUTAGE, 3);
    expect(await clustersSeen(NOW)).toMatchObject([{ customers: 3 }]);
    await db.tickets.delete(keyOf('1'));
    expect(await clustersSeen(NOW)).toMatchObject([{ parent: keyOf('2'), customers: 2 }]);
  });

  it('a ticket whose page was read again counts with what it says now', async () => {
    await clustersSeen(NOW);
    await report('2', 'b@two.example', 'Where is my invoice for the forklift?', 9);
    expect(await clustersSeen(NOW)).toEqual([]);
  });

  it('the cluster of a ticket comes with its tickets and with how many customers wrote meanwhile', async () => {
    await report('4', 'd@four.example', 'Where is my invoice for the forklift?', 2);
    const { alike, isApart } = await alikeTo(keyOf('2'), NOW);
    expect(isApart).toBe(false);
    expect(alike?.tickets.map(({ key }) => key)).toEqual([keyOf('1'), keyOf('2')]);
    expect(alike?.writers).toBe(3);
    expect(await alikeTo(keyOf('4'), NOW)).toEqual({ isApart: false });
    expect(await patternsSeen(NOW)).toHaveLength(1);
  });

  it("a person's word takes a ticket out, and the newest word counts", async () => {
    const word = { ticket: keyOf('2'), field: 'alike' as const, proposed: null, playbook };
    await decide({ ...word, value: 'apart', at: at(5) });
    expect(await alikeTo(keyOf('2'), NOW)).toEqual({ isApart: true });
    expect(await clustersSeen(NOW)).toEqual([]);
    await decide({ ...word, value: null, at: at(6) });
    expect((await alikeTo(keyOf('2'), NOW)).alike?.cluster.customers).toBe(2);
  });

  it('what was seen more than thirty days ago is not compared', async () => {
    expect(await clustersSeen('2026-03-01T00:00:00.000Z')).toEqual([]);
  });

  it('a question that came ten times without an article is a gap, with its newest tickets', async () => {
    for (let one = 10; one < 20; one += 1)
      await report(
        String(one),
        `p${one}@c${one}.example`,
        'How do I archive an allergen sheet for a dish?',
        one,
      );
    const [gap] = await gapsSeen(packOf('excellence')!, NOW);
    expect(gap?.tickets).toHaveLength(10);
    expect(gap?.examples.map(({ key }) => key)).toEqual([keyOf('19'), keyOf('18'), keyOf('17')]);
  });
});
