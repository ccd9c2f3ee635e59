import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { openBeside } from '../panel/opened';
import { flawsOf } from './flaws';
import { GROUPS } from './groups';
import { open, type Group, type Stage, type State } from './stage';

/**
 * Part of `npm run shots`: every state, light and dark, into `--shots DIR`, each looked over for what no picture may show. Names of groups
 * behind it take only those.
 */

const { values, positionals } = parseArgs({
  options: { shots: { type: 'string' } },
  allowPositionals: true,
});
const folder = values.shots ?? 'test/shots/states';
const WIDTH = 360;
const HEIGHT = 765;
const SCHEMES = ['light', 'dark'] as const;

const still = (page: Page, milliseconds: number) =>
  page.evaluate((wait) => new Promise<void>((done) => void setTimeout(done, wait)), milliseconds);

async function shoot(page: Page, state: State): Promise<string[]> {
  const { name, show, width = WIDTH, height = HEIGHT, zoom = 1, media = [] } = state;
  await page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
  });
  // Puppeteer's own call knows no forced colours.
  const session = await page.createCDPSession();
  for (const value of SCHEMES) {
    const features = [{ name: 'prefers-color-scheme', value }, ...media];
    await session.send('Emulation.setEmulatedMedia', { features });
    if (show) await page.$eval(show, (element) => element.scrollIntoView({ block: 'start' }));
    await still(page, 350);
    await page.screenshot({ path: join(folder, `${name}-${value}.png`) });
  }
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  // Colours take a moment to change back.
  await still(page, 300);
  return flawsOf(page);
}

async function take(state: State, stage: Stage): Promise<void> {
  await open(state, stage);
  await state.act?.(stage);
  const page = (await state.of?.(stage)) ?? stage.panel;
  await still(page, 600);
  const flaws = await shoot(page, state);
  taken += 1;
  flawed += flaws.length;
  console.log(`  ${state.name}`);
  for (const flaw of flaws) console.log(`    ${flaw}`);
}

async function takeAll({ name, ticket, before, states }: Group): Promise<void> {
  const stage = await openBeside(ticket, before);
  console.log(name);
  try {
    for (const state of states)
      await take(state, stage).catch((error: Error) => {
        failed += 1;
        console.log(`  FAILED    ${state.name}: ${error.message}`);
      });
  } finally {
    await stage.close();
  }
}

let [taken, failed, flawed] = [0, 0, 0];
mkdirSync(folder, { recursive: true });
for (const group of GROUPS)
  if (positionals.length === 0 || positionals.includes(group.name)) await takeAll(group);
console.log(`${taken} states taken, ${failed} failed, ${flawed} flaws seen`);
process.exitCode = failed + flawed > 0 ? 1 : 0;
