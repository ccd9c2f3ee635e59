import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { axeFinds, words } from '../popup/review';

/** The settings page of the built extension, driven by hand and kept over a reload. */

const BUILD = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';
const SITE = 'https://rt.desk.example';

let desk: Desk;
let build: string;

/** The same build with one site allowed beforehand: no test can press the browser's own permission button. */
function withSiteAllowed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-dashboard-'));
  cpSync(BUILD, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(`${SITE}/*`);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

beforeAll(async () => {
  build = withSiteAllowed();
  desk = await openDesk({ extension: build });
});

afterAll(async () => {
  await desk?.close();
  rmSync(build, { recursive: true, force: true });
});

async function openDashboard(): Promise<Page> {
  const page = await desk.openOurs('dashboard.html');
  await page.waitForSelector('[data-part=about]');
  return page;
}

/** The matrix unfolds on demand. */
async function openRouting(page: Page): Promise<void> {
  await page.click('[data-slot=routing] [data-act=change]');
  await page.waitForSelector('[data-part=routing]');
}

const valueOf = (page: Page, selector: string) =>
  page.$eval(selector, (field) => (field as HTMLInputElement).value);

const savedIn = (page: Page, part: string) =>
  page.waitForFunction(
    (name) => document.querySelector(`[data-part=${name}]`)?.textContent?.includes('Saved'),
    {},
    part,
  );

test('it is the options page of the extension', () => {
  const { options_ui } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  expect(options_ui).toEqual({ page: 'dashboard.html', open_in_tab: true });
});

test('what is typed and chosen is there again after a reload', async () => {
  const page = await openDashboard();
  await page.type('[data-part=you] [autocomplete=name]', 'Mira Okafor');
  await savedIn(page, 'you');
  await page.click('input[value=reviewer]');
  await page.type('[data-part=desk] input[autocomplete=organization]', 'Brightwater');
  await openRouting(page);
  await page.type('[name="billing/1"]', 'Billing team');
  await page.type('[name="technical/0"]', 'Critical response');
  await savedIn(page, 'routing');

  await page.reload();
  await page.waitForSelector('[data-part=desk]');
  expect(await valueOf(page, '[data-part=you] [autocomplete=name]')).toBe('Mira Okafor');
  expect(await valueOf(page, 'input[name=role]:checked')).toBe('reviewer');
  expect(await words(page, '[data-slot=companyName] [data-field=value]')).toBe('Brightwater');
  await openRouting(page);
  expect(await valueOf(page, '[name="billing/1"]')).toBe('Billing team');
  expect(await valueOf(page, '[name="technical/0"]')).toBe('Critical response');
  expect(await words(page, '[data-part=routing]')).toContain('2 of 16 filled');
});

test('a cell that is emptied names nobody again', async () => {
  const page = await openDashboard();
  await openRouting(page);
  await page.type('[name="general/3"]', 'x');
  await page.keyboard.press('Backspace');
  await savedIn(page, 'routing');
  await page.reload();
  await page.waitForSelector('[data-slot=routing]');
  expect(await words(page, '[data-slot=routing]')).toContain('2 of 16 filled');
});

test('an open value says what cannot be done without it', async () => {
  const page = await openDashboard();
  const desk = await words(page, '[data-part=desk]');
  expect(desk).toContain('the critical reply cannot be inserted');
  expect(desk).not.toContain('the resolution reply cannot be inserted');
});

test('someone new here gets hints switched on', async () => {
  const page = await openDashboard();
  expect(await page.$eval('[name=hints]', (box) => (box as HTMLInputElement).checked)).toBe(false);
  await page.click('input[value=newHire]');
  await page.waitForSelector('[name=hints]:checked');
});

test('a bad address gets a sentence, and nothing is listed', async () => {
  const page = await openDashboard();
  await page.type('[name=address]', 'our helpdesk');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-part=outcome][data-tone=bad]');
  expect(await words(page, '[data-part=outcome]')).toContain('This is not a web address');
  expect(await page.$$eval('[data-part=site]', (sites) => sites.length)).toBe(20);
  expect(await axeFinds(page)).toEqual([]);
});

