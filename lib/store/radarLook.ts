import type { Filled, Memory } from '../assessment';
import { surgeIn, volumeOf, type Volume } from '../incident';
import type { Playbook } from '../playbook/schema';
import { proposals, ticketOf, track, type Met, type Tracked } from '../radar';
import { prepare } from '../triage';
import { asksForCount, clusterWith } from '../triage/alike';
import { turns } from '../turns';
import { clustersSeen } from './alike';
import type { Aside } from './asides';
import { db } from './database';
import { settings, wordsOn } from './index';
import { FETCH, MOST_LATELY, seenWhen, type Table } from './lately';
import { playbookFor } from './playbooks';
import { filledOf, type SeenRow, type SeenTicket, type Settings } from './schema';

/**
 * The queue over all helpdesks: tickets whose pages were opened and those that lists have shown, each judged once and again only when
 * something about it changed or one of its clocks did. Work is done bit by bit, so that whoever types or scrolls never waits for it.
 */

/** Milliseconds between one telling of a queue that is not whole and the next. */
const SO_FAR = 150;

/**
 * `agent`: the person's own name, as they gave it. `at`: when this was judged, ISO. `is`: `filling` while tickets are judged for the first
 * time, told as far as they are; `earlier` as it was known before, until it is looked at anew. `volume`: what came in the last hour
 * beside a usual one, where a playbook asks for it; `null` where the history is too short to say.
 */
export type Radar = {
  tracked: Tracked[];
  asides: ReadonlyMap<string, Aside>;
  agent: string;
  at: string;
  is: 'filling' | 'earlier' | 'now';
  volume?: Volume | null;
};

/** What the store says now; of tickets and rows only when they were seen. */
export type Facts = {
  tickets: Map<string, string>;
  rows: Map<string, string>;
  asides: Map<string, Aside>;
  memories: Map<string, Memory>;
  chosen: Settings;
};

export async function factsSince(since: string): Promise<Facts> {
  const [tickets, rows, asides, chosen] = await Promise.all([
    seenWhen('tickets', since),
    seenWhen('rows', since),
    db.asides.toArray(),
    settings(),
    // Followed, so that an edited playbook judges anew.
    db.playbooks.toCollection().keys(),
  ]);
  const keys = [...new Set([...tickets.keys(), ...rows.keys()])];
  const memories = await wordsOn(keys);
  return { tickets, rows, asides: new Map(asides.map((one) => [one.key, one])), memories, chosen };
}

/** What was fetched and judged, for as long as this page lives. */
const fetched = {
  tickets: new Map<string, SeenTicket>(),
  rows: new Map<string, SeenRow>(),
};
type Judged = { basis: unknown[]; tracked: Tracked | null };
let judged = new Map<string, Judged>();
const proposedFor = proposals(3 * MOST_LATELY);

/** Forgets what is not asked for any more. */
function forget(table: Table, seen: Map<string, string>): void {
  for (const key of fetched[table].keys()) if (!seen.has(key)) fetched[table].delete(key);
}

/** Fetches those of `keys` that were seen since they were fetched. */
async function fetchChanged(
  table: Table,
  seen: Map<string, string>,
  keys: string[],
): Promise<void> {
  const known = fetched[table] as Map<string, SeenTicket | SeenRow>;
  const changed = keys.filter((key) => known.get(key)?.seenAt !== seen.get(key));
  if (changed.length === 0) return;
  for (const one of await db[table].bulkGet(changed)) if (one) known.set(one.key, one);
}

type Worked = { playbook: Playbook; filled: Filled; filledAs: string };

/** The playbook of each site, ready to judge; a site whose playbook can't be had is told and left out. */
async function workedAt(
  sites: Iterable<string>,
  chosen: Settings,
  turn: () => Promise<void>,
): Promise<Map<string, Worked>> {
  const worked = new Map<string, Worked>();
  for (const site of new Set(sites)) {
    try {
      const playbook = await playbookFor(chosen, site);
      while (prepare(playbook)) await turn();
      const filled = filledOf(chosen, playbook);
      worked.set(site, { playbook, filled, filledAs: JSON.stringify(filled) });
    } catch (error) {
      reportError(error);
    }
  }
  return worked;
}

const metOf = (key: string): Met => {
  const read = fetched.tickets.get(key);
  return { key, read, listed: fetched.rows.get(key) };
};

