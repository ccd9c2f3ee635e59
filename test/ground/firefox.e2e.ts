import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFirefox, type Fox } from '../browser/firefox';
import { sortedTickets } from '../dashboard/sortedTickets';
import { ticketUrl } from '../demo/server';

/** The built extension in a real Firefox: it loads, its reader runs on a ticket page, its sidebar says what was read. */

let fox: Fox;

beforeAll(async () => {
  fox = await openFirefox();
});

afterAll(() => fox?.close());

test('a ticket is read, judged and shown', async () => {
  const page = await fox.firefox.newPage();
  await page.goto(ticketUrl(4211));
  await page.waitForSelector('article');
  const panel = await fox.openOurs('sidepanel.html');
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
  const [, page] = await fox.firefox.pages();
  const panel = await fox.openOurs('sidepanel.html');
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
  const page = await fox.openOurs('dashboard.html#learning');
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