test('an allowed Request Tracker is on, read by its own script, and listed after a reload', async () => {
  const page = await openDashboard();
  await page.type('[name=address]', `${SITE}/Ticket/Display.html?id=3`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-site="${SITE}"]`);
  expect(await words(page, '[data-part=outcome]')).toContain(`${SITE} is on`);
  const registered = await page.waitForFunction(async () => {
    const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
    const scripts = await scripting.getRegisteredContentScripts();
    return scripts.length ? scripts.map(({ js, matches }) => ({ js, matches })) : undefined;
  });
  expect(await registered.jsonValue()).toEqual([{ js: ['reader-rt.js'], matches: [`${SITE}/*`] }]);
  await page.reload();
  await page.waitForSelector(`[data-site="${SITE}"]`);
  expect(await words(page, `[data-site="${SITE}"]`)).toContain('On');
});

test('saved reviews are listed, the newest first, and open where they stand', async () => {
  const page = await openDashboard();
  await page.evaluate(async () => {
    const open = indexedDB.open('deskside');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const store = db.transaction('reviews', 'readwrite').objectStore('reviews');
    const review = (at: string, reviewer: string, answer: string) => ({
      ticket: 'zendesk acme.zendesk.com 4211',
      scorecard: { id: 'ticket-quality', version: '1.0' },
      playbook: { id: 'runbook', version: '1.0' },
      answers: { tone: { answer, quote: 'as soon as possible' }, problem: { answer: 'yes' } },
      comment: 'Name a time.',
      reviewer,
      at,
    });
    store.add(review('2026-11-20T09:00:00.000Z', 'Older', 'yes'));
    store.add(review('2026-11-21T09:00:00.000Z', 'Newer', 'no'));
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    db.close();
  });
  await page.reload();
  await page.waitForSelector('[data-part=reviews] li');
  const rows = await page.$$eval('[data-part=reviews] li', (all) =>
    all.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')),
  );
  expect(rows[0]).toContain('50 % Zendesk #4211, acme.zendesk.com 1 of 2 met, by Newer');
  expect(rows[1]).toContain('100 %');
  await page.click('[data-part=reviews] li button');
  await page.waitForSelector('[data-part=review]');
  expect(await words(page, '[data-part=review]')).toContain('as soon as possible');
  expect(await words(page, '[data-part=overall]')).toBe('Name a time.');
  expect(await axeFinds(page)).toEqual([]);
});

test('Tab alone reaches every control, in reading order, and no control twice', async () => {
  const page = await openDashboard();
  const all = ['a', 'button', 'input:not([hidden])', 'textarea', 'select', 'summary']
    .map((control) => `main ${control}`)
    .join();
  const controls = await page.$$eval(
    all,
    // Tab stops once in a group of choices, whose arrow keys do the rest.
    (found) =>
      new Set(
        found
          .map((one, place) =>
            one instanceof HTMLInputElement && one.type === 'radio' ? one.name : place,
          )
          .filter((_, place) => found[place]!.checkVisibility()),
      ).size,
  );
  const reached: string[] = [];
  // The links of the page's head come first.
  for (let count = 0; count < controls + 15; count++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(
      (selector) => [...document.querySelectorAll(selector)].indexOf(document.activeElement!),
      all,
    );
    if (place === -1 && reached.length > 0) break;
    if (place === -1) continue;
    reached.push(String(place));
  }
  expect(reached).toHaveLength(controls);
  expect(reached.map(Number)).toEqual([...reached.map(Number)].sort((a, b) => a - b));
});

test('the list beside leads to each card, and the keyboard goes on from its heading', async () => {
  const page = await openDashboard();
  const names = await page.$$eval('main nav a', (links) => links.map((link) => link.textContent));
  const headings = await page.$$eval('main h2', (all) => all.map((one) => one.textContent));
  expect(names).toEqual(headings);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.focus('main nav a[href="#settings/notices"]');
  for (const time of ['first', 'again']) {
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('[data-part=notices] h2'));
    expect(
      await page.$eval('[data-part=notices]', (card) => card.getBoundingClientRect().top),
    ).toBeLessThan(100);
    if (time === 'first') await page.focus('main nav a[href="#settings/notices"]');
  }
  expect(await focused()).toBe('Notices');
  expect(await page.evaluate(() => location.hash)).toBe('#settings/notices');
});

test('what nothing counts by yet stands last among the open values', async () => {
  const page = await openDashboard();
  const slots = await page.$$eval('[data-part=desk] [data-state=open]', (all) =>
    all.map((one) => one.textContent),
  );
  expect(slots.findIndex((text) => text?.includes('Nothing counts by it yet'))).toBe(
    slots.length - 1,
  );
});

test('at 320 pixels nothing is cut off sideways', async () => {
  const page = await openDashboard();
  await page.setViewport({ width: 320, height: 600 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await axeFinds(page)).toEqual([]);
});

type Scripting = {
  getRegisteredContentScripts(): Promise<{ js: string[]; matches: string[] }[]>;
};

const ICS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  `DTSTART;VALUE=DATE:${new Date().getFullYear() + 1}0101`,
  'SUMMARY:<b>New Year</b>',
  'END:VEVENT',
  'BEGIN:VEVENT',
  `DTSTART:${new Date().getFullYear() + 1}0105T090000Z`,
  'SUMMARY:Meeting',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

test('holidays come from an .ics file, what is none of them is told with its line, and all can go again', async () => {
  const file = join(build, 'holidays.ics');
  writeFileSync(file, ICS);
  const page = await openDashboard();
  const field = await page.$('[data-part=clocks] input[type=file]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
  await page.waitForFunction(() =>
    document.querySelector('[data-part=holidays]')?.textContent?.includes('New Year'),
  );
  const card = await words(page, '[data-part=clocks]');
  expect(card).toContain('1 day added');
  expect(card).toContain('<b>New Year</b>');
  expect(card).toContain('1 entry of the file was not taken over');
  expect(await page.$('[data-part=holidays] b')).toBeNull();
  expect(await axeFinds(page)).toEqual([]);

  await page.reload();
  await page.waitForSelector('[data-part=holidays] li');
  const [, forget] = await page.$$('[data-part=clocks] button');
  await forget!.click();
  await page.waitForSelector('[data-part=holidays] li', { hidden: true });
  expect(await words(page, '[data-part=clocks]')).toContain('No day is closed any more.');
});

test('clocks may stand still while a ticket waits, which no playbook asks for', async () => {
  const page = await openDashboard();
  const isOn = () => page.$eval('input[name=pauses]', (box) => (box as HTMLInputElement).checked);
  expect(await isOn()).toBe(false);
  await page.focus('input[name=pauses]');
  await page.keyboard.press('Space');
  await savedIn(page, 'clocks');
  await page.reload();
  await page.waitForSelector('input[name=pauses]');
  expect(await isOn()).toBe(true);
});
