import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { startDemo, ticketUrl, type Demo } from '../demo/server';

/**
 * A panel that is opened again on a ticket shows it before anything that draws or judges has come. So that it can be looked at, what judges
 * is held back here until a test lets it go.
 */

declare const chrome: typeof import('wxt/browser').browser;
declare const letGo: () => void;

const BUILD = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';
const CALM = 4211;
const OTHER = 4209;
const HELD = 'await new Promise((go) => { globalThis.letGo = go; });\n';

let demo: Demo;
let desk: Desk;
let page: Page;
let extension: string;

beforeAll(async () => {
  demo = await startDemo();
  extension = mkdtempSync(join(tmpdir(), 'deskside-held-'));
  cpSync(BUILD, extension, { recursive: true });
  const chunks = join(extension, 'chunks');
  const judges = join(
    chunks,
    readdirSync(chunks).find((name) => /^App-.*\.js$/.test(name))!,
  );
  writeFileSync(judges, HELD + readFileSync(judges, 'utf8'));
  desk = await openDesk({ extension, hosts: demo.hosts });
  page = await desk.open(ticketUrl(CALM));
  const panel = await opened();
  await release(panel);
  await panel.waitForSelector('[data-part="first-run"]');
  await panel.type('[data-field="name"]', 'Maya Lindholm');
  await panel.click('[data-act="role"][data-value="agent"]');
  await panel.waitForSelector('[data-part="first-run"]', { hidden: true });
  await panel.waitForSelector('[data-part="reply"]');
  await closed(panel);
}, 60_000);

afterAll(async () => {
  await desk?.close();
  await demo?.close();
  rmSync(extension, { recursive: true, force: true });
});

/** Docked, and what judges is there and held back. */
async function opened(): Promise<Page> {
  const panel = await desk.dockPanel(page);
  await panel.waitForFunction(() => 'letGo' in globalThis);
  return panel;
}

const release = (panel: Page): Promise<void> => panel.evaluate(() => letGo());

/** Closes the panel once it has kept a picture of what it shows. */
async function closed(panel: Page): Promise<void> {
  const desk = await panel.waitForSelector('[data-part="desk"]');
  const shown = await desk!.evaluate((one) => one.getAttribute('data-value'));
  await panel.waitForFunction(
    async (ticket) => {
      const { picture } = (await chrome.storage.session.get('picture')) as {
        picture?: { ticket: string; at: number };
      };
      const isFresh = Date.now() - (picture?.at ?? 0) < 10_000;
      return isFresh && picture?.ticket.startsWith(`${ticket} `);
    },
    { polling: 100 },
    shown,
  );
  await panel.evaluate(() => window.close());
  await new Promise((gone) => setTimeout(gone, 500));
}

const lines = (panel: Page, where: string): Promise<string[]> =>
  panel.$eval(where, (one) => (one as HTMLElement).innerText.split('\n').filter(Boolean));

test('It shows the ticket as it was, and does what was pressed as soon as it can', async () => {
  const panel = await opened();
  await panel.waitForSelector('.picture main');
  const pictured = await lines(panel, '.picture');
  const look = await panel.$eval('.picture', (one) => ({
    inert: (one as HTMLElement).inert,
    found: one.querySelectorAll('[data-part], [data-act], [data-field], [href], [id]').length,
    fills: one.getBoundingClientRect().height === innerHeight,
    covered: document.querySelector('.waiting')!.checkVisibility(),
    timed: one.querySelector('[data-timed]')!.checkVisibility({ visibilityProperty: true }),
  }));
  expect(look).toEqual({ inert: true, found: 0, fills: true, covered: false, timed: true });
  await panel.keyboard.press('w');
  expect(await panel.$('[data-part]')).toBeNull();

  await release(panel);
  await panel.waitForSelector('details[open] > [data-act="why"]');
  expect(await panel.$('.picture')).toBeNull();
  const drawn = await lines(panel, '[data-part="strip"]');
  expect(pictured.slice(0, drawn.length)).toEqual(drawn);
  await panel.keyboard.press('w');
  await closed(panel);
});

test('A picture that is older than a minute says nothing of time, one older than an hour nothing', async () => {
  const aged = async (panel: Page, minutes: number) => {
    await panel.evaluate(async (milliseconds) => {
      const { picture } = (await chrome.storage.session.get('picture')) as {
        picture: { at: number };
      };
      picture.at -= milliseconds;
      await chrome.storage.session.set({ picture });
    }, minutes * 60_000);
    await panel.evaluate(() => window.close());
    await new Promise((gone) => setTimeout(gone, 500));
    return opened();
  };
  const first = await opened();
  await first.waitForSelector('.picture main');
  const second = await aged(first, 2);
  await second.waitForSelector('.picture main');
  const timed = await second.$$eval('.picture [data-timed]', (all) =>
    all.map((one) => one.checkVisibility({ visibilityProperty: true })),
  );
  expect(timed.length).toBeGreaterThan(1);
  expect(timed).not.toContain(true);
  expect(await lines(second, '.picture h1')).toHaveLength(1);
  const third = await aged(second, 60);
  await new Promise((shown) => setTimeout(shown, 500));
  expect(await third.$('.picture')).toBeNull();
  await release(third);
  await closed(third);
});

test('It goes for good once the panel shows something else', async () => {
  const panel = await opened();
  await panel.waitForSelector('.picture main');
  await page.goto(ticketUrl(CALM).replace(/tickets.*/, 'filters/1'));
  await release(panel);
  await panel.waitForSelector('[data-part="state"]');
  expect(await panel.$('.picture')).toBeNull();
  await page.goto(ticketUrl(CALM));
  await closed(panel);
});

test('To keep a picture wakes no worker', async () => {
  const panel = await opened();
  await desk.killWorker();
  await panel.evaluate(() => chrome.storage.session.set({ picture: undefined, seen: 1 }));
  await new Promise((woken) => setTimeout(woken, 1_000));
  const workers = desk.browser.targets().filter((target) => target.type() === 'service_worker');
  expect(workers).toEqual([]);
  await panel.evaluate(() => chrome.storage.local.set({ seen: 1 }));
  await desk.worker();
  await release(panel);
  await closed(panel);
});

test('Another ticket is never shown as this one, and no key for it is done to the other', async () => {
  await page.goto(ticketUrl(OTHER));
  const panel = await opened();
  await new Promise((shown) => setTimeout(shown, 500));
  expect(await panel.$('.picture')).toBeNull();
  await panel.keyboard.press('w');
  await release(panel);
  await panel.waitForSelector(`[data-part="strip"][data-value="${OTHER}"]`);
  await panel.waitForSelector('[data-part="reply"]');
  expect(await panel.$('details[open] > [data-act="why"]')).toBeNull();
});