const siteOf = (key: string): string => key.split(' ')[1] ?? '';

const same = (a: unknown[], b: unknown[]) => a.every((one, index) => one === b[index]);

/** Judges one ticket, unless that would say the same again. What a playbook cannot judge is told, and left out. */
function judge(
  key: string,
  { playbook, filled, filledAs }: Worked,
  memory: Memory,
  customers: number | undefined,
  now: string,
): Judged {
  const met = metOf(key);
  const before = judged.get(key);
  const basis = [met.read, met.listed, playbook, filledAs, JSON.stringify(memory), customers];
  if (before && same(before.basis, basis) && (before.tracked?.until ?? now) >= now) return before;
  const listed = ticketOf(met, now);
  if (!listed) return { basis, tracked: null };
  try {
    const proposed = proposedFor(key, listed.ticket, playbook);
    const alike = customers === undefined ? undefined : { customers };
    const known = { ...memory, alike };
    return { basis, tracked: track(met, listed, playbook, known, now, filled, proposed) };
  } catch (error) {
    reportError(error);
    return { basis, tracked: null };
  }
}

const NOTHING: Memory = { tickets: [], decisions: [] };

/** Whether its priority hangs on how many customers report the same. What a playbook cannot judge is told where it is judged. */
function countMatters(key: string, { playbook }: Worked): boolean {
  const ticket = fetched.tickets.get(key)?.ticket;
  try {
    return ticket !== undefined && asksForCount(ticket, playbook);
  } catch {
    return false;
  }
}

/** What came in lately, of the tickets that were seen since `since`; of a kind that is full, only the newest are known. */
function volumeAt(
  { tickets, rows }: Facts,
  worked: Map<string, Worked>,
  since: string,
  now: string,
): Volume | null | undefined {
  const surge = [...worked.values()].map(({ playbook }) => surgeIn(playbook)).find(Boolean);
  if (!surge) return undefined;
  const from = [tickets, rows]
    .map((seen) => (seen.size < MOST_LATELY ? since : [...seen.values()].at(-1)!))
    .reduce((a, b) => (a > b ? a : b));
  const cameAt = [...new Set([...tickets.keys(), ...rows.keys()])].flatMap((key) => {
    const { read, listed } = metOf(key);
    return read?.ticket.createdAt ?? listed?.row.createdAt ?? [];
  });
  return volumeOf(cameAt, from, now, surge);
}

/** Every tracked ticket that was seen since `since`, at `now` (ISO), those last whose priority hangs on how many report the same. */
export async function look(
  facts: Facts,
  since: string,
  now: string,
  tellSoFar: (radar: Radar) => void,
): Promise<Radar> {
  const { tickets, rows, asides, memories, chosen } = facts;
  const turn = turns();
  forget('tickets', tickets);
  forget('rows', rows);
  const keys = [...new Set([...tickets.keys(), ...rows.keys()])];
  const worked = await workedAt(keys.map(siteOf), chosen, turn);
  const next = new Map<string, Judged>();
  const radar = (is: Radar['is']): Radar => {
    const tracked = [...next.values()].flatMap((one) => one.tracked ?? []);
    return { tracked, asides, agent: chosen.agentName, at: now, is };
  };
  const isFirst = judged.size === 0;
  let told = performance.now();
  const put = (key: string, by: Worked, customers?: number) => {
    next.set(key, judge(key, by, memories.get(key) ?? NOTHING, customers, now));
    if (!isFirst || performance.now() - told < SO_FAR) return;
    tellSoFar(radar('filling'));
    told = performance.now();
  };
  const counted: [string, Worked][] = [];
  for (let from = 0; from < keys.length; from += FETCH) {
    const some = keys.slice(from, from + FETCH);
    await fetchChanged('tickets', tickets, some);
    await fetchChanged('rows', rows, some);
    for (const key of some) {
      const by = worked.get(siteOf(key));
      if (!by) continue;
      if (!countMatters(key, by)) put(key, by);
      else counted.push([key, by]);
      await turn();
    }
  }
  if (isFirst && counted.length > 0) tellSoFar(radar('filling'));
  const clusters = counted.length > 0 ? await clustersSeen(now) : [];
  for (const [key, by] of counted) {
    put(key, by, clusterWith(key, clusters)?.waiting ?? 1);
    await turn();
  }
  judged = next;
  return { ...radar('now'), volume: volumeAt(facts, worked, since, now) };
}
