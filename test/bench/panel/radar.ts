import type { Page } from 'puppeteer-core';
import { tellLines } from '../harness/line';
import { median, row } from '../harness/table';
import { hiddenCost, takeTurns, type Cost, type Costs } from '../harness/taking';
import { radarOpening } from './radarOpening';
import type { Way } from './radarPage';

/**
 * A queue of a thousand tickets at 1 Hz beside its limits: milliseconds of work a second at 360 × 700, windows of four seconds in turn,
 * medians. Hidden, nothing ticks at all.
 */

const WAYS: Way[] = ['idle', 'ours', 'day', 'markup', 'visible', 'naive'];

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

export async function radar(): Promise<void> {
  await radarOpening();
  console.log();
  const costs = Object.fromEntries(
    [...WAYS, 'hidden' as const].map((way) => [way, [] as Cost[]]),
  ) as Costs<Way | 'hidden'>;
  await takeTurns<Way>({
    entry: `${import.meta.dirname}/radarPage.tsx`,
    ways: WAYS,
    rounds: 5,
    height: 700,
    take: async (way, page, measure) => {
      const before = await shown(page);
      costs[way].push(await measure());
      if (way !== 'ours') return;
      if ((await shown(page)) === before) throw new Error('the queue does not tick');
      costs.hidden.push(await hiddenCost(page, shown, measure));
    },
  });

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
