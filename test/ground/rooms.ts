import { readdirSync } from 'node:fs';

/**
 * Who may know whom. A room is a folder, or a file, of what ships; it may import itself, the rooms in `knows` and the
 * packages in `uses`. `types` are rooms of which it may take types, which are gone when it runs.
 */
export type Room = {
  path: string;
  knows: string[];
  types?: string[];
  uses: string[];
  pure?: boolean;
};

const DATES = ['date-fns', '@date-fns/tz'];

/** What reads files that people bring: JSON with its slips, tables, HTML of macros, names written nearly right. */
const FILES = ['jsonc-parser', 'papaparse', 'htmlparser2', 'fastest-levenshtein'];

const PURE = [
  'lib/instead',
  'lib/ticket',
  'lib/playbook',
  'lib/model',
  'lib/history',
  'lib/readers',
  'lib/sla',
  'lib/assessment',
  'lib/triage',
  'lib/reply',
  'lib/escalation',
  'lib/quality',
  'lib/onboarding',
  'lib/report',
  'lib/assess',
  'lib/customer',
  'lib/incident',
  'lib/attention',
  'lib/notices',
  'lib/mark',
  'lib/radar',
  'lib/keys',
];

/** Pure rooms know the earlier ones only: data and `now` in, a conclusion out. */
const pure: Room[] = PURE.map((path, index) => ({
  path,
  knows: PURE.slice(0, index),
  uses: [
    ...DATES,
    'zod/mini',
    ...(path === 'lib/playbook' || path === 'lib/history' ? FILES : []),
    ...(path === 'lib/readers' ? ['css-what'] : []),
  ],
  pure: true,
}));

