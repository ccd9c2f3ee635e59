import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { indexed } from '../../../entrypoints/sidepanel/searching';
import { indexing, scan, search, type Findable } from '../../../lib/reply/search';
import { queriesFor, templatesOf, type Query } from './searchTexts';

/**
 * Finding a template beside Fuse, as Briskine has it (a new one for each search, its weights and threshold), and MiniSearch (prefixes, slips, all
 * words). Runs in a page of Chromium, whose own engine the product has; see `search.ts`.
 */

export const NAMES = {
  ours: 'deskside',
  scan: 'deskside, before the index',
  fuse: 'Fuse',
  mini: 'MiniSearch',
};
const MOST = 20;
const WARM = 5;
const SEED = 5;

type Finder = (query: string) => string[];
type Peer = { name: string; queries: number; build: (templates: Findable[]) => Finder };

/** Milliseconds; `recall`, `slips`: the share of queries, without slips and with them, whose template is among the first 20. */
export type Measured = {
  name: string;
  build: number;
  times: number[];
  recall: number;
  slips: number;
};
export type Searched = { templates: number; results: Measured[]; task: number };

const KEYS = [
  { name: 'alias', weight: 4 },
  { name: 'name', weight: 3 },
  { name: 'body', weight: 2 },
  { name: 'tags', weight: 1 },
];

/** The whole of a generator at once. */
function built(templates: Findable[]) {
  const building = indexing(templates);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
}

const peersFor = (fuseQueries: number): Peer[] => [
  {
    name: NAMES.ours,
    queries: Infinity,
    build: (templates) => {
      const index = built(templates);
      return (query) => search(index, query, { most: MOST }).found.map((at) => templates[at]!.id);
    },
  },
  {
    name: NAMES.scan,
    queries: 30,
    build: (templates) => (query) =>
      scan(templates, query, { most: MOST }).found.map((at) => templates[at]!.id),
  },
  {
    name: NAMES.fuse,
    queries: fuseQueries,
    build: (templates) => (query) =>
      new Fuse(templates, {
        useExtendedSearch: true,
        ignoreLocation: true,
        threshold: 0.3,
        keys: KEYS,
      })
        .search(query)
        .slice(0, MOST)
        .map(({ item }) => item.id),
  },
  {
    name: NAMES.mini,
    queries: Infinity,
    build: (templates) => {
      const mini = new MiniSearch<Findable>({
        fields: ['alias', 'name', 'body', 'tags'],
        extractField: (document, field) => String(document[field as keyof Findable] ?? ''),
        searchOptions: {
          boost: { alias: 4, name: 3, body: 2, tags: 1 },
          prefix: true,
          fuzzy: 0.2,
          combineWith: 'AND',
        },
      });
      mini.addAll(templates);
      return (query) =>
        mini
          .search(query)
          .slice(0, MOST)
          .map(({ id }) => id as string);
    },
  },
];

function measure(
  { name, build, queries: most }: Peer,
  templates: Findable[],
  all: Query[],
  rounds: number,
): Measured {
  const began = performance.now();
  const find = build(templates);
  const took = performance.now() - began;
  const queries = all.slice(0, most);
  for (const { text } of queries.slice(0, WARM)) find(text);
  const times: number[] = [];
  const found = new Map<boolean, boolean[]>([
    [true, []],
    [false, []],
  ]);
  for (let round = 0; round < rounds; round += 1)
    for (const { text, typo, wanted } of queries) {
      const before = performance.now();
      const ids = find(text);
      times.push(performance.now() - before);
      if (round === 0) found.get(typo)!.push(ids.includes(wanted));
    }
  const share = (typo: boolean) =>
    found.get(typo)!.filter(Boolean).length / found.get(typo)!.length;
  return { name, build: took, times, recall: share(false), slips: share(true) };
}

/** The longest time, in milliseconds, for which building the index as the panel has it built keeps the page from anything else. */
async function longestTask(templates: Findable[]): Promise<number> {
  let task = 0;
  let last = performance.now();
  let isDone = false;
  const others = (): void => {
    task = Math.max(task, performance.now() - last);
    last = performance.now();
    if (!isDone) setTimeout(others);
  };
  setTimeout(others);
  await indexed(templates);
  isDone = true;
  return task;
}

/** Every query of a size is asked of all; Fuse, which takes a hundred times as long, answers a part of them. */
export async function measureSearch(
  count: number,
  queries: number,
  fuseQueries: number,
  rounds: number,
): Promise<Searched> {
  const templates = templatesOf(count, SEED);
  const asked = queriesFor(templates, queries, SEED);
  const results = peersFor(fuseQueries).map((peer) =>
    measure(peer, templates, asked, peer.name === NAMES.fuse ? 1 : rounds),
  );
  const tasks: number[] = [];
  for (let round = 0; round < rounds; round += 1) tasks.push(await longestTask(templates));
  // What others do on this machine only ever adds: the quietest of the builds is what it takes.
  return { templates: count, results, task: Math.min(...tasks) };
}
