import { inTime, type Corpus, type Prepared } from './corpus';
import type { Pieces } from './pieces';
import { belonging, FEWEST_SHARED, heaviest, nearness, weigher, type Weighed } from './weigh';

/**
 * Tickets that say the same. In the order in which they came, each joins the group whose words it shares, or opens one with a
 * ticket that stands alone; it is in one group at most.
 */

/** `members` in the order in which they came; `words`: the terms that bind them, the weightiest first. */
export type Group = { members: Prepared[]; words: string[] };

/** `within`: milliseconds that may pass between a group's last ticket and the next. */
export type Bounds = { within: number };

type Bond = { weight: number; share: number };
/** `counts`: of its tickets, how many have a term. */
type Open = {
  members: Weighed[];
  counts: Map<string, number>;
  core: Map<string, Bond>;
  firstAt: number;
  lastAt: number;
};

/** `alone`: tickets in no group, by their rare words. `byWord`: groups by the words that bind them. */
type State = {
  alone: Map<string, Weighed[]>;
  byWord: Map<string, Set<Open>>;
  groups: Set<Open>;
  taken: Set<Weighed>;
  bounds: Bounds;
};

/** Tickets that are looked through for one word: the newest. */
const MOST_POSTED = 100;
/** Words of a ticket by which others are found: its rarest. */
const MOST_LOOKED_UP = 16;
/** A word binds a group when so many of its tickets have it. */
const CORE = 0.34;

/**
 * Groups of two tickets and more, the first-opened first; what is done with one ticket or group is a piece. Nearly linear; the order of
 * the list doesn't matter.
 */
export function* grouping(
  tickets: readonly Prepared[],
  corpus: Corpus,
  bounds: Bounds,
): Pieces<Group[]> {
  const state: State = {
    alone: new Map(),
    byWord: new Map(),
    groups: new Set(),
    taken: new Set(),
    bounds,
  };
  const weigh = weigher(corpus);
  const all: Weighed[] = [];
  for (const ticket of [...tickets].sort(inTime)) {
    const weighed = weigh(ticket);
    all.push(weighed);
    take(state, weighed);
    yield;
  }
  // What came before a group had found its words is held against them once more.
  for (const weighed of all) {
    const group = state.taken.has(weighed) ? undefined : bestGroup(state, weighed);
    if (group) admit(state, group, weighed);
    yield;
  }
  for (const group of [...state.groups].sort((a, b) => a.members.length - b.members.length)) {
    merge(state, group);
    yield;
  }
  return [...state.groups]
    .sort((a, b) => a.firstAt - b.firstAt)
    .map(({ members, core }) => ({
      members: members.map(({ ticket }) => ticket).sort(inTime),
      words: [...core]
        .map(([term, { weight, share }]) => [term, weight * share] as const)
        .sort(heaviest)
        .map(([term]) => term),
    }));
}

/** Into a group, or with another ticket into a new one, or to those that stand alone. */
function take(state: State, weighed: Weighed): void {
  const joined = bestGroup(state, weighed);
  if (joined) return admit(state, joined, weighed);
  const other = bestAlone(state, weighed);
  if (other) {
    const group: Open = {
      members: [],
      counts: new Map(),
      core: new Map(),
      firstAt: Infinity,
      lastAt: -Infinity,
    };
    state.groups.add(group);
    admit(state, group, other);
    return admit(state, group, weighed);
  }
  for (const term of weighed.rare) {
    const list = state.alone.get(term);
    if (list) list.push(weighed);
    else state.alone.set(term, [weighed]);
  }
}

/** The ticket standing alone, of somebody else, that says the same. */
function bestAlone({ alone, taken, bounds }: State, weighed: Weighed): Weighed | undefined {
  const { at, person } = weighed.ticket;
  const near = sharing(weighed, (term) =>
    (alone.get(term) ?? [])
      .slice(-MOST_POSTED)
      .filter(
        (other) =>
          at - other.ticket.at <= bounds.within &&
          !taken.has(other) &&
          (person === null || other.ticket.person !== person),
      ),
  );
  return best(near, (other) => nearness(weighed, other));
}

function bestGroup({ byWord, bounds }: State, weighed: Weighed): Open | undefined {
  const { at } = weighed.ticket;
  const near = sharing(weighed, (term) => byWord.get(term) ?? []);
  const inReach = near.filter(
    ({ firstAt, lastAt }) => at >= firstAt - bounds.within && at <= lastAt + bounds.within,
  );
  return best(inReach, ({ core }) => belonging(weighed, core));
}

/** What is found under as many of a ticket's rarest words as tickets must share. */
function sharing<T>({ rare }: Weighed, found: (term: string) => Iterable<T>): T[] {
  const times = new Map<T, number>();
  for (const term of rare.slice(0, MOST_LOOKED_UP))
    for (const one of found(term)) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times].flatMap(([one, count]) => (count >= FEWEST_SHARED ? [one] : []));
}

/** The first of those that score highest; none where all score 0. */
function best<T>(candidates: Iterable<T>, scoreOf: (candidate: T) => number): T | undefined {
  let found: T | undefined;
  let highest = 0;
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    if (score <= highest) continue;
    highest = score;
    found = candidate;
  }
  return found;
}

/** Takes a ticket in and finds anew what binds the group: words of two tickets at least, and of a good part of them. */
function admit({ byWord, taken }: State, group: Open, weighed: Weighed): void {
  const { members, counts, core } = group;
  members.push(weighed);
  taken.add(weighed);
  group.firstAt = Math.min(group.firstAt, weighed.ticket.at);
  group.lastAt = Math.max(group.lastAt, weighed.ticket.at);
  for (const [term, weight] of weighed.terms) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (!core.has(term)) core.set(term, { weight, share: 0 });
  }
  const fewest = Math.max(2, Math.ceil(members.length * CORE));
  for (const [term, bond] of core) {
    const count = counts.get(term) ?? 0;
    bond.share = count / members.length;
    if (count < fewest) {
      core.delete(term);
      byWord.get(term)?.delete(group);
      continue;
    }
    const groups = byWord.get(term);
    if (groups) groups.add(group);
    else byWord.set(term, new Set([group]));
  }
}

/** Puts a group into a larger one when each of its tickets belongs there as well. */
function merge(state: State, group: Open): void {
  const near = new Set<Open>();
  for (const term of group.core.keys())
    for (const other of state.byWord.get(term) ?? [])
      if (
        other !== group &&
        other.members.length >= group.members.length &&
        other.firstAt - group.lastAt <= state.bounds.within &&
        group.firstAt - other.lastAt <= state.bounds.within
      )
        near.add(other);
  const into = best(near, (other) =>
    Math.min(...group.members.map((one) => belonging(one, other.core))),
  );
  if (!into) return;
  state.groups.delete(group);
  for (const term of group.core.keys()) state.byWord.get(term)?.delete(group);
  for (const one of group.members) admit(state, into, one);
}
