import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { axeFinds, words } from '../popup/review';

/** The list of helpdesks: what is read, what can be, and what the browser took back. */

const BUILD = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';
const RT = 'https://rt.desk.example';
const ZAMMAD = 'https://help.desk.example';
const FRONT = 'https://*.frontapp.com/*';

let desk: Desk;
let build: string;
let page: Page;

beforeAll(async () => {
  // No test can press the browser's own button: these are allowed as if a person had.
  build = mkdtempSync(join(tmpdir(), 'deskside-helpdesks-'));
  cpSync(BUILD, build, { recursive: true });
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(`${RT}/*`, `${ZAMMAD}/*`, FRONT, 'https://app.intercom.com/*');
  writeFileSync(file, JSON.stringify(manifest));
  desk = await openDesk({ extension: build });
  page = await desk.openOurs('dashboard.html');
  await page.waitForSelector('[data-part=helpdesks] [data-site=znuny]');
});

afterAll(async () => {
  await desk?.close();
  rmSync(build, { recursive: true, force: true });
});

const row = (site: string) => `[data-part=site][data-site="${site}"]`;
const stateOf = (site: string) =>
  page.$eval(row(site), (one) => one.getAttribute('data-state')).catch(() => 'not there');
const becomes = (site: string, state: string) => expect.poll(() => stateOf(site)).toBe(state);
const outcome = () => words(page, '[data-part=helpdesks] [data-part=outcome]');
const productShown = () =>
  page.$eval('[name=product]', (field) => (field as HTMLSelectElement).value);

async function typeAddress(address: string): Promise<void> {
  await page.focus('[name=address]');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.type(address);
}

test('all twenty are listed, each once, by what can be done about it', async () => {
  const all = await page.$$eval('[data-part=site]', (rows) =>
    rows.map((one) => (one as HTMLElement).dataset.site),
  );
  expect(new Set(all).size).toBe(20);
  expect(all).toHaveLength(20);
  expect(await stateOf('zendesk')).toBe('on');
  expect(await stateOf('front')).toBe('on');
  expect(await stateOf('intercom')).toBe('partly');
  expect(await stateOf('hubspot')).toBe('available');
  expect(await stateOf('rt')).toBe('own');
  expect(await page.$(`${row('zendesk')} [data-act=stop]`)).toBeNull();
  expect(await axeFinds(page)).toEqual([]);
});

test('a name that is typed leaves those that have it; one that nobody has says what to do', async () => {
  await page.type('[data-part=available] [type=search]', 'sco');
  const shown = () =>
    page.$$eval('[data-part=available] [data-part=site]', (rows) =>
      rows.map((one) => (one as HTMLElement).dataset.site),
    );
  expect(await shown()).toEqual(['freescout', 'helpscout']);
  await page.type('[data-part=available] [type=search]', 'rpion');
  expect(await words(page, '[data-part=available]')).toContain('There is no scorpion among them');
  await page.$eval('[data-part=available] [type=search]', (field) =>
    (field as HTMLInputElement).select(),
  );
  await page.keyboard.press('Backspace');
});

test('an address tells its product where only one has such a path, and no longer when it is changed', async () => {
  await typeAddress(`${RT}/Ticket/Display.html?id=3`);
  expect(await productShown()).toBe('rt');
  expect(await words(page, '[data-part=own-address]')).toContain('looks like Request Tracker');
  await typeAddress(ZAMMAD);
  expect(await productShown()).toBe('');
});

test('where it does not tell, the product is asked for; with the keyboard alone the site is on', async () => {
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-part=outcome][data-tone=bad]');
  expect(await outcome()).toContain('Choose it');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Zamm');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await becomes(ZAMMAD, 'on');
  expect(await outcome()).toContain(`${ZAMMAD} is on`);
  expect(await words(page, row(ZAMMAD))).toContain('Zammad');
});

test('a product that stands at own addresses leads to the address, chosen already', async () => {
  await page.focus(`${row('rt')} [data-act=address]`);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('address');
  expect(await productShown()).toBe('rt');
  await typeAddress(RT);
  await page.keyboard.press('Enter');
  await becomes(RT, 'on');
});

test('a hosted address is told by its name, and not asked for', async () => {
  await typeAddress('acme.freshdesk.com/a/tickets/7');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-part=outcome][data-tone=bad]');
  expect(await outcome()).toContain('This is Freshdesk itself');
});

test('what the browser took back is shown as such, and can be taken off the list', async () => {
  await page.evaluate(async () => {
    const open = indexedDB.open('deskside');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const meta = db.transaction('meta', 'readwrite').objectStore('meta');
    meta.put({ id: 'wanted', helpdesks: ['hubspot'] });
    await new Promise((resolve) => (meta.transaction.oncomplete = resolve));
    db.close();
  });
  await page.reload();
  await page.waitForSelector(row('hubspot'));
  expect(await stateOf('hubspot')).toBe('off');
  expect(await words(page, row('hubspot'))).toContain('taken back in the browser’s own settings');
  expect(await axeFinds(page)).toEqual([]);
  await page.click(`${row('hubspot')} [data-act=stop]`);
  await becomes('hubspot', 'available');
});

test('and so are a helpdesk and a site whose permission goes while the list is open', async () => {
  const settings = await desk.browser.newPage();
  await settings.goto('chrome://extensions');
  const access = (hostAccess: string) =>
    settings.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: desk.id, hostAccess })})`,
    );
  await access('ON_CLICK');
  await becomes('zendesk', 'off');
  await becomes(RT, 'off');
  await becomes('front', 'available');
  await access('ON_ALL_SITES');
  await becomes('zendesk', 'on');
  await becomes(RT, 'on');
});
