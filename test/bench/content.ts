import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveHttps } from '../browser/https';
import { bytesOf, habitsOf } from './harness/injected';
import { workspaceServer, type Api } from './harness/page';
import { measure, type Round } from './harness/round';
import { median, row } from './harness/table';

/**
 * What Deskside costs a helpdesk page, beside hand-made minimal extensions in the same run, round by round in turn.
 * `npm run bench -- content [ROUNDS]`. Ends with 1 when a line is over its limit.
 */

const here = import.meta.dirname;
const build = resolve(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
const rounds = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 5);

type Variant = { name: string; extension?: string; api: Api };

const limit = (number: number): Variant => ({
  name: `limit${number}`,
  extension: join(here, 'limits', `limit${number}`),
  api: 'bare',
});

const VARIANTS: Variant[] = [
  { name: 'none', api: 'bare' },
  limit(0),
  limit(1),
  limit(2),
  { name: 'deskside', extension: build, api: 'bare' },
  { name: 'deskside, API whole', extension: build, api: 'whole' },
  { name: 'deskside, API refused', extension: build, api: 'refused' },
];

if (!existsSync(join(build, 'manifest.json'))) {
  console.error(`No build in ${build}: run \`npm run build\` first.`);
  process.exit(1);
}

let api: Api = 'bare';
const server = await serveHttps(workspaceServer(() => api));
const scratch = mkdtempSync(join(tmpdir(), 'deskside-bench-'));

try {
  const habits = await habitsOf(build, server.port, join(scratch, 'witnessed'));
  const results = new Map<string, Round[]>(VARIANTS.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const variant of VARIANTS) {
      api = variant.api;
      const figures = await measure(server.port, variant.extension);
      results.get(variant.name)?.push(figures);
      console.error(
        `round ${round}, ${variant.name}: ${figures.injection.toFixed(2)} ms, ${figures.mutations.toFixed(2)} ms per 1,000 mutations`,
      );
    }
  }

  const all = (name: string, key: keyof Round) =>
    (results.get(name) ?? []).map((figures) => figures[key]);
  const of = (name: string, key: keyof Round) => median(all(name, key));
  /** The page has hardly any promises of its own while it loads. */
  const promises = (name: string) => of(name, 'promises') - of('none', 'promises');
  const heap = (name: string) => of(name, 'heap') - of('none', 'heap');
  /** The median of the ratios within each round: a slow moment hits both sides alike. */
  const ratio = (name: string, key: keyof Round, beside: string) => {
    const others = all(beside, key);
    return median(all(name, key).map((figure, index) => figure / (others[index] ?? NaN)));
  };

  console.log(`\nA ticket page of ${of('none', 'elements')} elements, ${rounds} rounds, medians\n`);
  const WIDTHS = [30, 6, 8, 8, 10, 9, 9, 9, 6, 8, 10, 9];
  console.log(
    row(
      WIDTHS,
      'extension',
      'files',
      'bytes',
      'gzip',
      'inject ms',
      '× limit1',
      'promises',
      'worker',
      'long',
      'heap MB',
      'mutat. ms',
      '× limit2',
    ),
  );
  for (const { name, extension } of VARIANTS) {
    const { files, raw, gzip } = extension ? bytesOf(extension) : { files: 0, raw: 0, gzip: 0 };
    console.log(
      row(
        WIDTHS,
        name,
        files,
        raw,
        gzip,
        of(name, 'injection').toFixed(2),
        ratio(name, 'injection', 'limit1').toFixed(2),
        promises(name).toFixed(1),
        of(name, 'worker').toFixed(1),
        of(name, 'longTasks'),
        heap(name).toFixed(2),
        of(name, 'mutations').toFixed(2),
        ratio(name, 'mutations', 'limit2').toFixed(2),
      ),
    );
  }

  const wide = habits.observed.filter(
    ({ element, subtree }) => subtree && /^(#document|html|body|main)\b/.test(element),
  );
  const gzip = bytesOf(build).gzip;
  const lines: [what: string, is: number, most: number][] = [
    ['kB gzip injected', gzip / 1000, 8],
    ['injection, × limit1', ratio('deskside', 'injection', 'limit1'), 2],
    ['heap, × limit1', heap('deskside') / heap('limit1'), 2],
    ['mutations, × limit2', ratio('deskside', 'mutations', 'limit2'), 1.5],
    ['long tasks', of('deskside', 'longTasks'), 0],
    ['subtree observers on document, body or main', wide.length, 0],
    ['messages for one quiet page', habits.messages, 1],
    ['messages while the page was being parsed', habits.early ? 1 : 0, 0],
  ];
  console.log(
    `\nobserves: ${habits.observed.map(({ element, subtree }) => element + (subtree ? ' and below' : '')).join(', ') || 'nothing'}`,
  );
  console.log(`asks the page's own API ${habits.requests} times\n`);
  for (const [what, is, most] of lines) {
    const holds = is <= most;
    console.log(
      row([46, 9, 12, 8], what, Number(is.toFixed(2)), `at most ${most}`, holds ? 'holds' : 'OVER'),
    );
    if (!holds) process.exitCode = 1;
  }
} finally {
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
}
