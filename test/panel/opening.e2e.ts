import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../browser/chromium';
import { closureOf } from '../bench/panel/openingShell';
import { startDemo, ticketUrl, type Demo } from '../demo/server';

/** How the panel opens: little to load first, nothing that moves, and a way on when a part of it is missing. */

const BUILD = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';
/** One whose customer is calm and whose page is read in whole. */
const CALM = 4211;

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo?.close());

/** A copy of the build to change. */
function copied(): string {
  const copy = mkdtempSync(join(tmpdir(), 'deskside-opening-'));
  cpSync(BUILD, copy, { recursive: true });
  return copy;
}

test('The script that shows a ticket again is at most 5 kB, packed, and the one that draws 80', () => {
  const shows = closureOf(BUILD, 'sidepanel.html');
  expect(shows.files.length).toBeGreaterThan(0);
  expect(shows.gz).toBeLessThanOrEqual(5_000);
  const { gz } = closureOf(BUILD, 'sidepanel.html', ['draw']);
  expect(gz).toBeLessThanOrEqual(80_000);
  expect(gz).toBeGreaterThan(50_000);
});

test('The page has something to show before any file of it has come', async () => {
  const extension = copied();
  for (const folder of ['chunks', 'assets']) rmSync(join(extension, folder), { recursive: true });
  const desk = await openDesk({ extension });
  try {
    const panel = await desk.openOurs('sidepanel.html');
    const paints = await panel.evaluate(async () => {
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100)));
      return performance.getEntriesByType('paint').map(({ name }) => name);
    });
    expect(paints).toContain('first-paint');
    const lines = await panel.$$eval('.waiting b', (all) =>
      all.map((one) => ({
        isSeen: one.checkVisibility(),
        height: one.getBoundingClientRect().height,
        colour: getComputedStyle(one).backgroundColor,
      })),
    );
    expect(lines).toEqual(
      Array(3).fill({ isSeen: true, height: 16, colour: 'rgb(241, 241, 237)' }),
    );
  } finally {
    await desk.close();
    rmSync(extension, { recursive: true });
  }
});

test('Nothing moves between the first paint and the judgement, and the empty lines go', async () => {
  const desk = await openDesk({ extension: BUILD, hosts: demo.hosts });
  try {
    const page = await desk.open(ticketUrl(CALM));
    const before = await desk.dockPanel(page);
    await before.waitForSelector('[data-part="first-run"]');
    await before.type('[data-field="name"]', 'Maya Lindholm');
    await before.click('[data-act="role"][data-value="agent"]');
    await before.waitForSelector('[data-part="assessment"]');
    await before.reload();
    await before.waitForSelector('[data-part="assessment"]');
    const shift = await before.evaluate(async () => {
      let moved = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[])
          moved += value;
      }).observe({ type: 'layout-shift', buffered: true });
      await new Promise((settled) => setTimeout(settled, 1_000));
      return moved;
    });
    expect(shift).toBeLessThanOrEqual(0.01);
    expect(await before.$eval('.waiting', (waiting) => waiting.checkVisibility())).toBe(false);
  } finally {
    await desk.close();
  }
});

test.each(['App', 'Further'])(
  'A panel whose part %s cannot be loaded says so, and offers to start again',
  async (part) => {
    const extension = copied();
    const chunks = readdirSync(join(extension, 'chunks'));
    const missing = chunks.filter((name) => name.startsWith(`${part}-`));
    expect(missing).toHaveLength(1);
    for (const name of missing) rmSync(join(extension, 'chunks', name));
    const desk = await openDesk({ extension, hosts: demo.hosts });
    try {
      const page = await desk.open(ticketUrl(CALM));
      const panel = await desk.dockPanel(page);
      await panel.waitForSelector('[data-state="broken"]', { timeout: 30_000 });
      expect(await panel.$('[data-act="start-again"]')).not.toBeNull();
    } finally {
      await desk.close();
      rmSync(extension, { recursive: true });
    }
  },
);
