import { buildSync } from 'esbuild';
import { SHIPPED } from '../../../lib/playbook/shipped';
import { openDesk } from '../../browser/chromium';
import type { Line } from '../harness/line';
import { median, row } from '../harness/table';
import type { Pieces } from './readyPage';

/** What a panel that opens for the first time waits for: in Chromium, each time in a page of its own, where nothing is warm yet. */

/** Milliseconds by round. `longest`: the longest piece of work. `sum`: all of them. `first`: the first ticket then. `atOnce`: all in one go. */
type Cost = { id: string; longest: number[]; sum: number[]; first: number[]; atOnce: number[] };

export type Ready = { costs: Cost[] };

export async function measureReady(rounds: number): Promise<Ready> {
  const { outputFiles } = buildSync({
    entryPoints: [`${import.meta.dirname}/readyPage.ts`],
    bundle: true,
    format: 'iife',
    globalName: 'ready',
    target: 'esnext',
    write: false,
  });
  const costs = SHIPPED.map((id): Cost => ({ id, longest: [], sum: [], first: [], atOnce: [] }));
  const desk = await openDesk({});
  const inPage = async <T>(call: string): Promise<T> => {
    const page = await desk.browser.newPage();
    await page.evaluate(`${outputFiles[0]!.text}; globalThis.ready = ready;`);
    const answer = (await page.evaluate(`ready.${call}`)) as T;
    await page.close();
    return answer;
  };
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const { id, longest, sum, first, atOnce } of costs) {
        const told = await inPage<Pieces>(`inPieces('${id}')`);
        longest.push(Math.max(...told.pieces));
        sum.push(told.pieces.reduce((all, piece) => all + piece, 0));
        first.push(told.first);
        atOnce.push(await inPage<number>(`atOnce('${id}')`));
      }
  } finally {
    await desk.close();
  }
  return { costs };
}

/** What a page may wait in one go. */
const MOST = 50;

export function tellReady({ costs }: Ready): Line[] {
  const WIDTHS = [24, 18, 12, 16, 22];
  console.log('\nA playbook’s terms, made ready in a page that was just opened, ms\n');
  console.log(row(WIDTHS, '', 'longest piece', 'all pieces', 'first ticket', 'in one go instead'));
  for (const { id, longest, sum, first, atOnce } of costs)
    console.log(
      row(WIDTHS, id, ...[longest, sum, first, atOnce].map((times) => median(times).toFixed(1))),
    );
  const worst = (of: (cost: Cost) => number[]): number =>
    Math.max(...costs.map((cost) => median(of(cost))));
  return [
    {
      what: 'terms made ready, longest piece, ms',
      is: worst(({ longest }) => longest),
      most: MOST,
    },
    { what: 'the first ticket after it, ms', is: worst(({ first }) => first), most: MOST },
  ];
}
