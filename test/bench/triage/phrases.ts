import { buildSync } from 'esbuild';
import { openDesk } from '../../browser/chromium';
import { median, row } from '../harness/table';
import type { Line } from '../harness/line';
import { ratioOf } from '../sla/cpu';
import { NAMES, PHRASES, TEXTS, type Phrased } from './phrasesPage';

/** Has Chromium look for the phrases, in a page of its own. */
export async function measurePhrases(rounds: number): Promise<Phrased> {
  const { outputFiles } = buildSync({
    entryPoints: [`${import.meta.dirname}/phrasesPage.ts`],
    bundle: true,
    format: 'iife',
    globalName: 'phrases',
    target: 'esnext',
    write: false,
  });
  const desk = await openDesk({ args: ['--js-flags=--expose-gc'] });
  try {
    const page = await desk.browser.newPage();
    await page.evaluate(`${outputFiles[0]!.text}; globalThis.phrases = phrases;`);
    return (await page.evaluate(`phrases.measurePhrases(${rounds})`)) as Phrased;
  } finally {
    await desk.close();
  }
}

/**
 * One RegExp of the phrases finds them as they are written, letter by letter, and in Chromium needs no longer than we need to read the words:
 * from letters to hits it is not reached. One that knows their endings is the peer that finds what we find (2026-11-23).
 *
 * What `includes` takes is a column and no limit: in Chromium one native RegExp itself takes an eighteenth of it (2026-11-22), so that a
 * twentieth would ask for more of us than the engine does with every word border, stem, sentence and denial left out.
 */
export function tellPhrases({ results }: Phrased): Line[] {
  const WIDTHS = [38, 12, 16, 16, 14];
  const of = (name: string): number[] => results.find((one) => one.name === name)!.micros;
  console.log(`\n${PHRASES} phrases in ${TEXTS} messages of 2,000 characters\n`);
  console.log(row(WIDTHS, '', 'µs a message', '× combined', '× includes', 'found in one'));
  for (const { name, micros, hits } of results)
    console.log(
      row(
        WIDTHS,
        name,
        median(micros).toFixed(1),
        ratioOf(micros, of(NAMES.combined)).toFixed(2),
        ratioOf(micros, of(NAMES.includes)).toFixed(3),
        name === NAMES.reading ? '' : hits.toFixed(2),
      ),
    );
  return [
    {
      what: 'letters to hits, × combined RegExp',
      is: ratioOf(of(NAMES.ours), of(NAMES.combined)),
      most: 1.5,
    },
    {
      what: 'letters to hits, × one that knows endings',
      is: ratioOf(of(NAMES.ours), of(NAMES.endings)),
      most: 1.5,
    },
    {
      what: 'words to hits, × combined RegExp',
      is: ratioOf(of(NAMES.finding), of(NAMES.combined)),
      most: 1.5,
    },
  ];
}
