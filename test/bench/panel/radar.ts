import { setTimeout as wait } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { openDesk } from '../../browser/chromium';
import { tellLines } from '../harness/line';
import { median, row } from '../harness/table';
import { costOf, type Cost } from './ticking';
import type { Way } from './radarPage';

/**
 * A queue of a thousand tickets at 1 Hz beside its limits: milliseconds of work a second at 360 × 700, windows of four seconds in turn,
 * medians. Hidden, nothing ticks at all.
 */

const WAYS: Way[] = ['idle', 'ours', 'day', 'markup', 'visible', 'naive'];
const ROUNDS = 5;

const NAMES: Record<Way | 'hidden', string> = {
  idle: 'nothing ticks',
  ours: 'Deskside, each text each second',
  day: 'Deskside, from a minute to two days',
  markup: 'its markup, visible texts by hand',
  visible: 'plain rows, 30 visible texts by hand',
  naive: 'plain rows, state at the root',
  hidden: 'Deskside, hidden',
};

const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-field="left"]')].map((one) => one.textContent).join(' '),
  );

/** What the same page costs behind another tab: it stands still there, and is right at once when it is seen again. */
async function hidden(page: Page, measure: () => Promise<Cost>): Promise<Cost> {
  const front = await page.browser().newPage();
  await front.bringToFront();
  await page.waitForFunction(() => document.hidden, { polling: 50 });
  await wait(200);
  const before = await shown(page);
  const cost = await measure();
  if ((await shown(page)) !== before) throw new Error('a hidden queue has ticked');
  await page.bringToFront();
  await page.waitForFunction(() => !document.hidden, { polling: 20 });
  await wait(100);
  if ((await shown(page)) === before) throw new Error('a queue that is seen again is not right');
  await front.close();
  return cost;
}

export async function radar(): Promise<void> {
  const { outputFiles } = buildSync({
    entryPoints: [`${import.meta.dirname}/radarPage.tsx`],
    outdir: '/radar',
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'radar',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    target: 'esnext',
    write: false,
  });
  const file = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))!.text;
  const costs = Object.fromEntries(
    [...WAYS, 'hidden' as const].map((way) => [way, [] as Cost[]]),
  ) as Record<Way | 'hidden', Cost[]>;
  const desk = await openDesk({});
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      for (const way of WAYS) {
        const page = await desk.browser.newPage();
        await page.setViewport({ width: 360, height: 700 });
        await page.setContent('<!doctype html><title>Queue</title><body></body>');
        await page.addStyleTag({ content: file('.css') });
        await page.evaluate(`${file('.js')}; radar.show(${JSON.stringify(way)});`);
        const session = await page.createCDPSession();
        await session.send('Performance.enable');
        await wait(1_500);
        const before = await shown(page);
        costs[way].push(await costOf(session));
        if (way === 'ours' && (await shown(page)) === before)
          throw new Error('the queue does not tick');
        if (way === 'ours') costs.hidden.push(await hidden(page, () => costOf(session)));
        await page.close();
      }
  } finally {
    await desk.close();
  }

  const of = (way: Way | 'hidden', what: keyof Cost) => median(costs[way].map((one) => one[what]));
  const widths = [40, 16, 16];
  console.log(row(widths, 'a thousand tickets, ms a second', 'script', 'task'));
  for (const way of [...WAYS, 'hidden'] as const)
    console.log(row(widths, NAMES[way], of(way, 'script').toFixed(3), of(way, 'task').toFixed(2)));
  const ours = of('ours', 'task');
  tellLines([
    {
      what: 'queue, task, × visible texts of plain rows',
      is: ours / of('visible', 'task'),
      most: 2,
    },
    {
      what: 'queue, task, × visible texts of its markup',
      is: ours / of('markup', 'task'),
      most: 2,
    },
    { what: 'queue, task, × state at the root', is: ours / of('naive', 'task'), most: 0.25 },
    { what: 'queue hidden: ms of script a second', is: of('hidden', 'script'), most: 0 },
  ]);
}
