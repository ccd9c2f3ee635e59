import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from '../panel/opened';

/** What the panel says of how a page is read, and where no page is. */

let opened: Opened;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  ({ panel } = opened);
});

afterAll(() => opened?.close());

const state = (name: string) =>
  panel.waitForSelector(`[data-part="state"][data-state="${name}"]`, { timeout: 20_000 });
const isOurs = (card: string) => (target: { url(): string }) =>
  target.url().endsWith(`dashboard.html#settings/${card}`);

test('the dot says how the ticket was read, and leads to the page health', async () => {
  const health = '[data-act="health"]';
  await panel.waitForSelector(health);
  expect(await panel.$eval(health, (one) => one.getAttribute('data-state'))).toBe('well');
  await panel.click(health);
  await panel.click('[data-act="page-health"]');
  const target = await opened.desk.browser.waitForTarget(isOurs('health'));
  const settings = (await target.page())!;
  await settings.waitForSelector('[data-part=site-health]');
  expect(await words(settings, '[data-part=site-health] summary')).toContain('Read well');
  await settings.close();
});

test('a page that cannot be read offers a copy of itself without its words, shown before it is copied', async () => {
  const { page } = opened;
  await page.bringToFront();
  await page.evaluate(() => {
    history.pushState({}, '', '/agent/tickets/999999');
    document.body.replaceChildren('Canary words of a customer');
  });
  await state('unreadable');
  await panel.click('[data-act="redact"]');
  await panel.waitForSelector('[data-part="redacted"]');
  const copy = await panel.$eval('[data-part="redacted"] textarea', (area) => area.value);
  expect(copy).toContain('not found:');
  expect(copy).toContain('Xxxxxx xxxxx xx x xxxxxxxx');
  expect(copy).not.toMatch(/canary|customer/i);
  expect(await axeFinds(panel)).toEqual([]);
  await panel.setViewport({ width: 320, height: 765 });
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('beside a page that is no helpdesk it names those that can be allowed, each a click away', async () => {
  await opened.page.goto('about:blank');
  await state('noHelpdesk');
  await panel.waitForSelector('[data-part="allowing"] [data-value="intercom"]');
  const offered = await panel.$$eval('[data-act="allow"]', (all) =>
    all.map((one) => one.getAttribute('data-value')),
  );
  expect(offered).toContain('freshdesk');
  expect(offered).not.toContain('zendesk');
  expect(await axeFinds(panel)).toEqual([]);
  await panel.click('[data-part="allowing"] [data-act="settings"]');
  const target = await opened.desk.browser.waitForTarget(isOurs('helpdesks'));
  await (await target.page())!.close();
});

test('it says so when the browser took back what came with the installation, and follows when it is given again', async () => {
  const { desk, page } = opened;
  const settings = await desk.browser.newPage();
  await settings.goto('chrome://extensions');
  const access = (hostAccess: string) =>
    settings.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: desk.id, hostAccess })})`,
    );
  await page.bringToFront();
  await access('ON_CLICK');
  await state('noPermission');
  await panel.waitForSelector('[data-part="allowing"] [data-value="zendesk"]');
  expect(await axeFinds(panel)).toEqual([]);
  await access('ON_ALL_SITES');
  await state('noHelpdesk');
});