const LEAVES = readdirSync('lib/helpdesks', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

/** A helpdesk's folder is a leaf: no other folder of them, nothing that stores, nothing of the extension. */
const helpdesks: Room[] = LEAVES.map((name) => ({
  path: `lib/helpdesks/${name}`,
  knows: ['contract', 'address', 'find', 'dates', 'layout', 'answer'].map(
    (file) => `lib/helpdesks/${file}`,
  ),
  types: ['lib/ticket', 'lib/messages'],
  uses: [],
}));

const ON_PAGES = [
  'contract',
  'address',
  'find',
  'dates',
  'layout',
  'answer',
  'place',
  'taught',
  'redact',
].map((name) => `lib/helpdesks/${name}`);

const REACT = ['react', 'react-dom', 'lucide-react'];

const components: Room[] = [
  'alike',
  'calls',
  'calming',
  'compare',
  'customer',
  'editing',
  'escalation',
  'incident',
  'learning',
  'onboarding',
  'playbook',
  'radar',
  'reply',
  'report',
  'review',
  'settings',
  'sla',
  'ticket',
  'transfer',
].map((name) => ({
  path: `components/${name}`,
  knows: [
    'components/ui',
    'lib/words',
    'lib/newest',
    ...PURE,
    // A row of the queue is a ticket and its clock.
    ...(name === 'radar' ? ['components/sla', 'components/ticket'] : []),
  ],
  types: ['lib/messages', 'lib/store'],
  uses: [
    ...REACT,
    ...DATES,
    ...(name === 'compare' ? ['diff'] : []),
    ...(name === 'radar' ? ['@tanstack/react-virtual'] : []),
  ],
}));

/** Runs inside somebody else's page, where a database would belong to that page and every byte is paid by it. */
const PAGE_SCRIPT = {
  knows: ['lib/helpdesks', 'lib/reader', 'lib/editors', 'lib/messages'],
  types: ['lib/ticket'],
  uses: ['wxt'],
};

const OURS = {
  knows: ['components', 'lib'],
  uses: [...REACT, ...DATES, 'dexie', 'dexie-react-hooks', 'webextension-polyfill', 'wxt'],
};

export const ROOMS: Room[] = [
  ...pure,
  ...helpdesks,
  ...ON_PAGES.map((path) => ({
    path,
    knows: ON_PAGES,
    types: ['lib/ticket', 'lib/messages', 'lib/readers'],
    uses: [],
  })),
  ...['index', 'addresses', 'hosts'].map((name) => ({
    path: `lib/helpdesks/${name}`,
    knows: ['lib/helpdesks'],
    types: ['lib/ticket'],
    uses: [],
  })),
  { path: 'lib/newest', knows: [], uses: [], pure: true },
  { path: 'lib/turns', knows: [], uses: [] },
  { path: 'lib/messages', knows: [], types: ['lib/ticket', 'lib/instead'], uses: [] },
  {
    path: 'lib/reader',
    knows: ON_PAGES,
    types: ['lib/ticket', 'lib/messages', 'lib/readers'],
    uses: [],
  },
  {
    path: 'lib/pointing',
    knows: [...ON_PAGES, 'lib/words', 'components/ui/tokens'],
    types: ['lib/ticket', 'lib/readers'],
    uses: [],
  },
  {
    path: 'entrypoints/point',
    knows: ['lib/pointing'],
    types: ['lib/readers', 'lib/words'],
    uses: ['wxt'],
  },
  {
    path: 'lib/lists',
    knows: [...ON_PAGES, 'lib/reader', ...LEAVES.map((name) => `lib/helpdesks/${name}/address`)],
    types: ['lib/ticket', 'lib/messages'],
    uses: [],
  },
  {
    path: 'lib/editors',
    knows: [...ON_PAGES, 'lib/instead'],
    types: ['lib/ticket', 'lib/messages'],
    uses: [],
  },
  { path: 'lib/gate', knows: ['lib/ticket', 'lib/messages', 'lib/helpdesks'], uses: ['zod/mini'] },
  {
    path: 'lib/insertion',
    knows: ['lib/messages', 'lib/ticket', 'lib/instead'],
    uses: ['webextension-polyfill'],
  },
  /** Starts the worker that learns; the page that asks knows no more of it. */
  { path: 'lib/learning', knows: [], types: ['lib/store'], uses: [] },
  { path: 'lib/redaction', knows: [], uses: ['webextension-polyfill'] },
  { path: 'lib/poke', knows: ['lib/store'], uses: ['webextension-polyfill'] },
  { path: 'lib/tabs', knows: ['lib/store', 'lib/ticket'], uses: ['webextension-polyfill'] },
  { path: 'lib/words', knows: [], types: PURE, uses: DATES },
  {
    path: 'lib/store',
    knows: [...PURE, 'lib/newest', 'lib/turns'],
    types: ['lib/messages'],
    uses: ['dexie', ...DATES],
  },
  { path: 'components/ui', knows: ['lib/words'], uses: REACT },
  ...components,
  ...[...LEAVES, 'taught']
    .map((name) => `reader-${name}`)
    .concat('insert', 'redact')
    .map((name) => ({
      path: `entrypoints/${name}`,
      ...PAGE_SCRIPT,
    })),
  { path: 'entrypoints/learn', knows: ['lib'], uses: ['wxt'] },
  ...readdirSync('entrypoints')
    .filter((name) => name.startsWith('list-'))
    .map((name) => ({
      path: `entrypoints/${name.replace(/\.ts$/, '')}`,
      ...PAGE_SCRIPT,
      knows: ['lib/lists'],
    })),
  ...['background', 'sidepanel', 'popup', 'dashboard'].map((name) => ({
    path: `entrypoints/${name}`,
    ...OURS,
  })),
];

/** What a pure room may not touch: the page, the browser, the clock on the wall, chance. */
export const IMPURE: [string, RegExp][] = [
  ['the page', /\b(?:document|window|navigator|localStorage)\s*[.[]/],
  ['the browser', /\b(?:browser|chrome)\s*\./],
  ['the network', /\bfetch\s*\(/],
  ['the time of day', /\bDate\.now\b|\bnew Date\s*\(\s*\)|\bperformance\.now\b/],
  ['chance', /\bMath\.random\b|\bcrypto\./],
];
