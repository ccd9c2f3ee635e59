import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { ticketUrl } from '../demo/server';
import { QUEUE } from '../demo/walk';
import { openBeside } from '../panel/opened';
import { STATES, type State } from './states';

/** Part of `npm run shots`: the docked panel in every state, light and dark, into `--shots DIR`. */

const { values } = parseArgs({ options: { shots: { type: 'string' } } });
const folder = values.shots ?? 'test/shots/states';
const WIDTH = 360;
const HEIGHT = 765;

const still = (panel: Page, milliseconds = 400) =>
  panel.evaluate((wait) => new Promise<void>((done) => void setTimeout(done, wait)), milliseconds);

const { page, panel, close } = await openBeside(4211);
mkdirSync(folder, { recursive: true });

async function go({ ticket }: State): Promise<void> {
  if (ticket === undefined) return;
  await page.bringToFront();
  await page.goto(ticket === 'queue' ? QUEUE : ticketUrl(ticket), { waitUntil: 'load' });
  if (ticket === 'queue') return;
  const strip = `[data-part="strip"][data-value="${ticket}"]`;
  await panel.waitForSelector(strip, { timeout: 15_000 });
}

async function shoot({ name, show, width = WIDTH }: State): Promise<void> {
  await panel.setViewport({ width, height: HEIGHT });
  for (const scheme of ['light', 'dark'] as const) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    if (show) await panel.$eval(show, (element) => element.scrollIntoView({ block: 'start' }));
    await still(panel);
    await panel.screenshot({ path: join(folder, `${name}-${scheme}.png`) as `${string}.png` });
  }
}

const failed: string[] = [];
for (const state of STATES) {
  try {
    await go(state);
    await state.act?.({ page, panel });
    await still(panel, 800);
    await shoot(state);
    console.log(`  ${state.name}`);
  } catch (error) {
    failed.push(state.name);
    console.log(`  FAILED    ${state.name}: ${(error as Error).message}`);
  }
}
await close();
console.log(`${STATES.length - failed.length} states taken, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
