import { subDays } from 'date-fns';
import type { Playbook } from '../playbook/schema';
import {
  clustering,
  clusterWith,
  GAP_DAYS,
  gapsOf,
  hasArticle,
  hearing,
  prepare,
  type Cluster,
  type Clustered,
  type Corpus,
  type Gap,
} from '../triage/alike';
import { inTurns, turns } from '../turns';
import { db } from './database';
import type { SeenTicket } from './schema';

/**
 * Tickets of the last 30 days, held against each other. Each is read from the store and prepared once, and again when its page was read
 * again; the clusters are found anew only when something of it changed, in turns, so that no page stands still meanwhile.
 */

/** Tickets that are compared at most, the ones seen last. */
const MOST = 3_000;
/** Tickets that are fetched at once: a larger answer takes a page too long to take in. */
const FETCH = 100;

type Ready = Clustered & { seenAt: string; hasArticle: boolean };
type Known = {
  tickets: Map<string, Ready>;
  apart: string;
  corpus: Corpus;
  clusters: Cluster[];
};

let known: Known | undefined;

/** A person's newest word on each ticket: those that were taken out of their cluster. */
async function takenOut(): Promise<Set<string>> {
  const words = await db.decisions.filter(({ field }) => field === 'alike').sortBy('at');
  const newest = new Map(words.map(({ ticket, value }) => [ticket, value]));
  return new Set([...newest].flatMap(([ticket, value]) => (value === 'apart' ? [ticket] : [])));
}

const ready = ({ key, ticket, firstSeenAt, seenAt }: SeenTicket): Ready => ({
  ...prepare(ticket, firstSeenAt),
  key,
  status: ticket.status,
  seenAt,
  hasArticle: hasArticle(ticket),
});

type Seen = { keys: string[]; times: unknown[]; out: Set<string> };

/** The index alone tells what is new: a ticket is loaded when its page was read since. */
function seenLately(now: string): Promise<Seen> {
  const since = subDays(now, GAP_DAYS).toISOString();
  return db.transaction('r', db.tickets, db.decisions, async () => {
    const recent = () => db.tickets.where('seenAt').aboveOrEqual(since).reverse().limit(MOST);
    const [keys, times] = await Promise.all([recent().primaryKeys(), recent().keys()]);
    return { keys, times, out: await takenOut() };
  });
}

async function readAgain(keys: string[], turn: () => Promise<void>): Promise<Map<string, Ready>> {
  const read = new Map<string, Ready>();
  for (let from = 0; from < keys.length; from += FETCH)
    for (const seen of await db.tickets.bulkGet(keys.slice(from, from + FETCH))) {
      if (seen) read.set(seen.key, ready(seen));
      await turn();
    }
  return read;
}

async function compare({ keys, times, out }: Seen): Promise<Known> {
  const before = known;
  const changed = keys.filter((key, at) => before?.tickets.get(key)?.seenAt !== times[at]);
  const apart = [...out].sort().join('\n');
  if (before?.apart === apart && changed.length === 0 && before.tickets.size === keys.length)
    return before;
  const turn = turns();
  const read = await readAgain(changed, turn);
  const tickets = new Map(
    keys.flatMap((key) => {
      const one = read.get(key) ?? before?.tickets.get(key);
      return one ? [[key, { ...one, isApart: out.has(key) }] as const] : [];
    }),
  );
  const all = [...tickets.values()];
  const corpus = await inTurns(hearing(all), turn);
  known = { tickets, apart, corpus, clusters: await inTurns(clustering(all, corpus), turn) };
  return known;
}

let looking: Promise<unknown> = Promise.resolve();

/** One look after the other: whoever asks meanwhile takes what the first one found. */
async function lookAround(now: string): Promise<Known> {
  const seen = await seenLately(now);
  const look = () => compare(seen);
  const found = looking.then(look, look);
  looking = found;
  return found;
}

/** Clusters of the desk, the newest first. `now` in ISO. */
export const clustersSeen = (now: string): Promise<Cluster[]> =>
  lookAround(now).then(({ clusters }) => clusters);

/** What is known of one ticket among the others: its cluster with the tickets in it, and how many customers wrote meanwhile. */
export type Alike = { cluster: Cluster; tickets: SeenTicket[]; writers: number };

/** The cluster that a ticket is in; `isApart`: a person took it out. */
export async function alikeTo(
  key: string,
  now: string,
): Promise<{ alike?: Alike; isApart: boolean }> {
  const { clusters, tickets, apart } = await lookAround(now);
  const cluster = clusterWith(key, clusters);
  const isApart = apart.split('\n').includes(key);
  if (!cluster) return { isApart };
  return { alike: await withTickets(cluster, tickets), isApart };
}

async function withTickets(cluster: Cluster, tickets: Known['tickets']): Promise<Alike> {
  const keys = [cluster.parent, ...cluster.children];
  const seen = await db.tickets.bulkGet(keys);
  const to = Date.parse(cluster.lastAt);
  const from = Math.min(Date.parse(cluster.firstAt), to - DAY);
  const writers = new Set(
    [...tickets.values()]
      .filter(({ at, isMachine }) => !isMachine && at >= from && at <= to)
      .flatMap(({ customer }) => customer ?? []),
  );
  return { cluster, tickets: seen.filter((one) => one !== undefined), writers: writers.size };
}

const DAY = 24 * 3_600_000;

/** Every cluster with its tickets. */
export async function patternsSeen(now: string): Promise<Alike[]> {
  const { clusters, tickets } = await lookAround(now);
  return Promise.all(clusters.map((cluster) => withTickets(cluster, tickets)));
}

/** Gaps of the knowledge base, with their newest tickets. */
export async function gapsSeen(
  playbook: Playbook,
  now: string,
): Promise<(Gap & { examples: SeenTicket[] })[]> {
  const { tickets, corpus } = await lookAround(now);
  const gaps = gapsOf([...tickets.values()], corpus, playbook);
  return Promise.all(
    gaps.map(async (gap) => {
      const seen = await db.tickets.bulkGet(gap.tickets.slice(0, EXAMPLES));
      return { ...gap, examples: seen.filter((one) => one !== undefined) };
    }),
  );
}

const EXAMPLES = 3;
