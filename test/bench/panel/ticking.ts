import type { Page } from 'puppeteer-core';
import { tellLines } from '../harness/line';
import { median, row } from '../harness/table';
import { hiddenCost, takeTurns, type Cost, type Costs } from '../harness/taking';
import type { Way } from './tickingPage';

/**
 * Three clocks that show each second, beside the same markup whose text nodes are written by hand and the same drawn anew by React:
 * milliseconds of script a second, windows of four seconds in turn, medians. Hidden, nothing ticks at all.
 */

const WAYS: Way[] = ['idle', 'ours', 'direct', 'naive'];

const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role="timer"]')].map((one) => one.textContent).join(' '),
  );

export async function ticking(): Promise<void> {
  const costs: Costs<Way | 'hidden'> = { idle: [], ours: [], direct: [], naive: [], hidden: [] };
  await takeTurns<Way>({
    entry: `${import.meta.dirname}/tickingPage.tsx`,
    ways: WAYS,
    rounds: 7,
    height: 765,
    take: async (way, page, measure) => {
      costs[way].push(await measure());
      if (way === 'ours') costs.hidden.push(await hiddenCost(page, shown, measure));
    },
  });

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
