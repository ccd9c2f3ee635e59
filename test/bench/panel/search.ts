import { buildSync } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { openDesk } from '../../browser/chromium';
import { tellLines, type Line } from '../harness/line';
import { row } from '../harness/table';
import { NAMES, type Measured, type Searched } from './searchPage';

const SIZES = [
  { templates: 1_000, queries: 150, fuse: 60 },
  { templates: 10_000, queries: 60, fuse: 24 },
];

/** So often each query is asked; Fuse, which is steady and slow, is asked once. */
const ROUNDS = 3;

type SearchMeasured = { sizes: Searched[]; kilobytes: number };

/** Finding a template among many, beside Fuse and MiniSearch. */
export const search = async (): Promise<void> => tellLines(tell(await measure(ROUNDS)));

const bundled = (file: string, minify: boolean): string =>
  buildSync({
    entryPoints: [file],
    bundle: true,
    format: minify ? 'esm' : 'iife',
    globalName: minify ? undefined : 'searching',
    target: 'esnext',
    minify,
    write: false,
  }).outputFiles[0]!.text;

/** Has Chromium look for templates, in a page of its own. */
async function measure(rounds: number): Promise<SearchMeasured> {
  const own = bundled('lib/reply/search.ts', true);
  const desk = await openDesk({});
  try {
    const page = await desk.browser.newPage();
    await page.evaluate(
      `${bundled(`${import.meta.dirname}/searchPage.ts`, false)}; globalThis.searching = searching;`,
    );
    const sizes: Searched[] = [];
    for (const { templates, queries, fuse } of SIZES)
      sizes.push(
        (await page.evaluate(
          `searching.measureSearch(${templates}, ${queries}, ${fuse}, ${rounds})`,
        )) as Searched,
      );
    return { sizes, kilobytes: gzipSync(own, { level: 9 }).length / 1000 };
  } finally {
    await desk.close();
  }
}

const quantile = (times: number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
};

function tell({ sizes, kilobytes }: SearchMeasured): Line[] {
  const WIDTHS = [30, 12, 12, 12, 10, 14];
  const lines: Line[] = [];
  for (const { templates, results, task } of sizes) {
    const of = (name: string): Measured => results.find((one) => one.name === name)!;
    const [ours, fuse, mini] = [of(NAMES.ours), of(NAMES.fuse), of(NAMES.mini)];
    console.log(`\n${templates.toLocaleString('en')} templates\n`);
    console.log(row(WIDTHS, '', 'build ms', 'p50 ms', 'p99 ms', 'recall', 'with slips'));
    for (const { name, build, times, recall, slips } of results)
      console.log(
        row(
          WIDTHS,
          name,
          build.toFixed(0),
          quantile(times, 0.5).toFixed(3),
          quantile(times, 0.99).toFixed(2),
          recall.toFixed(2),
          slips.toFixed(2),
        ),
      );
    const shareOf = (part: number) => quantile(ours.times, part) / quantile(fuse.times, part);
    const at = `at ${templates.toLocaleString('en')}`;
    if (templates === 1_000)
      lines.push(
        { what: `${at}: p50, × Fuse`, is: shareOf(0.5), most: 1 / 50 },
        { what: `${at}: p99, × Fuse`, is: shareOf(0.99), most: 1 / 20 },
        { what: `${at}: recall, over Fuse’s`, is: ours.recall - fuse.recall, least: 0 },
        { what: `${at}: recall with slips, over Fuse’s`, is: ours.slips - fuse.slips, least: 0 },
        { what: `${at}: build, × MiniSearch`, is: ours.build / mini.build, most: 1 },
      );
    else lines.push({ what: `${at}: p99, × Fuse`, is: shareOf(0.99), most: 1 / 25 });
    lines.push({ what: `${at}: longest task of the build, ms`, is: task, most: 50 });
  }
  return [...lines, { what: 'the search, kB gzip', is: kilobytes, most: 3 }];
}
