import { setTimeout as wait } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import type { CDPSession, Page } from 'puppeteer-core';
import { openDesk } from '../../browser/chromium';
import { tellLines } from '../harness/line';
import { median, row } from '../harness/table';
import type { Way } from './tickingPage';

/**
 * Three clocks that show each second, beside the same markup whose text nodes are written by hand and the same drawn anew by React:
 * milliseconds of script a second, windows of four seconds in turn, medians. Hidden, nothing ticks at all.
 */

const WAYS: Way[] = ['idle', 'ours', 'direct', 'naive'];
const ROUNDS = 7;
const WINDOW = 4_000;

export type Cost = { script: number; task: number };

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: told } = await session.send('Performance.getMetrics');
  return Object.fromEntries(told.map(({ name, value }) => [name, value]));
}

/** Milliseconds a second over one window. */
export async function costOf(session: CDPSession): Promise<Cost> {
  const before = await metrics(session);
  await wait(WINDOW);
  const after = await metrics(session);
  const seconds = after.Timestamp! - before.Timestamp!;
  const of = (name: string) => ((after[name]! - before[name]!) * 1000) / seconds;
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role="timer"]')].map((one) => one.textContent).join(' '),
  );

export async function ticking(): Promise<void> {
  const { outputFiles } = buildSync({
    entryPoints: [`${import.meta.dirname}/tickingPage.tsx`],
    outdir: '/ticking',
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'ticking',
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
        await page.setViewport({ width: 360, height: 765 });
        await page.setContent('<!doctype html><title>Clocks</title><body></body>');
        await page.addStyleTag({ content: file('.css') });
        await page.evaluate(`${file('.js')}; ticking.show(${JSON.stringify(way)});`);
        const session = await page.createCDPSession();
        await session.send('Performance.enable');
        await wait(1_500);
        costs[way].push(await costOf(session));
        if (way === 'ours') costs.hidden.push(await hidden(page, session));
        await page.close();
      }
  } finally {
    await desk.close();
  }

  const of = (way: Way | 'hidden', what: keyof Cost) => median(costs[way].map((one) => one[what]));
  const widths = [34, 16, 16];
  console.log(row(widths, 'three clocks, ms a second', 'script', 'task'));
  for (const way of [...WAYS, 'hidden'] as const)
    console.log(row(widths, NAMES[way], of(way, 'script').toFixed(3), of(way, 'task').toFixed(2)));
  tellLines([
    {
      what: 'three clocks, script, × direct text nodes',
      is: of('ours', 'script') / of('direct', 'script'),
      most: 2,
    },
    { what: 'hidden: ms of script a second', is: of('hidden', 'script'), most: 0 },
  ]);
}

const NAMES: Record<Way | 'hidden', string> = {
  idle: 'nothing ticks',
  ours: 'Deskside',
  direct: 'text nodes by hand',
  naive: 'state at the root each second',
  hidden: 'Deskside, hidden',
};

/** What the same page costs behind another tab; it has to stand still there, and be right at once when it is seen again. */
async function hidden(page: Page, session: CDPSession): Promise<Cost> {
  const front = await page.browser().newPage();
  await front.bringToFront();
  await page.waitForFunction(() => document.hidden, { polling: 50 });
  await wait(200);
  const before = await shown(page);
  const cost = await costOf(session);
  if ((await shown(page)) !== before) throw new Error('a hidden clock has ticked');
  await page.bringToFront();
  await page.waitForFunction(() => !document.hidden, { polling: 20 });
  if ((await shown(page)) === before) throw new Error('a clock that is seen again is not right');
  await front.close();
  return cost;
}
