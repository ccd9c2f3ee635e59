import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { axeFinds, words } from '../popup/review';
import { sortedTickets } from './sortedTickets';

/** A team's sorted tickets go from a file into what Deskside knows, and out again, in the built extension. */

const folder = mkdtempSync(join(tmpdir(), 'deskside-learning-'));
const asked: string[] = [];
let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk({ extension: process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3' });
  page = await desk.openOurs('dashboard.html#learning');
  page.on('request', (request) => void asked.push(request.url()));
  await page.waitForSelector('[data-part=take]');
});

afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function choose(name: string, text: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const input = (await page.$(
    '[data-part=take] input[type=file]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

/** Every row of a table of the store, as text. */
const stored = (table: string): Promise<string[]> =>
  page.evaluate(
    (name) =>
      new Promise<string[]>((done, failed) => {
        const open = indexedDB.open('deskside');
        open.onerror = () => failed(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            done(all.result.map((row) => JSON.stringify(row)));
          };
        };
      }),
    table,
  );

const chosen = (part: string) =>
  page.$eval(`[data-part=found] [name=${part}]`, (field) => (field as HTMLSelectElement).value);

const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());

test('an empty page says what will stand there, and that nothing leaves the browser', async () => {
  expect(await words(page, '[data-part=learned]')).toContain('Nothing learned yet');
  expect(await words(page, 'main header')).toContain('nothing leaves it');
  expect(await page.$eval('nav [aria-current=page]', (link) => link.textContent)).toBe('Learning');
  expect(await axeFinds(page)).toEqual([]);
});

test('a table is shown before anything of it is kept: its columns, what is in them, the first tickets', async () => {
  await choose('sorted.csv', sortedTickets(120));
  await page.waitForSelector('[data-part=found]');
  expect(await words(page, '[data-part=found] h3')).toBe('122 tickets found');
  expect(await Promise.all(['subject', 'text', 'category', 'priority'].map(chosen))).toEqual([
    'Summary',
    'Message',
    'Ticket Category',
    'Severity',
  ]);
  const found = await words(page, '[data-part=found]');
  expect(found).toContain(
    'Filled in 121 of 122 tickets: Billing (41), Sign-in (40), Delivery (40)',
  );
  expect(await page.$$eval('[data-part=preview] tbody tr', (rows) => rows.length)).toBe(5);
  expect(found).not.toContain('@shop.example');
  expect(await axeFinds(page)).toEqual([]);
  expect(await stored('lessons')).toEqual([]);
});

test('without a category and a priority there is nothing to take', async () => {
  await page.select('[data-part=found] [name=category]', '');
  await page.select('[data-part=found] [name=priority]', '');
  await page.waitForSelector('[data-part=no-label]');
  await page.click('[data-act=take]');
  expect(await page.$('[data-part=found]')).not.toBeNull();
  await page.select('[data-part=found] [name=category]', 'Ticket Category');
  await page.waitForFunction(() => !document.querySelector('[data-part=no-label]'));
});

test('then it is learned from, stage by stage, and what came of it is told', async () => {
  await page.evaluate(() => {
    const seen = ((globalThis as unknown as { seen: string[] }).seen = [] as string[]);
    new MutationObserver(() => {
      const said = document.querySelector('[data-part=run] p')?.textContent;
      if (said && seen.at(-1) !== said) seen.push(said);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.focus('[data-act=take]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-part=kept]');
  const kept = await words(page, '[data-part=kept]');
  expect(kept).toContain('120 tickets of sorted.csv are kept.');
  expect(kept).toContain('1 ticket without words, 1 ticket without a category or priority');
  await page.waitForSelector('[data-part=run-ended][data-state=done]');
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen).toContain('Category: learning');
  const known = await words(page, '[data-part=known][data-field=category]');
  expect(known).toContain('Learned from 120 tickets');
  expect(known).toMatch(/Now\s+(?:9\d|100) of 100/);
  expect(known).toContain('3 labels');
  expect(await focused()).toBe('What it has learned');
  expect(await axeFinds(page)).toEqual([]);
});

test('what is kept has no addresses and no numbers of people', async () => {
  const lessons = await stored('lessons');
  expect(lessons).toHaveLength(120);
  const all = lessons.join('\n');
  expect(all).toContain('EMAIL, PHONE');
  expect(all).not.toMatch(/@shop\.example|7946/);
});

test('it is still there after the page is opened anew', async () => {
  await page.reload();
  await page.waitForSelector('[data-part=known]');
  expect(await words(page, '[data-part=known][data-field=category]')).toContain('120 tickets');
  expect(await words(page, '[data-part=batch]')).toContain('sorted.csv');
});

test('a second file is read under the columns that the person names', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, at) => `Gate ${at} jams;${at % 2 ? 'Yard' : 'Office'};${at % 3}`,
  );
  await choose('places.csv', ['what;where;shift', ...rows].join('\n'));
  await page.waitForSelector('[data-part=found]');
  expect(await Promise.all(['subject', 'category'].map(chosen))).toEqual(['', '']);
  await page.select('[data-part=found] [name=subject]', 'what');
  await page.select('[data-part=found] [name=category]', 'where');
  await page.waitForFunction(() => !document.querySelector('[data-part=no-label]'));
  await page.click('[data-act=take]');
  await page.waitForFunction(() => document.querySelectorAll('[data-part=batch]').length === 2);
  await page.waitForSelector('[data-part=run-ended][data-state=done]');
  expect(await words(page, '[data-part=known][data-field=category]')).toContain('150 tickets');
});

test('a broken file is refused by its line, and what is known stays', async () => {
  await choose('broken.csv', 'subject,category\nA,x\n"B,y\n');
  await page.waitForSelector('[data-part=refused]');
  expect(await words(page, '[data-part=refused]')).toContain('opens in line 3 and never closes');
  expect(await words(page, '[data-part=known][data-field=category]')).toContain('150 tickets');
  expect(await axeFinds(page)).toEqual([]);
});

test('a file is forgotten with what was learned from it, at once', async () => {
  const buttons = await page.$$('[data-part=batch] [data-act=forget]');
  for (const button of buttons) {
    const name = await button.evaluate((one) => one.getAttribute('aria-label'));
    if (name === 'Forget places.csv') await button.click();
  }
  await page.waitForFunction(() =>
    document.querySelector('[data-field=category]')?.textContent?.includes('120 tickets'),
  );
  expect(await stored('lessons')).toHaveLength(120);
  expect(await focused()).toBe('Imported files');
});

test('everything is forgotten after a second word', async () => {
  await page.click('[data-act=forget-all]');
  await page.waitForSelector('[data-part=sure]');
  expect(await stored('models')).not.toEqual([]);
  await page.click('[data-act=sure]');
  await page.waitForFunction(() => !document.querySelector('[data-part=known], [data-part=batch]'));
  for (const table of ['lessons', 'batches', 'models']) expect(await stored(table)).toEqual([]);
  expect(await words(page, '[data-part=learned]')).toContain('Nothing learned yet');
  expect(await focused()).toBe('Imported files');
});

test('nothing left the browser all the while', () => {
  expect(
    asked.filter((url) => !/^(?:chrome-extension|blob:chrome-extension|data):/.test(url)),
  ).toEqual([]);
});
