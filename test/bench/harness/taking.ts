import { setTimeout as wait } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import type { CDPSession, Page } from 'puppeteer-core';
import { openDesk } from '../../browser/chromium';

/** What a part of the panel costs while it stands in a page of Chromium, one way of building it after the other. */

/** Milliseconds of work in each second. */
export type Cost = { script: number; task: number };

export type Costs<Way extends string> = Record<Way, Cost[]>;

const WINDOW = 4_000;

/** A page that shows itself in each way by `show(way)`, and how many milliseconds it is left alone before it is measured. */
type Given<Way extends string> = {
  entry: string;
  ways: readonly Way[];
  rounds: number;
  height: number;
  /** Takes the measure of a page in one way, by `measure`; what else it notes is its own. */
  take: (way: Way, page: Page, measure: () => Promise<Cost>) => Promise<void>;
};

/** Every way in turn, `rounds` times, each in a page of its own of 360 pixels. */
export async function takeTurns<Way extends string>({
  entry,
  ways,
  rounds,
  height,
  take,
}: Given<Way>): Promise<void> {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    outdir: '/bench',
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'bench',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    target: 'esnext',
    write: false,
  });
  const file = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))!.text;
  const desk = await openDesk({});
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const way of ways) {
        const page = await desk.browser.newPage();
        await page.setViewport({ width: 360, height });
        await page.setContent('<!doctype html><title>Bench</title><body></body>');
        await page.addStyleTag({ content: file('.css') });
        await page.evaluate(`${file('.js')}; bench.show(${JSON.stringify(way)});`);
        const session = await page.createCDPSession();
        await session.send('Performance.enable');
        await wait(1_500);
        await take(way, page, () => costOf(session));
        await page.close();
      }
  } finally {
    await desk.close();
  }
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: told } = await session.send('Performance.getMetrics');
  return Object.fromEntries(told.map(({ name, value }) => [name, value]));
}

async function costOf(session: CDPSession): Promise<Cost> {
  const before = await metrics(session);
  await wait(WINDOW);
  const after = await metrics(session);
  const seconds = after.Timestamp! - before.Timestamp!;
  const of = (name: string) => ((after[name]! - before[name]!) * 1000) / seconds;
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

/**
 * What a page costs behind another tab; throws where what it shows changes there, or isn't right once it is seen again. `shown` tells what
 * it shows.
 */
export async function hiddenCost(
  page: Page,
  shown: (page: Page) => Promise<string>,
  measure: () => Promise<Cost>,
): Promise<Cost> {
  const front = await page.browser().newPage();
  await front.bringToFront();
  await page.waitForFunction(() => document.hidden, { polling: 50 });
  await wait(200);
  const before = await shown(page);
  const cost = await measure();
  if ((await shown(page)) !== before) throw new Error('what is hidden has ticked');
  await page.bringToFront();
  await page.waitForFunction(() => !document.hidden, { polling: 20 });
  await wait(100);
  if ((await shown(page)) === before) throw new Error('what is seen again is not right');
  await front.close();
  return cost;
}
