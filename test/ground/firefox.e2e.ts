import { dirname, join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, ticketUrl, type Demo } from '../demo/server';
import { sortedTickets } from '../dashboard/sortedTickets';
import { findFirefox } from '../run/browsers.mjs';
import { startProxy, type Proxy } from './proxy';

/** The built extension in a real Firefox: it loads, its reader runs on a ticket page, its sidebar says what was read. */

const extension = join(
  dirname(resolve(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3')),
  'firefox-mv3',
);
const ADDON = 'deskside@deskside.app';
const UUID = '7d1f6c1e-5a0b-4c3d-9e2f-1b2c3d4e5f60';

let demo: Demo;
let proxy: Proxy;
let firefox: Browser;

beforeAll(async () => {
  demo = await startDemo();
  proxy = await startProxy(demo.port);
  firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    acceptInsecureCerts: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
    },
  });
  await firefox.installExtension(extension);
});

afterAll(async () => {
  await firefox?.close();
  await proxy?.close();
  await demo?.close();
});

/** A page of ours. Going there changes Firefox's process, so the move itself is never reported as done. */
async function openOurs(path: string): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto(`moz-extension://${UUID}/${path}`, { timeout: 2_000 }).catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error;
  });
  return page;
}

test('a ticket is read, judged and shown', async () => {
  const page = await firefox.newPage();
  await page.goto(ticketUrl(4211));
  await page.waitForSelector('article');
  const panel = await openOurs('sidepanel.html');
  await page.bringToFront();
  await panel.waitForSelector('[data-part="strip"][data-value="4211"]');
  const subject = await panel.$eval('[data-field="subject"]', (field) => field.textContent);
  expect(subject).toContain('Dispatch board is down');
  const metrics = await panel.$$eval('[data-part="clocks"] [data-metric]', (clocks) =>
    clocks.map((clock) => (clock as HTMLElement).dataset.metric),
  );
  expect(metrics).toEqual(expect.arrayContaining(['firstResponse', 'update', 'resolution']));
});

test('the box for pointing opens in the page', async () => {
  const [, page] = await firefox.pages();
  const panel = await openOurs('sidepanel.html');
  await page!.bringToFront();
  await panel.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: typeof import('wxt/browser').browser;
    };
    const [tab] = await browser.tabs.query({ active: true });
    await browser.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['/point.js'] });
  });
  await page!.waitForSelector('deskside-pointing');
  await page!.keyboard.press('Escape');
  expect(await page!.$('deskside-pointing')).toBeNull();
});

test('a file of sorted tickets is learned from, in a worker', async () => {
  const page = await openOurs('dashboard.html#learning');
  await page.waitForSelector('[data-part=take] input[type=file]');
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('[data-part=take] input[type=file]')!;
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'sorted.csv', { type: 'text/csv' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, sortedTickets(120));
  const keep = await page.waitForSelector('[data-act=take]');
  await keep!.click();
  await page.waitForSelector('[data-part=known][data-field=category]', { timeout: 60_000 });
  const told = await page.$eval('[data-part=known]', (part) => part.textContent);
  expect(told).toContain('120 tickets');
});
