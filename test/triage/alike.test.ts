import { describe, expect, it } from 'vitest';
import {
  clustersOf,
  clusterWith,
  corpusOf,
  prepare,
  type Cluster,
  type Clustered,
} from '../../lib/triage/alike';
import type { Ticket } from '../../lib/ticket/schema';
import { keyOf, LINES, ticketOf, wrote } from './alikeDesk';

const clustered = (tickets: Clustered[]): Cluster[] => clustersOf(tickets, corpusOf(tickets));
const of = (...tickets: Ticket[]): Cluster[] =>
  clustered(tickets.map((one) => ({ ...prepare(one), status: one.status })));

const DESK = LINES.map((line) => prepare(ticketOf(line)));
const keysIn = ({ parent, children }: Cluster) => [parent, ...children];
const pairs = (sets: string[][]): Set<string> =>
  new Set(
    sets.flatMap((set) =>
      set.flatMap((a, at) => set.slice(at + 1).map((b) => [a, b].sort().join(' | '))),
    ),
  );
const EXPECTED = ['A', 'B'].map((name) =>
  LINES.filter(({ cluster }) => cluster === name).map(({ id }) => keyOf(id)),
);

const OUTAGE = 'Your service is unavailable and nobody here can log in since ten o’clock.';

describe('two days of a made-up desk', () => {
  const found = clustered(DESK);
  const got = pairs(found.map(keysIn));
  const wanted = pairs(EXPECTED);
  const right = [...got].filter((pair) => wanted.has(pair)).length;

  it('pairs of tickets brought together are right in 95 of 100, and 75 of 100 are found', () => {
    console.log(
      `${LINES.length} tickets: precision ${(right / got.size).toFixed(3)}, recall ${(right / wanted.size).toFixed(3)}, ${got.size} pairs of ${wanted.size}`,
    );
    expect(right / got.size).toBeGreaterThanOrEqual(0.95);
    expect(right / wanted.size).toBeGreaterThanOrEqual(0.75);
  });

  it('answers to a newsletter and automatic mail are no incident', () => {
    const wave = LINES.filter(({ subject }) =>
      /Summer pricing|Automatic|Automatische/.test(subject),
    );
    expect(wave.length).toBeGreaterThan(12);
    expect(wave.filter(({ id }) => clusterWith(keyOf(id), found))).toEqual([]);
  });

  it('each incident says by which words, since when, and by how many customers', () => {
    const terminals = clusterWith(keyOf('12'), found)!;
    expect(terminals.parent).toBe(keyOf('12'));
    expect(terminals.firstAt).toBe('2026-06-16T09:08:00.000Z');
    expect(terminals.words).toContain('TB-207');
    // Two people of the same grocer wrote, and two of the same café did in between.
    expect(terminals.people).toBe(terminals.children.length + 1);
    expect(terminals.customers).toBe(terminals.people - 1);
    expect(clusterWith(keyOf('110'), found)?.words).toContain('DATEV');
  });

  it('the order of the list changes nothing, nor does asking twice', () => {
    const turned = [...DESK].reverse();
    const mixed = DESK.map((_, at) => DESK[(at * 59) % DESK.length]!);
    expect(new Set(mixed).size).toBe(DESK.length);
    expect(clustered(turned)).toEqual(found);
    expect(clustered(mixed)).toEqual(found);
    expect(clustered(DESK)).toEqual(found);
  });

  it('a ticket is in one cluster at most', () => {
    const keys = found.flatMap(keysIn);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('a ticket that a person took out stays out, and the others stay together', () => {
    const without = clustered(DESK.map((one) => ({ ...one, isApart: one.key === keyOf('23') })));
    expect(clusterWith(keyOf('23'), without)).toBeUndefined();
    expect(clusterWith(keyOf('12'), without)?.children).toContain(keyOf('29'));
  });
});

describe('the same from several customers', () => {
  it('three people with the same outage are one cluster', () => {
    const [cluster, ...others] = of(
      wrote('1', 'a@one.example', OUTAGE, { at: '2026-06-16T10:05:00.000Z' }),
      wrote('2', 'b@two.example', OUTAGE, { at: '2026-06-16T10:15:00.000Z', status: 'solved' }),
      wrote('3', 'c@three.example', OUTAGE, { at: '2026-06-16T10:09:00.000Z' }),
    );
    expect(others).toEqual([]);
    expect(cluster).toMatchObject({
      parent: keyOf('1'),
      children: [keyOf('3'), keyOf('2')],
      people: 3,
      customers: 3,
      waiting: 2,
    });
  });

  it('an outage in other words is the same outage', () => {
    const found = of(
      wrote('1', 'a@one.example', 'Hello, your website is down. Please fix it.'),
      wrote('2', 'b@two.example', 'The site has been unreachable for half an hour.'),
      wrote('3', 'c@three.example', 'Guten Tag,\nIhre Webseite ist nicht erreichbar.'),
    );
    expect(found).toMatchObject([{ customers: 3 }]);
  });

  it('two tickets of one person are a repeat and no cluster', () => {
    expect(of(wrote('1', 'a@one.example', OUTAGE), wrote('2', 'A@One.example', OUTAGE))).toEqual(
      [],
    );
  });

  it('people of one organisation are one customer; people with public mail are each their own', () => {
    const [inside] = of(
      wrote('1', 'a@one.example', OUTAGE),
      wrote('2', 'b@one.example', OUTAGE),
      wrote('3', 'c@one.example', OUTAGE),
    );
    expect(inside).toMatchObject({ people: 3, customers: 1 });
    const [outside] = of(wrote('1', 'a@gmail.com', OUTAGE), wrote('2', 'b@gmail.com', OUTAGE));
    expect(outside).toMatchObject({ people: 2, customers: 2 });
  });

  it('a day later it is another incident', () => {
    const late = wrote('2', 'b@two.example', OUTAGE, { at: '2026-06-17T10:00:00.000Z' });
    expect(of(wrote('1', 'a@one.example', OUTAGE), late)).toEqual([]);
  });

  it('tickets without a sender count for nobody', () => {
    const nobody = { requester: undefined };
    expect(of(wrote('1', '', OUTAGE, nobody), wrote('2', '', OUTAGE, nobody))).toEqual([]);
  });

  it('greetings, signatures and quoted mail bring nobody together', () => {
    const letter = (own: string) =>
      `Dear support team,\n\n${own}\n\nKind regards\nKate Orr\nOrr Logistics, Pier 14, Rotterdam\n\nOn Mon, Jun 15, 2026 at 9:00 AM Support <help@acme.example> wrote:\n> The replicator in warehouse Zeebrugge failed again.`;
    const found = of(
      wrote('1', 'kate@orr.example', letter('My invoice is missing a line.')),
      wrote('2', 'ben@orr.example', letter('The login page is slow today.')),
      wrote('3', 'ann@lind.example', letter('I cannot find the price list.')),
    );
    expect(found).toEqual([]);
  });

  it('a wish of many is no incident', () => {
    const wish = 'It would be lovely to have a dark theme in the kiosk planner.';
    expect(of(wrote('1', 'a@one.example', wish), wrote('2', 'b@two.example', wish))).toEqual([]);
  });

  it('numbers that are no codes, such as orders and amounts, bring nobody together', () => {
    const found = of(
      wrote('1', 'a@one.example', 'Payment of 4821 failed, order 99120 is missing.'),
      wrote('2', 'b@two.example', 'Delivery 99120 is broken, it was 4821 crowns.'),
    );
    expect(found).toEqual([]);
  });
});

describe('what only looks alike', () => {
  it('two words in common bring no two long reports together', () => {
    const found = of(
      wrote(
        '1',
        'a@one.example',
        'The scanner at the loading ramp beeps twice and then the conveyor belt halts with a red lamp, so the night shift cannot finish the pallets.',
      ),
      wrote(
        '2',
        'b@two.example',
        'Our conveyor supplier sent a lamp catalogue in which the photographs are missing; can somebody mend the broken bookmarks of chapter nine?',
      ),
    );
    expect(found).toEqual([]);
  });

  it('answers of machines that repeat an outage report nothing', () => {
    const machine = (id: string, from: string) =>
      wrote(id, from, OUTAGE, { subject: 'Automatic reply: the service is unavailable' });
    expect(
      of(
        machine('1', 'a@one.example'),
        machine('2', 'b@two.example'),
        machine('3', 'c@three.example'),
      ),
    ).toEqual([]);
  });
});

describe('hostile text', () => {
  const HOSTILE = [
    'a'.repeat(1_000_000),
    'error '.repeat(200_000),
    `${'x.'.repeat(400_000)}`,
    Array.from({ length: 90_000 }, (_, at) => `word${at}`).join(' '),
    '<script>alert(1)</script>'.repeat(20_000),
    `${'\n> '.repeat(200_000)}down`,
    '__proto__ constructor toString hasOwnProperty error down',
    '\u202e\u0000\ud800 error',
  ];

  it('a megabyte costs no more than a letter, whatever it says', () => {
    const started = performance.now();
    const tickets = HOSTILE.map((text, at) =>
      prepare(wrote(String(at), `${at}@x${at}.example`, text)),
    );
    expect(performance.now() - started).toBeLessThan(500);
    expect(tickets.every(({ written }) => written.size <= 400)).toBe(true);
    expect(() => clustered(tickets)).not.toThrow();
  });
});
