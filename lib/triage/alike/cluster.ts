import { standingOf } from '../../ticket/status';
import type { Corpus, Prepared } from './corpus';
import { grouping, type Group } from './group';
import { whole, type Pieces } from './pieces';

/** The same problem from several people: an incident to be looked at (R-004-BLG-03, R-004-BLG-04). */
export type Cluster = {
  /** Keys of the tickets, the earliest first: the parent, then its children. */
  parent: string;
  children: string[];
  /** Different people who wrote, and different customers: the people of one organisation are one (R-000-SEV-04). */
  people: number;
  customers: number;
  /** Customers of which a ticket is still open. */
  waiting: number;
  /** What binds the tickets, as the parent has it written or else the first that does; the most telling first. */
  words: string[];
  /** ISO instants of the first and the last ticket. */
  firstAt: string;
  lastAt: string;
};

/** `isApart`: a person said that it is not the same as the others. */
export type Clustered = Prepared & { status?: string; isApart?: boolean };

const HOUR = 3_600_000;
/** No document says how near in time; a day without another ticket ends an incident. */
const CLUSTER_HOURS = 24;
const FEWEST_PEOPLE = 2;
const MOST_WORDS = 6;

/**
 * Clusters of problems, the newest first. A ticket is in one at most; automatic mail, and what a person took out, in none. `corpus`
 * counts all tickets of the desk, so that words it hears every day bind nothing.
 */
export function* clustering(tickets: readonly Clustered[], corpus: Corpus): Pieces<Cluster[]> {
  const known = new Map(tickets.map((ticket) => [ticket.key, ticket]));
  const asked = tickets.filter(({ isMachine, isApart }) => !isMachine && !isApart);
  const groups = yield* grouping(asked, corpus, { within: CLUSTER_HOURS * HOUR });
  return groups
    .filter(({ members }) => isTrouble(members) && peopleOf(members).size >= FEWEST_PEOPLE)
    .map((group) => clusterOf(group, (key) => known.get(key)?.status))
    .sort((a, b) =>
      a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : a.parent < b.parent ? -1 : 1,
    );
}

/** The same at once. */
export const clustersOf = (tickets: readonly Clustered[], corpus: Corpus): Cluster[] =>
  whole(clustering(tickets, corpus));

/** Most of them say that something doesn't work: a wish that many have is no incident. */
const isTrouble = (members: readonly Prepared[]): boolean =>
  2 * members.filter(({ isTrouble: says }) => says).length >= members.length;

const some = (names: readonly (string | null)[]): Set<string> =>
  new Set(names.filter((name) => name !== null));

export const peopleOf = (members: readonly Prepared[]): Set<string> =>
  some(members.map(({ person }) => person));
const customersOf = (members: readonly Prepared[]): Set<string> =>
  some(members.map(({ customer }) => customer));

function clusterOf(
  { members, words }: Group,
  statusOf: (key: string) => string | undefined,
): Cluster {
  const [parent, ...children] = members.map(({ key }) => key);
  const open = members.filter(({ key }) => standingOf(statusOf(key)) !== 'solved');
  return {
    parent: parent!,
    children,
    people: peopleOf(members).size,
    customers: customersOf(members).size,
    waiting: customersOf(open).size,
    words: quoted(members, words),
    firstAt: new Date(members[0]!.at).toISOString(),
    lastAt: new Date(members.at(-1)!.at).toISOString(),
  };
}

/** Terms as the tickets have them written, each wording once. */
export function quoted(members: readonly Prepared[], words: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const word of words) {
    const written = members.find((one) => one.written.has(word))?.written.get(word) ?? '';
    const plain = written.toLowerCase();
    if (written !== '' && !found.has(plain)) found.set(plain, written);
    if (found.size === MOST_WORDS) break;
  }
  return [...found.values()];
}

/** The cluster that a ticket is in. */
export const clusterWith = (key: string, clusters: readonly Cluster[]): Cluster | undefined =>
  clusters.find(({ parent, children }) => parent === key || children.includes(key));
